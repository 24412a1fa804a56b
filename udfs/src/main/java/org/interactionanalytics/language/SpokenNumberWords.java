package org.interactionanalytics.language;

import java.util.Set;

/** Words that numbers are said with. */
final class SpokenNumberWords {
  private static final Set<String> WORDS =
      Set.of(
          "zero",
          "oh",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "double",
          "triple");

  private SpokenNumberWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
