package org.interactionanalytics.entity;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.Words;

/** How far a name reaches. */
final class NameSpan {
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'.-]+");

  private NameSpan() {}

  /** The end of the name that begins here; {@code from} itself where none does. */
  static int end(Words words, int from, int maxWords, Set<String> ends) {
    int end = from;
    while (end < words.size()
        && end - from < maxWords
        && !words.isOneOf(end, ends)
        && NAME.matcher(words.at(end)).matches()
        && SpokenNumbers.whole(words, end).isEmpty()) {
      end++;
    }
    return end;
  }

  /** The name as it is written: first letters large. */
  static String written(Words words, int from, int to) {
    return Arrays.stream(words.joined(from, to).split(" "))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
