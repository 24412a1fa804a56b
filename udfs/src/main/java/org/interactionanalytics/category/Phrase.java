package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.List;

/**
 * A sequence of words to find; in a word {@code ?} stands for one character and {@code *} for any
 * number of them, none included.
 *
 * @param text as written in the file
 * @param words folded, at least one
 */
record Phrase(String text, List<String> words) implements Serializable {
  /** Longest phrase permitted, characters. Source: Vonage's conversation analyzer. */
  static final int MAX_CHARACTERS = 100;

  Phrase {
    words = List.copyOf(words);
  }

  static Phrase of(String text) {
    return new Phrase(text, Tokenizer.phraseWords(text));
  }

  static boolean isLiteral(String word) {
    return word.indexOf('?') < 0 && word.indexOf('*') < 0;
  }

  int length() {
    return words.size();
  }

  /** Whether the tokens from {@code at} on are this phrase. */
  boolean matches(List<Token> tokens, int at) {
    if (at < 0 || at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!matchesWord(words.get(i), tokens.get(at + i).folded())) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesWord(String pattern, String word) {
    return pattern.equals(word) || (!isLiteral(pattern) && matchesWildcards(pattern, word));
  }

  /** Goes through both once; after a mismatch the last star takes one character more. */
  private static boolean matchesWildcards(String pattern, String word) {
    int inPattern = 0;
    int inWord = 0;
    int star = -1;
    int starEnd = 0;
    while (inWord < word.length()) {
      char expected = inPattern < pattern.length() ? pattern.charAt(inPattern) : 0;
      if (expected == '*') {
        star = inPattern++;
        starEnd = inWord;
      } else if (inPattern < pattern.length()
          && (expected == '?' || expected == word.charAt(inWord))) {
        inPattern++;
        inWord++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inWord = ++starEnd;
      } else {
        return false;
      }
    }
    while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
      inPattern++;
    }
    return inPattern == pattern.length();
  }
}
