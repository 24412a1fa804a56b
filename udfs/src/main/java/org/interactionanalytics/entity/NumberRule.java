package org.interactionanalytics.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.SpokenNumbers.Quantity;
import org.interactionanalytics.spoken.Words;

/** Quantities ("two hundred and five"), percentages and strings of digits ("four one one one"). */
final class NumberRule implements EntityReader {
  private static final Set<String> NEGATIVE = Set.of("minus", "negative");
  private static final Set<String> PERCENT = Set.of("percent", "%");

  /** What makes of "one" a number rather than a pronoun. */
  private static final Set<String> BEFORE_ONE =
      Set.of(
          "number",
          "option",
          "press",
          "level",
          "line",
          "version",
          "room",
          "gate",
          "step",
          "zone",
          "platform",
          "chapter",
          "page",
          "unit",
          "question",
          "item");

  /** What makes of "one" a number rather than a pronoun. */
  private static final Set<String> AFTER_ONE =
      Set.of(
          "day", "week", "month", "year", "hour", "minute", "second", "item", "ticket", "adult",
          "child", "person", "night", "bag", "device", "license", "account", "payment", "percent");

  @Override
  public Optional<Candidate> read(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at);
    if (run.isEmpty() || run.get(0).from() != at) {
      return Optional.empty();
    }
    if (run.size() > 1) {
      return Optional.of(
          Candidate.of(
              EntityType.NUMBER,
              CardNumbers.safe(SpokenNumbers.digits(run)),
              at,
              run.get(run.size() - 1).to()));
    }
    boolean digitsTold = run.get(0).digits().length() > 1 && run.get(0).digits().startsWith("0");
    Optional<Quantity> quantity = SpokenNumbers.quantity(words, at).filter(read -> !digitsTold);
    if (quantity.isEmpty()) {
      return Optional.of(
          Candidate.of(
              EntityType.NUMBER, CardNumbers.safe(run.get(0).digits()), at, run.get(0).to()));
    }
    int end = quantity.get().end();
    boolean negative = words.isOneOf(at - 1, NEGATIVE);
    boolean oneAlone = words.at(at).equals("one") && end == at + 1;
    if (oneAlone && !negative && !isCounted(words, at)) {
      return Optional.empty();
    }
    BigDecimal size = quantity.get().value();
    BigDecimal value = withoutTrailingZeros(negative ? size.negate() : size);
    String percent = "";
    if (words.isOneOf(end, PERCENT)) {
      percent = "%";
      end++;
    } else if (words.startsAt(end, List.of("per", "cent"))) {
      percent = "%";
      end += 2;
    }
    String text = CardNumbers.safe(value.toPlainString()) + percent;
    return Optional.of(Candidate.of(EntityType.NUMBER, text, negative ? at - 1 : at, end));
  }

  private static BigDecimal withoutTrailingZeros(BigDecimal value) {
    return value.scale() > 0 ? value.stripTrailingZeros() : value;
  }

  private static boolean isCounted(Words words, int at) {
    return words.isOneOf(at - 1, BEFORE_ONE)
        || words.isOneOf(at + 1, AFTER_ONE)
        || words.startsAt(at + 1, List.of("per", "cent"));
  }
}
