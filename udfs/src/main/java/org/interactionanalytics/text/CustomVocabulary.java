package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.interactionanalytics.speech.Word;

/**
 * Puts phrases that a request expects in the place of words that sound the same and of which the
 * recogniser is unsure. The recogniser itself cannot be told to expect phrases: its graph is fixed,
 * and a grammar would make it deaf to everything else.
 *
 * <p>One to {@link #MAX_WORDS} words of a channel, spoken without a pause, are replaced where their
 * letters joined together have the phrase's Double Metaphone code of {@value #MIN_CODE} or more
 * sounds, differ from it in at most {@value #MAX_DIFFERENCE} of its letters, and the least sure of
 * them has a confidence below {@value #SURE}. The phrase takes their time, shared out by letters,
 * and their least confidence. Words that are the phrase's already stay.
 */
public final class CustomVocabulary {
  /** A word of at least this confidence is not doubted. Source: own choice. */
  public static final double SURE = 0.8;

  /** Shorter codes are those of too many words. Source: own choice. */
  public static final int MIN_CODE = 3;

  /** Share of letters that may differ. Source: own choice. */
  public static final double MAX_DIFFERENCE = 0.5;

  /** Most words that one phrase may have been heard as. Source: own choice. */
  public static final int MAX_WORDS = 4;

  private static final int MAX_CODE_LENGTH = 64;
  private static final long MAX_PAUSE_MS = 300;

  private final DoubleMetaphone sounds = new DoubleMetaphone();
  private final List<Phrase> phrases;

  private record Phrase(List<String> words, String letters, String code) {}

  /**
   * @param phrases what to expect, in any spelling; ones of few sounds have no effect
   */
  public CustomVocabulary(List<String> phrases) {
    sounds.setMaxCodeLen(MAX_CODE_LENGTH);
    this.phrases =
        phrases.stream()
            .map(Tokens::of)
            .filter(words -> !words.isEmpty())
            .map(words -> new Phrase(words, letters(words), code(letters(words))))
            .filter(phrase -> phrase.code().length() >= MIN_CODE)
            .toList();
  }

  private static String letters(List<String> words) {
    return String.join("", words).replace("'", "");
  }

  private String code(String letters) {
    return Optional.ofNullable(sounds.doubleMetaphone(letters)).orElse("");
  }

  /** The words with the expected phrases in place, by start, channel and end. */
  public List<Word> apply(List<Word> words) {
    if (phrases.isEmpty()) {
      return words;
    }
    List<Word> corrected = new ArrayList<>();
    words.stream()
        .map(Word::channel)
        .distinct()
        .forEach(
            channel ->
                addCorrected(
                    words.stream().filter(word -> word.channel() == channel).toList(), corrected));
    corrected.sort(
        Comparator.comparingLong(Word::startMs)
            .thenComparingInt(Word::channel)
            .thenComparingLong(Word::endMs));
    return List.copyOf(corrected);
  }

  private void addCorrected(List<Word> words, List<Word> corrected) {
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(MAX_WORDS, words.size() - at);
      Optional<Phrase> phrase = Optional.empty();
      for (; length > 0 && phrase.isEmpty(); length--) {
        phrase = heard(words.subList(at, at + length));
      }
      if (phrase.isPresent()) {
        corrected.addAll(replaced(words.subList(at, at + length + 1), phrase.get()));
        at += length + 1;
      } else {
        corrected.add(words.get(at));
        at++;
      }
    }
  }

  private Optional<Phrase> heard(List<Word> words) {
    boolean unsure = words.stream().anyMatch(word -> word.confidence() < SURE);
    if (!unsure || hasPause(words)) {
      return Optional.empty();
    }
    List<String> texts = words.stream().map(Word::text).toList();
    String letters = letters(texts);
    String code = code(letters);
    return phrases.stream()
        .filter(phrase -> phrase.code().equals(code) && !phrase.words().equals(texts))
        .filter(phrase -> difference(letters, phrase.letters()) <= MAX_DIFFERENCE)
        .min(Comparator.comparingDouble(phrase -> difference(letters, phrase.letters())));
  }

  private static boolean hasPause(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).startMs() - words.get(i - 1).endMs() > MAX_PAUSE_MS) {
        return true;
      }
    }
    return false;
  }

  /** Letters that differ per letter of the phrase. */
  private static double difference(String heard, String phrase) {
    return WordErrors.between(characters(phrase), characters(heard)).rate().orElse(1);
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<Word> replaced(List<Word> heard, Phrase phrase) {
    long start = heard.get(0).startMs();
    long length = heard.get(heard.size() - 1).endMs() - start;
    double confidence = heard.stream().mapToDouble(Word::confidence).min().orElseThrow();
    int all = phrase.words().stream().mapToInt(String::length).sum();
    int before = 0;
    List<Word> words = new ArrayList<>();
    for (String word : phrase.words()) {
      long from = start + length * before / all;
      before += word.length();
      long to = start + length * before / all;
      words.add(new Word(heard.get(0).channel(), word, from, to, confidence));
    }
    return words;
  }
}
