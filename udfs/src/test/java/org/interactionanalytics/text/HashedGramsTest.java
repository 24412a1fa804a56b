package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HashedGramsTest {
  /** So many buckets that the grams of a few words do not collide. */
  private static final int MANY = 1 << 24;

  private static final HashedGrams PLAIN = new HashedGrams(MANY, Set.of());

  @Test
  void countsRunsOfWordsAndTheirNumber() {
    // <s> a b </s>: 4 single, 3 pairs, 2 of three; no word has letters to split; 1 for the number.
    assertThat(PLAIN.of(List.of("a", "b"))).hasSize(10).isSorted().doesNotHaveDuplicates();
    // Beside <s> </s> with their pair, and the number.
    assertThat(PLAIN.of(List.of())).hasSize(4);
  }

  @Test
  void splitsLongerWordsIntoLetters() {
    // <s> good </s>: 3 + 2 + 1 runs of words, 1 number; <good>: 4 + 3 + 2 runs of letters.
    assertThat(PLAIN.of(List.of("good"))).hasSize(16);
  }

  @Test
  void leavesHesitationsOut() {
    assertThat(PLAIN.of(List.of("uh", "i", "um", "see"))).isEqualTo(PLAIN.of(List.of("i", "see")));
  }

  @Test
  void makesPatternsOfCommonWordsOnly() {
    HashedGrams patterns = new HashedGrams(MANY, Set.of("do", "you"));

    int[] cats = patterns.of(List.of("do", "you", "cat"));
    int[] dogs = patterns.of(List.of("do", "you", "dog"));

    // <s> do you * </s>: 4 + 3 + 2 + 1 patterns, "do …" of 1 to 4 words, the question. Of the
    // words:
    // <s>, do, you, </s>, their pairs <s> do, do you, the three <s> do you, and the number.
    assertThat(Arrays.stream(cats).filter(b -> Arrays.binarySearch(dogs, b) >= 0))
        .hasSize(10 + 4 + 1 + 4 + 2 + 1 + 1);
  }

  @Test
  void looksAtTheBeginningOfAVeryLongText() {
    List<String> words = Collections.nCopies(HashedGrams.LONGEST_TEXT, "well");
    List<String> more = Collections.nCopies(100 * HashedGrams.LONGEST_TEXT, "well");

    assertThat(PLAIN.of(more)).isEqualTo(PLAIN.of(words));
  }

  @Test
  void refusesANumberOfBucketsThatIsNoPowerOfTwo() {
    assertThatThrownBy(() -> new HashedGrams(1000, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid buckets: 1000 (must be a power of 2)");
  }
}
