package org.interactionanalytics.spoken;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.SpokenNumbers.Quantity;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;

/** Reads amounts of money: "forty five dollars and twenty cents", "fifty p", "$45.20". */
public final class SpokenMoney {
  private static final int DECIMALS = 2;
  private static final int CENTS = 100;
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("buck", "$"),
          Map.entry("bucks", "$"),
          Map.entry("pound", "£"),
          Map.entry("pounds", "£"),
          Map.entry("quid", "£"),
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("yen", "¥"),
          Map.entry("rupee", "INR "),
          Map.entry("rupees", "INR "));
  private static final Map<String, String> SMALL_COINS =
      Map.of("cent", "$", "cents", "$", "penny", "£", "pence", "£", "p", "£");

  /** Pounds that are a weight: "two pounds of flour", "ten pounds heavier". */
  private static final Set<String> AFTER_WEIGHT =
      Set.of("of", "overweight", "heavy", "heavier", "lighter");

  private static final Set<String> BEFORE_WEIGHT = Set.of("weigh", "weighs", "weighed", "weighing");

  private static final Pattern WRITTEN =
      Pattern.compile("([$£€])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(\\.\\d{1,2})?");

  private SpokenMoney() {}

  /**
   * An amount of money.
   *
   * @param currency its sign, or its code and a space
   * @param from first word
   * @param end after its last word
   */
  public record Money(String currency, BigDecimal amount, int from, int end) {}

  /** The amount that is told from a word on; empty where the number counts something else. */
  public static Optional<Money> read(Words words, int at) {
    Matcher written = WRITTEN.matcher(words.at(at));
    if (written.matches()) {
      String number =
          written.group(2).replace(",", "") + (written.group(3) == null ? "" : written.group(3));
      return Optional.of(new Money(written.group(1), new BigDecimal(number), at, at + 1));
    }
    Optional<Quantity> number = number(words, at);
    if (number.isEmpty() && words.at(at).equals("a") && CURRENCIES.containsKey(words.at(at + 1))) {
      Money change = withCoins(words, CURRENCIES.get(words.at(at + 1)), BigDecimal.ONE, at, at + 2);
      return Optional.of(change).filter(money -> money.end() > at + 2);
    }
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int unit = number.get().end();
    String coin = SMALL_COINS.get(words.at(unit));
    if (coin != null) {
      BigDecimal share = number.get().value().divide(BigDecimal.valueOf(CENTS));
      return Optional.of(new Money(coin, share, at, unit + 1));
    }
    String currency = CURRENCIES.get(words.at(unit));
    if (currency == null || isWeight(words, at, unit)) {
      return Optional.empty();
    }
    return Optional.of(withCoins(words, currency, number.get().value(), at, unit + 1));
  }

  /** The sign of a currency that is named by this word, lower case. */
  public static Optional<String> currency(String word) {
    return Optional.ofNullable(CURRENCIES.get(word));
  }

  private static boolean isWeight(Words words, int at, int unit) {
    return words.at(unit).startsWith("pound")
        && (words.isOneOf(unit + 1, AFTER_WEIGHT) || words.isOneOf(at - 1, BEFORE_WEIGHT));
  }

  /** A number that is said digit by digit or in two halves too: "one fifty dollars". */
  private static Optional<Quantity> number(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at);
    return run.size() > 1 && run.get(0).from() == at
        ? Optional.of(
            new Quantity(new BigDecimal(SpokenNumbers.digits(run)), run.get(run.size() - 1).to()))
        : SpokenNumbers.quantity(words, at);
  }

  /** "... and twenty cents", "... twenty". */
  private static Money withCoins(
      Words words, String currency, BigDecimal whole, int from, int end) {
    boolean and = words.at(end).equals("and");
    int next = and ? end + 1 : end;
    Optional<Whole> coins =
        SpokenNumbers.whole(words, next).filter(part -> part.value() > 0 && part.value() < CENTS);
    if (coins.isPresent()) {
      boolean named = SMALL_COINS.containsKey(words.at(coins.get().end()));
      boolean last =
          !and
              && coins.get().value() >= 10
              && SpokenNumbers.isUncountable(words, coins.get().end());
      if (named || last) {
        BigDecimal share = BigDecimal.valueOf(coins.get().value(), DECIMALS);
        int to = named ? coins.get().end() + 1 : coins.get().end();
        return new Money(currency, whole.add(share), from, to);
      }
    }
    return new Money(currency, whole, from, end);
  }
}
