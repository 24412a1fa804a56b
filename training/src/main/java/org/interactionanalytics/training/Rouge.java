package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.text.Tokens;

/**
 * Overlap of a summary with a reference, as F1: of words (1), of pairs of words (2), of the longest
 * common subsequence of words (L, over the whole text). Source: Lin 2004.
 *
 * @param one ROUGE-1, in [0, 1]
 * @param two ROUGE-2, in [0, 1]
 * @param longest ROUGE-L, in [0, 1]
 */
record Rouge(double one, double two, double longest) {
  /** Whether endings count. */
  enum Form {
    WORDS,
    STEMS;

    private String reduce(String word) {
      return switch (this) {
        case WORDS -> word;
        case STEMS -> Stemmer.stem(word);
      };
    }
  }

  /** Compares two texts; punctuation and capitals don't count. */
  static Rouge of(String summary, String reference, Form form) {
    List<String> ours = Tokens.of(summary).stream().map(form::reduce).toList();
    List<String> theirs = Tokens.of(reference).stream().map(form::reduce).toList();
    return new Rouge(
        overlap(ours, theirs, 1),
        overlap(ours, theirs, 2),
        f1(commonSubsequence(ours, theirs), ours.size(), theirs.size()));
  }

  /** The mean of several, each figure by itself. */
  static Rouge mean(List<Rouge> all) {
    return new Rouge(
        all.stream().mapToDouble(Rouge::one).average().orElse(0),
        all.stream().mapToDouble(Rouge::two).average().orElse(0),
        all.stream().mapToDouble(Rouge::longest).average().orElse(0));
  }

  private static double overlap(List<String> ours, List<String> theirs, int length) {
    Map<List<String>, Integer> counts = grams(theirs, length);
    int common = 0;
    for (Map.Entry<List<String>, Integer> gram : grams(ours, length).entrySet()) {
      common += Math.min(gram.getValue(), counts.getOrDefault(gram.getKey(), 0));
    }
    return f1(common, ours.size() - length + 1, theirs.size() - length + 1);
  }

  private static Map<List<String>, Integer> grams(List<String> words, int length) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + length <= words.size(); i++) {
      counts.merge(new ArrayList<>(words.subList(i, i + length)), 1, Integer::sum);
    }
    return counts;
  }

  private static double f1(int common, int ours, int theirs) {
    if (common == 0) {
      return 0;
    }
    double precision = common / (double) ours;
    double recall = common / (double) theirs;
    return 2 * precision * recall / (precision + recall);
  }

  private static int commonSubsequence(List<String> first, List<String> second) {
    int[] row = new int[second.size() + 1];
    for (String word : first) {
      int diagonal = 0;
      for (int j = 1; j <= second.size(); j++) {
        int above = row[j];
        row[j] = word.equals(second.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[second.size()];
  }
}
