package org.interactionanalytics.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.NumberCues;
import org.interactionanalytics.spoken.NumberCues.Cue;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.SpokenNumbers.Quantity;
import org.interactionanalytics.spoken.Words;

/**
 * A number in digits.
 *
 * @param text as it is written
 * @param small whether it is a whole number below ten, told as such
 * @param end after its last word
 */
record Figure(String text, boolean small, int end) {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final Map<String, BigDecimal> WRITTEN_SCALES =
      Map.of(
          "million", new BigDecimal("1000000"),
          "billion", new BigDecimal("1000000000"),
          "trillion", new BigDecimal("1000000000000"));
  private static final Set<String> POINTS = Set.of("point", "dot");
  private static final Set<String> BIG = Set.of("hundred", "thousand", "million", "billion");

  /** Before digits that belong together however few they are. */
  private static final Set<String> DIGIT_CUES =
      Set.of(
          "ends",
          "ending",
          "end",
          "digits",
          "digit",
          "number",
          "numbers",
          "code",
          "extension",
          "press",
          "dial",
          "pin",
          "reads",
          "flight",
          "room",
          "reference",
          "area",
          "starts",
          "route");

  /** Before a number that has no separators however long it is. */
  private static final Set<String> CODE_CUES =
      Set.of("number", "code", "extension", "pin", "flight", "room", "reference");

  /** How far before the digits such a word may stand, words. Source: own choice. */
  private static final int CUE_REACH = 4;

  private static final int THOUSAND = 1000;
  private static final int THOUSAND_DIGITS = 3;
  private static final int CARD_DIGITS = 16;
  private static final int CARD_GROUP = 4;
  private static final int LOCAL_DIGITS = 7;
  private static final int NATIONAL_DIGITS = 10;
  private static final int EXCHANGE_DIGITS = 3;

