package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interactionanalytics.speech.Word;
import org.junit.jupiter.api.Test;

/** The sounds of the words compared here are the same by Double Metaphone's rules. */
class CustomVocabularyTest {
  private static final double UNSURE = 0.5;

  private static Word word(String text, long startMs, double confidence) {
    return new Word(0, text, startMs, startMs + 400, confidence);
  }

  private static List<Word> apply(List<Word> words, String... phrases) {
    return new CustomVocabulary(List.of(phrases)).apply(words);
  }

  @Test
  void unsureWordThatSoundsTheSameBecomesThePhrase() {
    List<Word> words =
        List.of(word("my", 0, 1), word("kontozo", 400, UNSURE), word("bill", 800, 1));
    assertThat(apply(words, "Contoso"))
        .containsExactly(word("my", 0, 1), word("contoso", 400, UNSURE), word("bill", 800, 1));
  }

  @Test
  void sureWordStays() {
    List<Word> words = List.of(word("kontozo", 0, 0.9));
    assertThat(apply(words, "Contoso")).isEqualTo(words);
  }

  @Test
  void wordThatSoundsDifferentStays() {
    List<Word> words = List.of(word("pronto", 0, UNSURE));
    assertThat(apply(words, "Contoso")).isEqualTo(words);
  }

  @Test
  void severalWordsBecomeOneAndOneBecomesSeveral() {
    assertThat(
            apply(
                List.of(word("conn", 0, UNSURE), word("toe", 400, 1), word("so", 800, 1)),
                "Contoso"))
        .containsExactly(new Word(0, "contoso", 0, 1200, UNSURE));
    assertThat(apply(List.of(word("blusky", 0, UNSURE)), "Blue Sky"))
        .containsExactly(new Word(0, "blue", 0, 228, UNSURE), new Word(0, "sky", 228, 400, UNSURE));
  }

  @Test
  void phraseOfFewSoundsHasNoEffect() {
    List<Word> words = List.of(word("on", 0, 0.1));
    assertThat(apply(words, "Ann")).isEqualTo(words);
  }

  @Test
  void wordsWithAPauseBetweenAreNotOnePhrase() {
    List<Word> words = List.of(word("kon", 0, UNSURE), word("tozo", 5000, UNSURE));
    assertThat(apply(words, "Contoso")).isEqualTo(words);
  }

  @Test
  void wordsOfTheOtherChannelDoNotComeBetween() {
    Word other = new Word(1, "yes", 450, 600, 1);
    assertThat(apply(List.of(word("kon", 0, UNSURE), word("tozo", 400, UNSURE), other), "Contoso"))
        .containsExactly(new Word(0, "contoso", 0, 800, UNSURE), other);
  }
}
