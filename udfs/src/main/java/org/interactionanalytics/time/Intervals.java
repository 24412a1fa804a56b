package org.interactionanalytics.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of disjoint spans in time order; the arithmetic of talk, silence and overlap. */
public final class Intervals {
  /** The empty set. */
  public static final Intervals NONE = new Intervals(List.of());

  private final List<Interval> spans;

  private Intervals(List<Interval> spans) {
    this.spans = List.copyOf(spans);
  }

  /** The union of the spans; overlapping and touching ones become one, empty ones vanish. */
  public static Intervals of(Collection<Interval> spans) {
    return merged(spans, 0);
  }

  private static Intervals merged(Collection<Interval> spans, long gapMs) {
    List<Interval> merged = new ArrayList<>();
    for (Interval span : spans.stream().sorted().toList()) {
      Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.startMs() - last.endMs() <= gapMs) {
        merged.set(
            merged.size() - 1, new Interval(last.startMs(), Math.max(last.endMs(), span.endMs())));
      } else if (span.lengthMs() > 0) {
        merged.add(span);
      }
    }
    return new Intervals(merged);
  }

  /** The spans, disjoint and in time order. */
  public List<Interval> spans() {
    return spans;
  }

  /** Total length in milliseconds. */
  public long lengthMs() {
    return spans.stream().mapToLong(Interval::lengthMs).sum();
  }

  public Intervals union(Intervals other) {
    List<Interval> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return of(all);
  }

  public Intervals intersect(Intervals other) {
    List<Interval> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < spans.size() && theirs < other.spans.size()) {
      Interval a = spans.get(mine);
      Interval b = other.spans.get(theirs);
      if (a.overlaps(b)) {
        common.add(
            new Interval(Math.max(a.startMs(), b.startMs()), Math.min(a.endMs(), b.endMs())));
      }
      if (a.endMs() <= b.endMs()) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new Intervals(common);
  }

  /** What is in this set and not in the other. */
  public Intervals minus(Intervals other) {
    List<Interval> rest = new ArrayList<>();
    for (Interval span : spans) {
      long from = span.startMs();
      for (Interval hole : other.spans) {
        if (hole.overlaps(new Interval(from, span.endMs()))) {
          if (hole.startMs() > from) {
            rest.add(new Interval(from, hole.startMs()));
          }
          from = Math.min(hole.endMs(), span.endMs());
        }
      }
      if (from < span.endMs()) {
        rest.add(new Interval(from, span.endMs()));
      }
    }
    return new Intervals(rest);
  }

  /** The same set with gaps of at most {@code gapMs} closed. */
  public Intervals closeGaps(long gapMs) {
    return merged(spans, gapMs);
  }

  /** The same set without the spans shorter than {@code floorMs}. */
  public Intervals dropShorterThan(long floorMs) {
    return new Intervals(spans.stream().filter(span -> span.lengthMs() >= floorMs).toList());
  }

  /** The spans that share at least one millisecond with the other set, whole. */
  public Intervals touching(Intervals other) {
    return new Intervals(
        spans.stream().filter(span -> other.spans.stream().anyMatch(span::overlaps)).toList());
  }

  /** The part within {@code window}. */
  public Intervals within(Interval window) {
    return intersect(of(List.of(window)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals that && spans.equals(that.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  @Override
  public String toString() {
    return spans.toString();
  }
}
