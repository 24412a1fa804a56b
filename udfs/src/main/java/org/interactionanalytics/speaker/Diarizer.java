package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Tells the speakers on one channel apart: windows are clustered, then a hidden Markov model
 * decides who speaks in each and how many there are. Immutable and thread-safe.
 */
public final class Diarizer {
  /** Windows farther apart than this begin in different clusters, cosine distance. */
  private static final double FARTHEST = 0.4;

  private final VoiceSpace space;

  public Diarizer(VoiceSpace space) {
    this.space = space;
  }

  /**
   * Who speaks when.
   *
   * @param windows of the speech, by time, none across the end of a span of speech
   * @param speech when anybody speaks
   * @param speakers how many there are, at least 1; empty: to be found out
   */
  public Diarization diarize(List<VoiceWindow> windows, Intervals speech, OptionalInt speakers) {
    if (windows.isEmpty()) {
      return speech.spans().isEmpty() ? Diarization.NOBODY : new Diarization(List.of(speech));
    }
    double[][] points = space.coordinates(windows);
    int[] labels = speakers.isPresent() ? known(points, speakers.getAsInt()) : found(points);
    return new Diarization(spans(windows, labels, speech));
  }

  private int[] found(double[][] points) {
    return VoiceChain.follow(points, space.spread(), Clusters.upTo(points, FARTHEST));
  }

  /** As many voices as there are known to be; the clusters alone where the model loses one. */
  private int[] known(double[][] points, int speakers) {
    int[] labels = found(points);
    if (voices(labels) > speakers) {
      labels = VoiceChain.follow(points, space.spread(), joined(points, labels, speakers));
    }
    if (voices(labels) == speakers) {
      return labels;
    }
    int[] clusters = Clusters.into(points, speakers);
    int[] followed = VoiceChain.follow(points, space.spread(), clusters);
    return voices(followed) == speakers ? followed : clusters;
  }

  private static int[] joined(double[][] points, int[] labels, int speakers) {
    Map<Integer, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i++) {
      double[] sum = sums.computeIfAbsent(labels[i], label -> new double[points[0].length]);
      for (int d = 0; d < sum.length; d++) {
        sum[d] += points[i][d];
      }
    }
    int[] joined = Clusters.into(sums.values().toArray(double[][]::new), speakers);
    List<Integer> order = new ArrayList<>(sums.keySet());
    return Arrays.stream(labels).map(label -> joined[order.indexOf(label)]).toArray();
  }

  private static long voices(int[] labels) {
    return Arrays.stream(labels).distinct().count();
  }

  /** Each speaker's spans; a change lies in the middle between two windows. */
  private static List<Intervals> spans(List<VoiceWindow> windows, int[] labels, Intervals speech) {
    Map<Integer, List<Interval>> spans = new LinkedHashMap<>();
    int first = 0;
    for (Interval span : speech.spans()) {
      while (first < windows.size() && windows.get(first).endMs() <= span.startMs()) {
        first++;
      }
      int last = first;
      while (last < windows.size() && windows.get(last).startMs() < span.endMs()) {
        last++;
      }
      long start = span.startMs();
      for (int window = first; window < last; window++) {
        boolean ends = window + 1 == last;
        if (ends || labels[window + 1] != labels[window]) {
          long end = ends ? span.endMs() : change(windows.get(window), windows.get(window + 1));
          spans
              .computeIfAbsent(labels[window], label -> new ArrayList<>())
              .add(new Interval(start, end));
          start = end;
        }
      }
      if (first == last) {
        int nearest = nearest(windows, span);
        spans.computeIfAbsent(labels[nearest], label -> new ArrayList<>()).add(span);
      }
    }
    return spans.values().stream().map(Intervals::of).toList();
  }

  private static long change(VoiceWindow before, VoiceWindow after) {
    return (before.startMs() + before.endMs() + after.startMs() + after.endMs()) / 4;
  }

  /** For speech too short for a window: the window that is nearest in time. */
  private static int nearest(List<VoiceWindow> windows, Interval span) {
    return IntStream.range(0, windows.size())
        .boxed()
        .min((a, b) -> Long.compare(distance(windows.get(a), span), distance(windows.get(b), span)))
        .orElseThrow();
  }

  private static long distance(VoiceWindow window, Interval span) {
    return Math.max(window.startMs() - span.endMs(), span.startMs() - window.endMs());
  }
}
