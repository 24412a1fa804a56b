package org.interactionanalytics.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.entity.SpokenNumbers.Group;
import org.interactionanalytics.entity.SpokenNumbers.Quantity;
import org.interactionanalytics.entity.SpokenNumbers.Whole;

/** Amounts of money: "forty five dollars and twenty cents", "fifty p", "$45.20". */
final class MoneyRule implements EntityRule {
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

  private static final Pattern WRITTEN =
      Pattern.compile("([$£€])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(\\.\\d{1,2})?");

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Candidate> money = amount(words, at);
      money.ifPresent(found::add);
      at = money.map(Candidate::to).orElse(at + 1);
    }
    return found;
  }

  private static Optional<Candidate> amount(Words words, int at) {
    Matcher written = WRITTEN.matcher(words.at(at));
    if (written.matches()) {
      String number =
          written.group(2).replace(",", "") + (written.group(3) == null ? "" : written.group(3));
      return Optional.of(candidate(written.group(1), new BigDecimal(number), at, at + 1));
    }
    Optional<Quantity> number = number(words, at);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int unit = number.get().end();
    String coin = SMALL_COINS.get(words.at(unit));
    if (coin != null) {
      BigDecimal share = number.get().value().divide(BigDecimal.valueOf(CENTS));
      return Optional.of(candidate(coin, share, at, unit + 1));
    }
    String currency = CURRENCIES.get(words.at(unit));
    if (currency == null || isWeight(words, unit)) {
      return Optional.empty();
    }
    return Optional.of(withCoins(words, currency, number.get().value(), at, unit + 1));
  }

  private static boolean isWeight(Words words, int unit) {
    return words.at(unit).startsWith("pound") && words.isOneOf(unit + 1, AFTER_WEIGHT);
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
  private static Candidate withCoins(
      Words words, String currency, BigDecimal whole, int from, int end) {
    boolean and = words.at(end).equals("and");
    int next = and ? end + 1 : end;
    Optional<Whole> coins =
        SpokenNumbers.whole(words, next).filter(part -> part.value() > 0 && part.value() < CENTS);
    if (coins.isPresent()) {
      boolean named = SMALL_COINS.containsKey(words.at(coins.get().end()));
      boolean last = !and && coins.get().value() >= 10 && coins.get().end() == words.size();
      if (named || last) {
        BigDecimal share = BigDecimal.valueOf(coins.get().value(), DECIMALS);
        int to = named ? coins.get().end() + 1 : coins.get().end();
        return candidate(currency, whole.add(share), from, to);
      }
    }
    return candidate(currency, whole, from, end);
  }

  private static Candidate candidate(String currency, BigDecimal amount, int from, int to) {
    int decimals = Math.max(DECIMALS, amount.stripTrailingZeros().scale());
    String value = amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    return Candidate.of(EntityType.MONEY, currency + value, from, to);
  }
}
