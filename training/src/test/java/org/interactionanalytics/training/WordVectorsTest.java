package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordVectorsTest {
  @Test
  void bringsWordsInTheSameCompanyTogether() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      texts.add("we drink hot " + (i % 2 == 0 ? "tea" : "coffee") + " in the morning");
      texts.add("they drive a fast " + (i % 2 == 0 ? "car" : "bus") + " to work");
    }

    WordVectors vectors = WordVectors.learn(texts, 100);

    assertThat(likeness(vectors, "tea", "coffee"))
        .isGreaterThan(likeness(vectors, "tea", "bus"))
        .isGreaterThan(likeness(vectors, "tea", "drive"));
  }

  @Test
  void keepsTheMostFrequentWordsOnly() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      texts.add("one one one two two three");
    }

    assertThat(WordVectors.learn(texts, 2).words()).containsExactly("one", "two");
    texts.clear();
    texts.add("rare");
    assertThat(WordVectors.learn(texts, 2).words()).isEmpty();
  }

  private static double likeness(WordVectors vectors, String first, String second) {
    float[] a = vectors.vectors().get(vectors.words().indexOf(first));
    float[] b = vectors.vectors().get(vectors.words().indexOf(second));
    return Loops.dot(a, b) / Math.sqrt(Loops.dot(a, a) * Loops.dot(b, b));
  }
}
