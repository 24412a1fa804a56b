package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides a conversation where its words change: Hearst 1997, "TextTiling", on sentences. */
public final class TopicSegments {
  /** Sentences that are compared on either side of a gap. */
  private static final int WINDOW = 12;

  /** A segment has at least so many sentences. */
  private static final int SHORTEST = 14;

  /** Segments are about this long where the conversation gives no better reason, sentences. */
  private static final int USUAL = 60;

  private TopicSegments() {}

  /** Sentences that belong together: from, and after the last. */
  public record Segment(int from, int to) {}

  /** The segments in order; together they are the whole conversation. */
  public static List<Segment> of(List<TaggedSentence> sentences) {
    int size = sentences.size();
    if (size == 0) {
      return List.of();
    }
    int most = (size + USUAL / 2) / USUAL;
    List<Integer> cuts = new ArrayList<>();
    if (most > 0 && size >= 2 * SHORTEST) {
      double[] similarity = similarity(sentences);
      List<Integer> gaps = new ArrayList<>();
      for (int gap = SHORTEST; gap <= size - SHORTEST; gap++) {
        gaps.add(gap);
      }
      double[] depths = new double[size + 1];
      gaps.forEach(gap -> depths[gap] = depth(similarity, gap));
      gaps.sort(Comparator.comparingDouble((Integer gap) -> -depths[gap]));
      for (int gap : gaps) {
        boolean free = cuts.stream().allMatch(cut -> Math.abs(cut - gap) >= SHORTEST);
        if (free && cuts.size() < most && depths[gap] > 0) {
          cuts.add(gap);
        }
      }
    }
    cuts.sort(Comparator.naturalOrder());
    cuts.add(size);
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      segments.add(new Segment(from, cut));
      from = cut;
    }
    return segments;
  }

  private static double[] similarity(List<TaggedSentence> sentences) {
    List<List<String>> stems = sentences.stream().map(TaggedSentence::contentStems).toList();
    double[] similarity = new double[sentences.size() + 1];
    for (int gap = 1; gap < sentences.size(); gap++) {
      similarity[gap] =
          cosine(
              counts(stems.subList(Math.max(0, gap - WINDOW), gap)),
              counts(stems.subList(gap, Math.min(stems.size(), gap + WINDOW))));
    }
    return similarity;
  }

  private static Map<String, Double> counts(List<List<String>> stems) {
    Map<String, Double> counts = new HashMap<>();
    for (List<String> sentence : stems) {
      for (String stem : sentence) {
        counts.merge(stem, DocumentFrequencies.english().inverse(stem), Double::sum);
      }
    }
    return counts;
  }

  private static double cosine(Map<String, Double> first, Map<String, Double> second) {
    double product = 0;
    for (Map.Entry<String, Double> entry : first.entrySet()) {
      product += entry.getValue() * second.getOrDefault(entry.getKey(), 0.0);
    }
    double lengths = length(first) * length(second);
    return lengths == 0 ? 0 : product / lengths;
  }

  private static double length(Map<String, Double> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(count -> count * count).sum());
  }

  /** How far the similarity falls at a gap from the peaks on either side. */
  private static double depth(double[] similarity, int gap) {
    double left = similarity[gap];
    for (int i = gap - 1; i > 0 && similarity[i] >= left; i--) {
      left = similarity[i];
    }
    double right = similarity[gap];
    for (int i = gap + 1; i < similarity.length - 1 && similarity[i] >= right; i++) {
      right = similarity[i];
    }
    return left + right - 2 * similarity[gap];
  }
}
