package org.interactionanalytics.time;

/**
 * A half-open span of time {@code [startMs, endMs)} on the recording's clock.
 *
 * @param startMs milliseconds from the start of the recording, at least 0
 * @param endMs milliseconds from the start of the recording, not before {@code startMs}
 */
public record Interval(long startMs, long endMs) implements Comparable<Interval> {
  public Interval {
    if (startMs < 0 || endMs < startMs) {
      throw new IllegalArgumentException(
          "Invalid interval: [" + startMs + ", " + endMs + ") (must be 0 <= start <= end)");
    }
  }

  /** Length in milliseconds. */
  public long lengthMs() {
    return endMs - startMs;
  }

  /** Whether the two spans share at least one millisecond. */
  public boolean overlaps(Interval other) {
    return startMs < other.endMs && other.startMs < endMs;
  }

  @Override
  public int compareTo(Interval other) {
    int byStart = Long.compare(startMs, other.startMs);
    return byStart != 0 ? byStart : Long.compare(endMs, other.endMs);
  }
}
