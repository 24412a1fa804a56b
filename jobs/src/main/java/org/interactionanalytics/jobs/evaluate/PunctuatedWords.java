package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.MarkedWord;

/**
 * Takes written text apart into words and the marks behind them. An exclamation mark or an ellipsis
 * counts as a period, a semicolon or colon as a comma, several marks as the strongest of them.
 */
final class PunctuatedWords {
  /** Quotes and brackets, the word, then marks, quotes and brackets. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{Ps}\\p{Pi}\"']*(.*?)([\\p{Pe}\\p{Pf}\"'.,;:?!…]*)", Pattern.DOTALL);

  /** The word of {@code p.m.} without its last dot, which ends no sentence. */
  private static final Pattern ABBREVIATION = Pattern.compile("(\\p{L}\\.)+\\p{L}");

  private static final Pattern WORD_CHARACTER = Pattern.compile("[\\p{L}\\p{N}]");

  private PunctuatedWords() {}

  static List<MarkedWord> of(String text) {
    List<MarkedWord> words = new ArrayList<>();
    for (String token : text.strip().split("\\s+")) {
      Matcher matcher = TOKEN.matcher(token);
      if (!matcher.matches()) {
        throw new IllegalStateException("Unmatched token: " + token);
      }
      String word = matcher.group(1);
      String tail = matcher.group(2);
      if (WORD_CHARACTER.matcher(word).find()) {
        boolean abbreviation = ABBREVIATION.matcher(word).matches();
        words.add(new MarkedWord(word, mark(abbreviation ? tail.replaceFirst("\\.", "") : tail)));
      } else if (!words.isEmpty()) {
        attach(words, mark(tail));
      }
    }
    return words;
  }

  /** A mark that stands by itself belongs to the word before. */
  private static void attach(List<MarkedWord> words, Mark mark) {
    MarkedWord last = words.get(words.size() - 1);
    if (last.mark() == Mark.NONE) {
      words.set(words.size() - 1, new MarkedWord(last.text(), mark));
    }
  }

  private static Mark mark(String tail) {
    if (tail.contains("?")) {
      return Mark.QUESTION;
    }
    if (containsAny(tail, ".!…")) {
      return Mark.PERIOD;
    }
    return containsAny(tail, ",;:") ? Mark.COMMA : Mark.NONE;
  }

  private static boolean containsAny(String text, String characters) {
    return text.chars().anyMatch(character -> characters.indexOf(character) >= 0);
  }
}
