package org.interactionanalytics.audio;

import java.util.Arrays;

/**
 * Cuts a stream of samples into windows that overlap, each around the middle of its hop; beyond the
 * ends there is silence. What comes out does not depend on the pieces in which the audio goes in.
 * Not thread-safe.
 */
final class SampleFrames {
  /** Looks at the windows in order. */
  interface Sink {
    /** The window begins at {@code from} in the buffer, which is used again. */
    void accept(float[] buffer, int from);
  }

  private static final int WINDOWS = 8;

  private final int window;
  private final int hop;
  private final Sink sink;
  private final float[] buffer;
  private int filled;
  private int unseen;

  /**
   * @param window samples of a window
   * @param hop samples from one window to the next
   */
  SampleFrames(int window, int hop, Sink sink) {
    this.window = window;
    this.hop = hop;
    this.sink = sink;
    this.buffer = new float[WINDOWS * window];
    this.filled = (window - hop) / 2;
  }

  void add(short[] samples, int count) {
    int at = 0;
    while (at < count) {
      int taken = Math.min(count - at, buffer.length - filled);
      for (int i = 0; i < taken; i++) {
        buffer[filled + i] = samples[at + i];
      }
      filled += taken;
      unseen += taken;
      at += taken;
      pass();
    }
  }

  /** Ends the stream; the last hop may be shorter. */
  void finish() {
    while (unseen > 0) {
      int missing = Math.max(0, window - filled);
      Arrays.fill(buffer, filled, filled + missing, 0);
      filled += missing;
      pass();
    }
  }

  private void pass() {
    int from = 0;
    while (filled - from >= window && unseen > 0) {
      sink.accept(buffer, from);
      from += hop;
      unseen -= hop;
    }
    System.arraycopy(buffer, from, buffer, 0, filled - from);
    filled -= from;
  }
}
