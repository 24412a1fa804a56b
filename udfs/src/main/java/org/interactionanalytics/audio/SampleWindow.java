package org.interactionanalytics.audio;

import java.util.Arrays;
import org.interactionanalytics.error.RecordingException;

/** Lets the samples of a span through to a sink and counts all. */
final class SampleWindow implements PcmSink {
  private final long from;
  private final long to;
  private final PcmSink sink;
  private long position;

  /**
   * @param from first sample to let through
   * @param to first sample not to
   */
  SampleWindow(long from, long to, PcmSink sink) {
    this.from = from;
    this.to = to;
    this.sink = sink;
  }

  @Override
  public void accept(short[][] samples, int count) throws RecordingException {
    int first = (int) Math.min(count, Math.max(0, from - position));
    int end = (int) Math.min(count, Math.max(0, to - position));
    position += count;
    if (first >= end) {
      return;
    }
    if (first == 0) {
      sink.accept(samples, end);
      return;
    }
    short[][] part = new short[samples.length][];
    for (int channel = 0; channel < samples.length; channel++) {
      part[channel] = Arrays.copyOfRange(samples[channel], first, end);
    }
    sink.accept(part, end - first);
  }

  boolean finished() {
    return position >= to;
  }

  /** How many samples per channel have come. */
  long position() {
    return position;
  }
}
