package org.interactionanalytics.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a sentence says about what its conversation is about: the weights of its words, each (1
 * + ln n) · idf for a word said n times, over the square root of its length.
 */
public final class Salience {
  private final Map<String, Double> weights = new HashMap<>();
  private final double greatest;

  private Salience(List<List<String>> stems) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> sentence : stems) {
      for (String stem : new HashSet<>(sentence)) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    counts.forEach(
        (stem, count) ->
            weights.put(stem, (1 + Math.log(count)) * DocumentFrequencies.english().inverse(stem)));
    double most = 0;
    for (List<String> sentence : stems) {
      most = Math.max(most, raw(sentence));
    }
    greatest = most;
  }

  /** Of a conversation. */
  public static Salience of(List<TaggedSentence> sentences) {
    return new Salience(sentences.stream().map(TaggedSentence::contentStems).toList());
  }

  /** Of one sentence, in [0, 1]: 1 for the most salient sentence of the conversation. */
  public double score(TaggedSentence sentence) {
    return greatest == 0 ? 0 : Math.min(1, raw(sentence.contentStems()) / greatest);
  }

  /** What a word is worth; 0 for one that isn't said. */
  public double weight(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  private double raw(List<String> stems) {
    Set<String> distinct = new HashSet<>(stems);
    double sum = distinct.stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
    return stems.isEmpty() ? 0 : sum / Math.sqrt(Math.max(SHORTEST, stems.size()));
  }

  /** A shorter sentence counts as this long, content words. */
  private static final int SHORTEST = 4;
}
