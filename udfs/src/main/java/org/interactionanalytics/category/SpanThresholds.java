package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * How much of something a rule asks for; 0 asks for nothing, and all must be met.
 *
 * @param longestMs length of the longest span, milliseconds
 * @param totalMs length of all spans, milliseconds
 * @param share of the window's length, in [0, 1]
 */
record SpanThresholds(long longestMs, long totalMs, double share) implements Serializable {
  Finding judge(String rule, Intervals spans, Interval window) {
    Interval longest = longest(spans.spans());
    double shareSeen = window.lengthMs() == 0 ? 0 : (double) spans.lengthMs() / window.lengthMs();
    return Finding.leaf(
        rule + describe(),
        Truth.of(
            longest.lengthMs() >= longestMs && spans.lengthMs() >= totalMs && shareSeen >= share),
        "longest %s at %s, total %s, share %s"
            .formatted(
                Figures.seconds(longest.lengthMs()),
                Figures.seconds(longest.startMs()),
                Figures.seconds(spans.lengthMs()),
                Figures.share(shareSeen)));
  }

  private static Interval longest(List<Interval> spans) {
    Interval longest = new Interval(0, 0);
    for (Interval span : spans) {
      longest = span.lengthMs() > longest.lengthMs() ? span : longest;
    }
    return longest;
  }

  private String describe() {
    return (longestMs == 0 ? "" : ", longest at least " + Figures.seconds(longestMs))
        + (totalMs == 0 ? "" : ", total at least " + Figures.seconds(totalMs))
        + (share == 0 ? "" : ", share at least " + Figures.share(share));
  }
}
