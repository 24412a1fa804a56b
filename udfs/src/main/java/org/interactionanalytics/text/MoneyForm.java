package org.interactionanalytics.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenMoney.Money;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/** Amounts of money: "$45.20", "£50", "$2 million"; coins and slang keep their word. */
final class MoneyForm implements WrittenForm {
  private static final Set<String> SIGNS = Set.of("$", "£", "€");
  private static final Set<String> SLANG = Set.of("buck", "bucks", "quid");
  private static final Set<String> COINS = Set.of("cent", "cents", "penny", "pence", "p");
  private static final Set<String> BIG = Set.of("million", "billion", "trillion");
  private static final Set<String> PRICE_CUES =
      Set.of(
          "charge",
          "charged",
          "charging",
          "costs",
          "cost",
          "paid",
          "pay",
          "paying",
          "owe",
          "price",
          "total",
          "bill",
          "fee",
          "balance",
          "refunded",
          "refund");

  private static final Set<String> PER = Set.of("a", "per", "each", "every");
  private static final Set<String> PERIODS =
      Set.of(
          "month", "year", "week", "night", "person", "piece", "user", "seat", "unit", "share",
          "gallon", "pound", "hour", "line");

  /** How far before a price such a word may stand, words. Source: own choice. */
  private static final int CUE_REACH = 3;

  /** Decimals of an amount that is not whole. */
  private static final int CENTS = 2;

  private static final int ROUND = 10;

  private final Optional<String> currency;

  /**
   * @param conversation its first currency is that of prices without one: "forty five twenty"
   */
  MoneyForm(Words conversation) {
    this.currency =
        conversation.all().stream()
            .flatMap(word -> SpokenMoney.currency(word).stream())
            .filter(SIGNS::contains)
            .findFirst();
  }

  @Override
  public Optional<Piece> write(Words words, int at) {
    return amount(words, at).or(() -> rangeStart(words, at)).or(() -> price(words, at));
  }

  private static Optional<Piece> amount(Words words, int at) {
    return signed(words, at).map(money -> new Piece(written(words, at, money), money.end()));
  }

  /** An amount that is written with a sign. */
  private static Optional<Money> signed(Words words, int at) {
    return SpokenMoney.read(words, at)
        .filter(money -> SIGNS.contains(money.currency()))
        .filter(money -> !words.isOneOf(money.end() - 1, SLANG))
        .filter(money -> !words.isOneOf(money.end() - 1, COINS) || namesCurrency(words, at, money));
  }

  private static boolean namesCurrency(Words words, int at, Money money) {
    return words.all().subList(at, money.end() - 1).stream()
        .anyMatch(word -> SpokenMoney.currency(word).isPresent());
  }

  private static String written(Words words, int at, Money money) {
    int unit = at;
    while (unit < money.end() && SpokenMoney.currency(words.at(unit)).isEmpty()) {
      unit++;
    }
    if (words.isOneOf(unit - 1, BIG)) {
      return money.currency() + Figure.written(words, money.amount(), unit);
    }
    BigDecimal amount = money.amount().stripTrailingZeros();
    BigDecimal shown =
        amount.scale() <= 0 ? amount : amount.setScale(Math.max(CENTS, amount.scale()));
    return money.currency() + Figure.withSeparators(shown.toPlainString());
  }

  /** The first of "five to ten dollars", "between ten and fifteen dollars". */
  private static Optional<Piece> rangeStart(Words words, int at) {
    return Figure.read(words, at)
        .filter(figure -> Ranges.joins(words, at, figure.end()))
        .flatMap(
            figure ->
                signed(words, figure.end() + 1)
                    .map(
                        money ->
                            new Piece(
                                money.currency() + Ranges.start(words, figure), figure.end())));
  }

  /** "charged forty five twenty": not "one fifty", which may be a hundred and fifty. */
  private Optional<Piece> price(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at);
    if (run.size() != 2 || run.get(0).from() != at) {
      return Optional.empty();
    }
    String whole = run.get(0).digits();
    String share = run.get(1).digits();
    boolean shaped = whole.length() <= 2 && share.length() == 2;
    boolean clear = whole.length() == 2 || new BigDecimal(share).intValue() % ROUND != 0;
    int end = run.get(1).to();
    boolean price =
        (words.isNear(at, CUE_REACH, PRICE_CUES) && SpokenNumbers.isUncountable(words, end))
            || isRate(words, end);
    return shaped && clear && price
        ? Optional.of(new Piece(currency.orElse("") + whole + "." + share, end))
        : Optional.empty();
  }

  /** "fifteen ninety nine a month". */
  static boolean isRate(Words words, int at) {
    return words.isOneOf(at, PER) && words.isOneOf(at + 1, PERIODS);
  }
}
