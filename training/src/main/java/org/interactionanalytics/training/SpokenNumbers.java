package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in figures as a recogniser writes them: in words. */
final class SpokenNumbers {
  /** A number as text holds it, with a currency before or a unit behind. */
  static final Pattern NUMBER =
      Pattern.compile(
          "([$\u00a3\u20ac])?(\\d{1,3}(?:,\\d{3})+|\\d+)(?::(\\d\\d))?(?:\\.(\\d+))?(%|st|nd|rd|th|s|k|K)?"
              + "(?![\\p{L}\\p{Nd}])");

  private static final List<String> ONES =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> ORDINALS =
      List.of(
          ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
              .split(" "));
  private static final int LONGEST_COUNT = 12;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int FIRST_HUNDRED_YEAR = 2010;
  private static final int MILLENNIUM = 2000;

  private SpokenNumbers() {}

  /** The words of what {@link #NUMBER} has matched. */
  static List<String> words(Matcher number) {
    String digits = number.group(2);
    String plain = digits.replace(",", "");
    List<String> words = new ArrayList<>();
    boolean bare = number.group(1) == null && number.group(4) == null;
    if (number.group(3) != null) {
      words.addAll(count(plain));
      words.addAll(minutes(number.group(3)));
    } else if (bare && plain.equals(digits) && isYear(plain)) {
      words.addAll(year(Integer.parseInt(plain)));
    } else {
      words.addAll(count(plain));
    }
    if (number.group(4) != null) {
      words.add("point");
      number.group(4).chars().forEach(digit -> words.add(ONES.get(digit - '0')));
    }
    unit(number.group(5), words);
    if (number.group(1) != null) {
      words.add(
          switch (number.group(1)) {
            case "$" -> "dollars";
            case "\u20ac" -> "euros";
            default -> "pounds";
          });
    }
    return words;
  }

  private static void unit(String unit, List<String> words) {
    if (unit == null) {
      return;
    }
    int last = words.size() - 1;
    switch (unit) {
      case "%" -> words.add("percent");
      case "k", "K" -> words.add("thousand");
      case "s" -> words.set(last, plural(words.get(last)));
      default -> words.set(last, ordinal(words.get(last)));
    }
  }

  private static String plural(String word) {
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  private static String ordinal(String word) {
    int index = ONES.indexOf(word);
    if (index >= 0) {
      return ORDINALS.get(index);
    }
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
  }

  private static boolean isYear(String digits) {
    if (digits.length() != 4) {
      return false;
    }
    int value = Integer.parseInt(digits);
    return value >= FIRST_YEAR && value <= LAST_YEAR;
  }

  private static List<String> year(int year) {
    if (year >= MILLENNIUM && year < FIRST_HUNDRED_YEAR) {
      return count(Integer.toString(year));
    }
    List<String> words = new ArrayList<>(count(Integer.toString(year / 100)));
    int rest = year % 100;
    words.addAll(
        rest == 0
            ? List.of("hundred")
            : rest < 10 ? List.of("oh", ONES.get(rest)) : count(Integer.toString(rest)));
    return words;
  }

  private static List<String> minutes(String minutes) {
    int value = Integer.parseInt(minutes);
    return value == 0 ? List.of() : value < 10 ? List.of("oh", ONES.get(value)) : count(minutes);
  }

  /** A whole number in words; a very long one, or one with a leading zero, digit by digit. */
  static List<String> count(String digits) {
    List<String> words = new ArrayList<>();
    if (digits.length() > LONGEST_COUNT || (digits.length() > 1 && digits.startsWith("0"))) {
      digits.chars().forEach(digit -> words.add(ONES.get(digit - '0')));
      return words;
    }
    long value = Long.parseLong(digits);
    if (value == 0) {
      return List.of(ONES.get(0));
    }
    long scale = 1_000_000_000L;
    for (String name : "billion million thousand".split(" ")) {
      if (value >= scale) {
        below(value / scale, words);
        words.add(name);
        value %= scale;
      }
      scale /= 1000;
    }
    below(value, words);
    return words;
  }

  private static void below(long thousand, List<String> words) {
    int value = (int) thousand;
    if (value >= 100) {
      words.add(ONES.get(value / 100));
      words.add("hundred");
      value %= 100;
    }
    if (value >= ONES.size()) {
      words.add(TENS.get(value / 10));
      value %= 10;
      if (value == 0) {
        return;
      }
    }
    if (value > 0) {
      words.add(ONES.get(value));
    }
  }
}
