package org.interactionanalytics.category;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the tokens that phrases are made of: maximal runs of letters, marks, digits,
 * connector punctuation and apostrophes (Vonage's rule). Thread-safe.
 */
final class Tokenizer {
  private static final String WORD_CHARACTERS =
      "\\p{Ll}\\p{Lu}\\p{Lt}\\p{Lo}\\p{Lm}\\p{Mn}\\p{Nd}\\p{Pc}'\u2019";
  private static final Pattern WORD = Pattern.compile("[" + WORD_CHARACTERS + "]+");
  private static final Pattern PHRASE_WORD = Pattern.compile("[" + WORD_CHARACTERS + "?*]+");
  private static final Pattern NOT_IN_PHRASE =
      Pattern.compile("[^" + WORD_CHARACTERS + "?*\\p{Zs}]");
  private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  private Tokenizer() {}

  static List<Token> tokens(String text, long startMs, long endMs) {
    if (isPlainWord(text)) {
      return List.of(new Token(text, text, startMs, endMs));
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), fold(matcher.group()), startMs, endMs));
    }
    return tokens;
  }

  /** The folded words of a phrase; the wildcards stay. */
  static List<String> phraseWords(String phrase) {
    return PHRASE_WORD.matcher(phrase).results().map(word -> fold(word.group())).toList();
  }

  /** The first character that no phrase may hold; empty if all are permitted. */
  static String forbiddenCharacter(String phrase) {
    Matcher matcher = NOT_IN_PHRASE.matcher(phrase);
    return matcher.find() ? matcher.group() : "";
  }

  /** Takes case and accents away, so that {@code CAFÉ}, {@code café} and {@code cafe} are one. */
  static String fold(String text) {
    String plain = text.replace('\u2019', '\'');
    if (!isAscii(plain)) {
      String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFD);
      plain =
          Normalizer.normalize(ACCENT.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
              .toUpperCase(Locale.ROOT);
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** What nearly all words of a recogniser are: one token that folding leaves as it is. */
  private static boolean isPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if ((character < 'a' || character > 'z') && character != '\'') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
