package org.interactionanalytics.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;

/** Written text taken apart into what a recogniser would write and what is lost by that. */
final class WrittenText {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:'[\\p{L}\\p{M}]+)*");
  private static final Pattern MARKUP = Pattern.compile("&#\\d+;|<[^>]{1,20}>|[*_`]+");
  private static final Pattern PAUSE = Pattern.compile("[,;:\u2014\u2013]|--|\\s-\\s");
  private static final Set<String> ABBREVIATIONS =
      Set.of("mr", "mrs", "ms", "dr", "st", "vs", "jr", "sr", "prof");

  private WrittenText() {}

  /** The words of a text in order. */
  static List<Token> tokens(String text) {
    String plain = plain(text);
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(plain);
    Matcher number = SpokenNumbers.NUMBER.matcher(plain);
    int end = 0;
    int from = 0;
    while (word.find(from)) {
      int start = word.start();
      boolean figures = startsAt(number, Math.max(end, start - 1)) || startsAt(number, start);
      close(tokens, plain.substring(end, start), plain.charAt(start));
      if (figures) {
        for (String spoken : SpokenNumbers.words(number)) {
          tokens.add(new Token(spoken, spoken, Mark.NONE));
        }
        end = number.end();
      } else {
        String written = word.group();
        tokens.add(new Token(written.toLowerCase(Locale.ROOT), written, Mark.NONE));
        end = word.end();
      }
      from = end;
    }
    close(tokens, plain.substring(end), ' ');
    return tokens;
  }

  private static boolean startsAt(Matcher number, int at) {
    number.region(at, number.regionEnd());
    return number.lookingAt();
  }

  private static String plain(String text) {
    String quotes =
        text.replace("&#39;", "'")
            .replace("&amp;", "&")
            .replace('\u2019', '\'')
            .replace('\u2018', '\'');
    return Normalizer.normalize(MARKUP.matcher(quotes).replaceAll(" "), Normalizer.Form.NFKC);
  }

  /** Gives the last token the mark of what stands between it and the next one. */
  private static void close(List<Token> tokens, String gap, char next) {
    if (tokens.isEmpty()) {
      return;
    }
    int last = tokens.size() - 1;
    Token token = tokens.get(last);
    tokens.set(last, new Token(token.word(), token.written(), mark(token, gap, next)));
  }

  private static Mark mark(Token token, String gap, char next) {
    if (gap.equals(" ")) {
      return Mark.NONE;
    }
    boolean apart = gap.chars().anyMatch(Character::isWhitespace) || gap.contains("--");
    boolean endOfText = next == ' ';
    if (!apart && !endOfText) {
      return gap.contains("\u2014") || gap.contains("...") ? Mark.COMMA : Mark.NONE;
    }
    if (gap.contains("?")) {
      return Mark.QUESTION;
    }
    if (gap.contains("!")) {
      return Mark.PERIOD;
    }
    if (gap.contains(".")) {
      boolean sentence = endOfText || !Character.isLowerCase(next);
      if (gap.contains("...")) {
        return sentence ? Mark.PERIOD : Mark.COMMA;
      }
      return sentence && !ABBREVIATIONS.contains(token.word()) ? Mark.PERIOD : Mark.NONE;
    }
    return PAUSE.matcher(gap).find() ? Mark.COMMA : Mark.NONE;
  }

  /**
   * One word.
   *
   * @param word as the recogniser would write it
   * @param written as the text has it
   * @param mark what follows it
   */
  record Token(String word, String written, Mark mark) {
    Casing casing() {
      return Casing.of(written);
    }
  }
}
