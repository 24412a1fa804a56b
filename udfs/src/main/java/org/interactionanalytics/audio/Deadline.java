package org.interactionanalytics.audio;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** The wall-clock time one recording may take, which grows with the audio decoded so far. */
final class Deadline {
  /** For opening, finding the streams and slow stores; damaged files took 9 s in trials. */
  private static final long BASE_NANOS = TimeUnit.SECONDS.toNanos(120);

  /** Decoding runs at hundreds of times real time; four times is a machine in distress. */
  private static final long SLOWEST_SPEED = 4;

  private final LongSupplier nanoTime;
  private final long start;
  private long allowedNanos = BASE_NANOS;

  Deadline(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void decoded(long audioMs) {
    allowedNanos = BASE_NANOS + TimeUnit.MILLISECONDS.toNanos(audioMs) / SLOWEST_SPEED;
  }

  void check() throws RecordingException {
    if (nanoTime.getAsLong() - start > allowedNanos) {
      throw new RecordingException(
          RecordingErrors.internal(
              Stage.DECODE,
              "decoding took longer than "
                  + TimeUnit.NANOSECONDS.toSeconds(allowedNanos)
                  + " s. The file is damaged or the store too slow"));
    }
  }
}
