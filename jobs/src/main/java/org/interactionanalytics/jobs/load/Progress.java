package org.interactionanalytics.jobs.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Tells a person how a load goes: recordings done of total, hours of audio, speed, time left,
 * failures. Printed at most every few seconds.
 */
final class Progress {
  private static final Duration INTERVAL = Duration.ofSeconds(3);
  private static final double MS_PER_HOUR = 3_600_000.0;

  private final PrintStream out;
  private final int recordings;
  private final long startNanos = System.nanoTime();
  private long totalAudioMs;
  private long doneAudioMs;
  private int done;
  private int failed;
  private long printedNanos = startNanos;

  Progress(PrintStream out, List<Recording> recordings) {
    this.out = out;
    this.recordings = recordings.size();
    for (Recording recording : recordings) {
      totalAudioMs += recording.recognizedMs() > 0 ? recording.durationMs() : 0;
      failed += recording.failed() ? 1 : 0;
      done += recording.recognizedMs() > 0 ? 0 : 1;
    }
  }

  /** Audio that has been recognised, milliseconds of the recording. */
  void audioDone(long audioMs) {
    doneAudioMs += audioMs;
    printIfDue();
  }

  /** A recording has been recognised to its end, or has failed. */
  void recordingDone(Recording recording) {
    done++;
    failed += recording.failed() ? 1 : 0;
    printIfDue();
  }

  private long wallMs() {
    return Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
  }

  private void printIfDue() {
    long now = System.nanoTime();
    if (now - printedNanos >= INTERVAL.toNanos()) {
      printedNanos = now;
      print();
    }
  }

  /** Prints the state of the load now. */
  void print() {
    double speed = doneAudioMs / (double) Math.max(1, wallMs());
    String left =
        speed > 0 && totalAudioMs > 0
            ? format(Duration.ofMillis((long) ((totalAudioMs - doneAudioMs) / speed)))
            : "unknown";
    out.println(
        String.format(
            Locale.ROOT,
            "%d of %d recordings, %.2f of %.2f h of audio, %.1f x real time, %s left, %d failed",
            done,
            recordings,
            doneAudioMs / MS_PER_HOUR,
            totalAudioMs / MS_PER_HOUR,
            speed,
            left,
            failed));
  }

  private static String format(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }
}
