package org.interactionanalytics.spoken;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads numbers as they are said, or as they are written in digits. */
public final class SpokenNumbers {
  private static final long HUNDRED = 100;
  private static final long THOUSAND = 1000;

  /** Longer runs are several numbers: nobody dictates as many digits. Source: own choice. */
  private static final int MAX_GROUPS = 64;

  private static final String AND = "and";
  private static final Set<String> OH = Set.of("oh", "o");
  private static final Map<String, Integer> REPEATS = Map.of("double", 2, "triple", 3, "treble", 3);
  private static final Map<String, Long> SCALES =
      Map.of(
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L);
  private static final Map<List<String>, BigDecimal> FRACTIONS =
      Map.of(
          List.of("half", "a"), new BigDecimal("0.5"),
          List.of("half", "of", "a"), new BigDecimal("0.5"),
          List.of("quarter", "of", "a"), new BigDecimal("0.25"),
          List.of("a", "quarter", "of", "a"), new BigDecimal("0.25"),
          List.of("three", "quarters", "of", "a"), new BigDecimal("0.75"));
  private static final Set<String> FRACTION_BEGINNINGS =
      FRACTIONS.keySet().stream()
          .map(words -> words.get(0))
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, Integer> UNITS =
      numbered("one two three four five six seven eight nine", 1, 1);
  private static final Map<String, Integer> TEENS =
      numbered(
          "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1);
  private static final Map<String, Integer> TENS =
      numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
  private static final Map<String, Integer> ORDINAL_UNITS =
      numbered("first second third fourth fifth sixth seventh eighth ninth", 1, 1);
  private static final Map<String, Integer> ORDINAL_TEENS =
      numbered(
          "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth",
          10,
          1);
  private static final Map<String, Integer> ORDINAL_TENS =
      numbered(
          "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10);

  /** Common words that are counted all the same. */
  private static final Set<String> COUNTED = Set.of("dollars", "pounds", "euros", "percent");

  private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3}");
  private static final Pattern WRITTEN_DIGITS =
      Pattern.compile("\\d{1,40}|\\d{1,3}(?:,\\d{3}){1,12}");
  private static final Pattern WRITTEN_ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

  /** Words that a number, an ordinal or a part of one begins with. */
  private static final Set<String> BEGINNINGS =
      Stream.of(UNITS, TEENS, TENS, ORDINAL_UNITS, ORDINAL_TEENS, ORDINAL_TENS, REPEATS)
          .flatMap(words -> words.keySet().stream())
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(HashSet::new),
                  words -> {
                    words.addAll(OH);
                    words.addAll(Set.of("zero", "nought", "half", "quarter"));
                    return Set.copyOf(words);
                  }));

  private SpokenNumbers() {}

  /** Whether a number, an ordinal or a part of one may begin with this word, lower case. */
  public static boolean mayBegin(String word) {
    return BEGINNINGS.contains(word) || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  private static Map<String, Integer> numbered(String words, int first, int step) {
    Map<String, Integer> numbers = new HashMap<>();
    int value = first;
    for (String word : words.split(" ")) {
      numbers.put(word, value);
      value += step;
    }
    return Map.copyOf(numbers);
  }

  /**
   * A number that was read.
   *
   * @param end after its last word
   */
  public record Whole(long value, int end) {}

  /** A number that may have decimals. */
  public record Quantity(BigDecimal value, int end) {}

  /**
   * Digits that were said together: "four", "eleven", "double seven", "eight hundred".
   *
   * @param from first word
   * @param to after the last word
   */
  public record Group(String digits, int from, int to) {}

  /** A single word from zero to nine. */
  public static OptionalInt digit(Words words, int at) {
    String word = words.at(at);
    if (word.equals("zero") || word.equals("nought") || word.equals("0")) {
      return OptionalInt.of(0);
    }
    Integer unit = UNITS.get(word);
    if (unit != null) {
      return OptionalInt.of(unit);
    }
    return word.length() == 1 && Character.isDigit(word.charAt(0))
        ? OptionalInt.of(Character.digit(word.charAt(0), 10))
        : OptionalInt.empty();
  }

  /** "two hundred and five", "twenty three", "a thousand"; not "twenty third". */
  public static Optional<Whole> whole(Words words, int at) {
    if (words.isWritten(at) && WRITTEN.matcher(words.at(at)).matches()) {
      long value = Long.parseLong(words.at(at).replace(",", ""));
      return Optional.of(scaled(words, new Whole(value, at + 1)));
    }
    if (words.at(at).equals("zero")) {
      return Optional.of(new Whole(0, at + 1));
    }
    long total = 0;
    long smallestScale = Long.MAX_VALUE;
    int end = at;
    while (true) {
      boolean afterAnd = end > at && words.at(end).equals(AND);
      int next = afterAnd ? end + 1 : end;
      Optional<Whole> part = belowThousand(words, next);
      if (part.isEmpty()) {
        break;
      }
      Long scale = SCALES.get(words.at(part.get().end()));
      if (scale == null) {
        boolean fits = end == at || part.get().value() < Math.min(smallestScale, THOUSAND);
        if (fits && !(afterAnd && isScale(words, part.get().end()))) {
          total += part.get().value();
          end = part.get().end();
        }
        break;
      }
      if (scale >= smallestScale) {
        break;
      }
      total += part.get().value() * scale;
      smallestScale = scale;
      end = part.get().end() + 1;
    }
    return end == at ? Optional.empty() : Optional.of(new Whole(total, end));
  }

  private static Whole scaled(Words words, Whole number) {
    Long scale = SCALES.get(words.at(number.end()));
    return scale == null || number.value() > THOUSAND
        ? number
        : new Whole(number.value() * scale, number.end() + 1);
  }

  /**
   * Whether what stands here cannot be counted, so that a number before it is complete: "at one
   * forty five tomorrow", not "at one forty five livingston street".
   */
  public static boolean isUncountable(Words words, int at) {
    return at >= words.size()
        || (words.isOneOf(at, WordList.COMMON) && !words.isOneOf(at, COUNTED))
        || SpokenDates.isWeekday(words.at(at));
  }

  private static boolean isScale(Words words, int at) {
    return SCALES.containsKey(words.at(at)) || words.at(at).equals("hundred");
  }

  private static Optional<Whole> belowThousand(Words words, int at) {
    boolean article = words.at(at).equals("a") && isScale(words, at + 1);
    Optional<Whole> first = article ? Optional.of(new Whole(1, at + 1)) : belowHundred(words, at);
    if (first.isEmpty() || !words.at(first.get().end()).equals("hundred")) {
      return first;
    }
    long hundreds = first.get().value() * HUNDRED;
    int end = first.get().end() + 1;
    int next = words.at(end).equals(AND) ? end + 1 : end;
    Optional<Whole> rest = belowHundred(words, next);
    boolean ownNumber = rest.filter(part -> isHundred(words, part.end())).isPresent();
    return Optional.of(
        rest.isEmpty() || ownNumber
            ? new Whole(hundreds, end)
            : new Whole(hundreds + rest.get().value(), rest.get().end()));
  }

  private static boolean isHundred(Words words, int at) {
    return words.at(at).equals("hundred");
  }

  private static Optional<Whole> belowHundred(Words words, int at) {
    String word = words.at(at);
    if (TENS.containsKey(word)) {
      if (ORDINAL_UNITS.containsKey(words.at(at + 1))) {
        return Optional.empty();
      }
      int unit = UNITS.getOrDefault(words.at(at + 1), 0);
      return Optional.of(new Whole(TENS.get(word) + unit, unit == 0 ? at + 1 : at + 2));
    }
    return Optional.ofNullable(TEENS.getOrDefault(word, UNITS.get(word)))
        .map(value -> new Whole(value, at + 1));
  }

  /** "third", "twenty third", "3rd": from 1 to 99. */
  public static Optional<Whole> ordinal(Words words, int at) {
    String word = words.at(at);
    Matcher written = WRITTEN_ORDINAL.matcher(word);
    if (words.isWritten(at) && written.matches()) {
      return Optional.of(new Whole(Long.parseLong(written.group(1)), at + 1));
    }
    Integer tens = TENS.get(word);
    Integer unit = ORDINAL_UNITS.get(words.at(at + 1));
    if (tens != null && unit != null) {
      return Optional.of(new Whole(tens + unit, at + 2));
    }
    for (Map<String, Integer> ordinals : List.of(ORDINAL_UNITS, ORDINAL_TEENS, ORDINAL_TENS)) {
      if (ordinals.containsKey(word)) {
        return Optional.of(new Whole(ordinals.get(word), at + 1));
      }
    }
    return Optional.empty();
  }

  /** A part of a scale: "half a million", "a quarter of a million". */
  public static Optional<Quantity> fraction(Words words, int at) {
    if (!words.isOneOf(at, FRACTION_BEGINNINGS)) {
      return Optional.empty();
    }
    return FRACTIONS.entrySet().stream()
        .filter(fraction -> words.startsAt(at, fraction.getKey()))
        .map(fraction -> new Quantity(fraction.getValue(), at + fraction.getKey().size()))
        .filter(part -> SCALES.containsKey(words.at(part.end())))
        .map(
            part ->
                new Quantity(
                    part.value()
                        .multiply(BigDecimal.valueOf(SCALES.get(words.at(part.end()))))
                        .setScale(0, RoundingMode.UNNECESSARY),
                    part.end() + 1))
        .findFirst();
  }

  /**
   * A whole number, with "point five", "and a half" or a scale behind: "one point five million"; or
   * a part of a scale: "a quarter of a million".
   */
  public static Optional<Quantity> quantity(Words words, int at) {
    Optional<Quantity> fraction = fraction(words, at);
    if (fraction.isPresent()) {
      return fraction;
    }
    Optional<Whole> whole = whole(words, at);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    int end = whole.get().end();
    BigDecimal value = BigDecimal.valueOf(whole.get().value());
    if (words.at(end).equals("point")) {
      StringBuilder decimals = new StringBuilder();
      int next = end + 1;
      while (digit(words, next).isPresent() || words.isOneOf(next, OH)) {
        decimals.append(digit(words, next).orElse(0));
        next++;
      }
      if (decimals.length() > 0) {
        value = new BigDecimal(whole.get().value() + "." + decimals);
        end = next;
      }
    } else if (words.startsAt(end, List.of(AND, "a", "half"))) {
      value = value.add(new BigDecimal("0.5"));
      end += 3;
    }
    Long scale = SCALES.get(words.at(end));
    return Optional.of(
        scale == null
            ? new Quantity(value, end)
            : new Quantity(value.multiply(BigDecimal.valueOf(scale)), end + 1));
  }

  /**
   * Numbers with no word between: "four one one one", "nineteen eighty five", "oh double seven". A
   * very long run is cut, the rest is the next one.
   */
  public static List<Group> run(Words words, int at) {
    List<Group> groups = new ArrayList<>();
    int next = at;
    while (groups.size() < MAX_GROUPS) {
      Optional<Group> group = group(words, next);
      if (group.isEmpty()) {
        break;
      }
      groups.add(group.get());
      next = group.get().to();
    }
    return dropInterjections(words, groups.size() > 1 ? splitHundreds(words, groups) : groups);
  }

  /** Among digits "eight hundred two two five" is 800 2 2 5, not 802 2 5. */
  private static List<Group> splitHundreds(Words words, List<Group> groups) {
    List<Group> split = new ArrayList<>();
    for (Group group : groups) {
      int hundred = words.all().subList(group.from(), group.to()).indexOf("hundred");
      int rest = group.from() + hundred + 1;
      if (hundred < 0 || rest >= group.to() || belowHundred(words, rest).isEmpty()) {
        split.add(group);
      } else {
        long value = belowHundred(words, rest).get().value();
        long hundreds = Long.parseLong(group.digits()) - value;
        split.add(new Group(String.valueOf(hundreds), group.from(), rest));
        split.add(new Group(String.valueOf(value), rest, group.to()));
      }
    }
    return split;
  }

  private static Optional<Group> group(Words words, int at) {
    Integer times = REPEATS.get(words.at(at));
    if (times != null) {
      String repeated =
          digit(words, at + 1).isPresent()
              ? String.valueOf(digit(words, at + 1).getAsInt())
              : words.isOneOf(at + 1, OH) ? "0" : "";
      return repeated.isEmpty()
          ? Optional.empty()
          : Optional.of(new Group(repeated.repeat(times), at, at + 2));
    }
    if (words.isOneOf(at, OH)) {
      return Optional.of(new Group("0", at, at + 1));
    }
    String word = words.at(at);
    if (words.isWritten(at)
        && WRITTEN_DIGITS.matcher(word).matches()
        && !SCALES.containsKey(words.at(at + 1))) {
      return Optional.of(new Group(word.replace(",", ""), at, at + 1));
    }
    if (word.equals("nought")) {
      return Optional.of(new Group("0", at, at + 1));
    }
    return whole(words, at).map(whole -> new Group(String.valueOf(whole.value()), at, whole.end()));
  }

  /** An "oh" at the edge of a short run is a sigh: "oh two weeks ago", "forty two oh i see". */
  private static List<Group> dropInterjections(Words words, List<Group> groups) {
    int longEnough = 4;
    int from = 0;
    int to = groups.size();
    if (groups.size() < longEnough) {
      while (from < to && words.isOneOf(groups.get(from).from(), OH)) {
        from++;
      }
      while (to > from && words.isOneOf(groups.get(to - 1).from(), OH)) {
        to--;
      }
    }
    return groups.subList(from, to);
  }

  /** The digits of groups that were said one after the other. */
  public static String digits(List<Group> groups) {
    StringBuilder digits = new StringBuilder();
    groups.forEach(group -> digits.append(group.digits()));
    return digits.toString();
  }

  /** "nineteen eighty five", "twenty twenty six", "two thousand and six", "2026". */
  public static Optional<Whole> year(Words words, int at) {
    Optional<Whole> century = belowHundred(words, at);
    if (century.isPresent() && (century.get().value() == 19 || century.get().value() == 20)) {
      int next = century.get().end();
      OptionalLong rest = OptionalLong.empty();
      int end = next;
      if (words.isOneOf(next, OH) && digit(words, next + 1).isPresent()) {
        rest = OptionalLong.of(digit(words, next + 1).getAsInt());
        end = next + 2;
      } else {
        Optional<Whole> two = belowHundred(words, next).filter(part -> part.value() >= 10);
        if (two.isPresent()) {
          rest = OptionalLong.of(two.get().value());
          end = two.get().end();
        }
      }
      if (rest.isPresent()) {
        return Optional.of(new Whole(century.get().value() * HUNDRED + rest.getAsLong(), end));
      }
    }
    return whole(words, at).filter(whole -> whole.value() >= 1900 && whole.value() < 2100);
  }
}
