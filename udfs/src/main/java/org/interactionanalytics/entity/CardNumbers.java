package org.interactionanalytics.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/** Payment card numbers: what is one, and how much of it may be kept. */
final class CardNumbers {
  /** Shortest and longest card number. Source: ISO/IEC 7812-1. */
  static final int MIN_DIGITS = 13;

  static final int MAX_DIGITS = 19;

  /** Digits that may be kept. Source: PCI DSS, requirement 3.3. */
  static final int KEPT_DIGITS = 4;

  /** First digits of banks' and shops' cards. Source: ISO/IEC 7812-1. */
  private static final String ISSUERS = "23456";

  static final String MASK = "*";

  private CardNumbers() {}

  /** Whether these digits have a card's length, issuer and check digit (Luhn). */
  static boolean isCard(String digits) {
    return digits.length() >= MIN_DIGITS
        && digits.length() <= MAX_DIGITS
        && ISSUERS.indexOf(digits.charAt(0)) >= 0
        && luhn(digits);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  static String masked(String digits) {
    int hidden = digits.length() - KEPT_DIGITS;
    return MASK.repeat(hidden) + digits.substring(hidden);
  }

  /** The digits, masked where they are so many that they may be a card number heard wrongly. */
  static String safe(String number) {
    return number.chars().filter(Character::isDigit).count() >= MIN_DIGITS
        ? masked(number)
        : number;
  }

  /** The words of a long number, all but those of its last digits hidden. */
  static String maskedWords(List<String> spoken) {
    Words words = new Words(spoken);
    Set<Integer> kept = new HashSet<>();
    List<Group> groups = SpokenNumbers.run(words, 0);
    int digits = 0;
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      digits += group.digits().length();
      if (digits <= KEPT_DIGITS) {
        IntStream.range(group.from(), group.to()).forEach(kept::add);
      }
    }
    return IntStream.range(0, words.size())
        .mapToObj(at -> kept.contains(at) ? words.at(at) : MASK)
        .collect(Collectors.joining(" "));
  }
}