  /** Whether ten digits have the shape of a number in North America. Source: NANP. */
  private static final String NATIONAL = "[2-9]\\d{2}[2-9]\\d{6}";

  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "year", "until", "by", "of", "from", "before", "after", "around",
          "fiscal");

  /** The number that is told from a word on. */
  static Optional<Figure> read(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at);
    if (run.isEmpty() || run.get(0).from() != at) {
      return Optional.empty();
    }
    boolean zeros = run.get(0).digits().length() > 1 && run.get(0).digits().startsWith("0");
    if (zeros || (run.size() > 1 && isOne(words, run))) {
      int end = run.get(run.size() - 1).to();
      return Optional.of(withDecimals(words, new Figure(digits(words, run), false, end)));
    }
    return SpokenNumbers.quantity(words, at)
        .map(quantity -> withDecimals(words, quantity(words, at, quantity)));
  }

  /** Whether groups are the digits of one number, not numbers that happen to follow each other. */
  private static boolean isOne(Words words, List<Group> run) {
    boolean areaCode = SpokenNumbers.digits(run).length() >= LOCAL_DIGITS;
    for (Group group : run.subList(1, run.size())) {
      boolean round = areaCode && group.digits().length() == EXCHANGE_DIGITS;
      if (!round && isBig(words, group)) {
        return false;
      }
    }
    if (run.size() > 2 || isCued(words, run.get(0).from())) {
      return true;
    }
    String first = run.get(0).digits();
    String second = run.get(1).digits();
    boolean singleLast = second.length() == 1;
    boolean tens = first.length() == 2 && first.endsWith("0") && second.endsWith("0");
    return !singleLast && !tens;
  }

  private static boolean isBig(Words words, Group group) {
    return words.all().subList(group.from(), group.to()).stream().anyMatch(BIG::contains);
  }

  private static boolean isCued(Words words, int from) {
    return words.isNear(from, CUE_REACH, DIGIT_CUES) || NumberCues.before(words, from) != Cue.NONE;
  }

  /** Digits that are told one after the other: of telephones, cards, accounts. */
  private static String digits(Words words, List<Group> run) {
    String digits = SpokenNumbers.digits(run);
    Cue cue = NumberCues.before(words, run.get(0).from());
    if (digits.length() == CARD_DIGITS) {
      return digits.replaceAll("(.{" + CARD_GROUP + "})(?!$)", "$1 ");
    }
    if (cue == Cue.OTHER) {
      return digits;
    }
    int national = digits.length() - NATIONAL_DIGITS;
    if (national >= 0 && digits.substring(national).matches(NATIONAL)) {
      String number = telephone(digits.substring(national));
      if (national == 0) {
        return number;
      }
      return digits.startsWith("1") && national == 1 ? "1-" + number : digits;
    }
    return cue == Cue.PHONE && digits.length() == LOCAL_DIGITS ? telephone(digits) : digits;
  }

  private static String telephone(String digits) {
    String line = digits.substring(digits.length() - LOCAL_DIGITS);
    String area = digits.substring(0, digits.length() - LOCAL_DIGITS);
    return (area.isEmpty() ? "" : area + "-")
        + line.substring(0, EXCHANGE_DIGITS)
        + "-"
        + line.substring(EXCHANGE_DIGITS);
  }

  private static Figure quantity(Words words, int at, Quantity quantity) {
    int end = quantity.end();
    BigDecimal value = quantity.value();
    boolean small = end == at + 1 && value.compareTo(TEN) < 0;
    boolean plain = isYear(words, at, end, value) || isCode(words, at);
    return new Figure(plain ? value.toPlainString() : written(words, value, end), small, end);
  }

  private static boolean isYear(Words words, int at, int end, BigDecimal value) {
    boolean year = SpokenNumbers.year(words, at).filter(read -> read.end() == end).isPresent();
    boolean round = value.intValue() % THOUSAND == 0;
    boolean cued = words.isOneOf(at - 1, BEFORE_YEAR);
    boolean plural = words.at(end).endsWith("s") || words.at(end).equals("people");
    return year
        && (round
            ? cued && SpokenNumbers.isUncountable(words, end)
            : !plural || SpokenNumbers.isUncountable(words, end));
  }

  private static boolean isCode(Words words, int at) {
    return words.isNear(at, CUE_REACH, CODE_CUES) || NumberForm.NUMBERED.contains(words.at(at - 1));
  }

  /**
   * A quantity with separators, millions in words.
   *
   * @param end after its last word
   */
  static String written(Words words, BigDecimal value, int end) {
    BigDecimal scale = WRITTEN_SCALES.get(words.at(end - 1));
    if (scale != null) {
      return separated(value.divide(scale)) + " " + words.at(end - 1);
    }
    boolean zerosTold = !words.isOneOf(end - 1, BIG);
    return zerosTold ? withSeparators(value.toPlainString()) : separated(value);
  }

  private static String separated(BigDecimal value) {
    BigDecimal plain = value.scale() > 0 ? value.stripTrailingZeros() : value;
    return withSeparators(plain.toPlainString());
  }

  /**
   * With a comma between thousands.
   *
   * @param number digits, with a decimal point or without
   */
  static String withSeparators(String number) {
    int point = number.indexOf('.');
    StringBuilder text = new StringBuilder(number);
    int whole = point < 0 ? number.length() : point;
    for (int place = whole - THOUSAND_DIGITS; place > 0; place -= THOUSAND_DIGITS) {
      text.insert(place, ',');
    }
    return text.toString();
  }

  /** "point fourteen", "point one point two". */
  private static Figure withDecimals(Words words, Figure whole) {
    Figure figure = whole;
    while (words.isOneOf(figure.end(), POINTS)) {
      int next = figure.end() + 1;
      List<Group> run = SpokenNumbers.run(words, next);
      if (run.isEmpty() || run.get(0).from() != next) {
        break;
      }
      figure =
          new Figure(
              figure.text() + "." + SpokenNumbers.digits(run), false, run.get(run.size() - 1).to());
    }
    return figure;
  }
}
