package org.interactionanalytics.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.interactionanalytics.speaker.Diarization;
import org.interactionanalytics.speaker.Diarizer;
import org.interactionanalytics.speaker.VoiceListener;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.speaker.VoiceWindow;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * What telling the speakers of an hour apart costs beside the recogniser. The hour is a few
 * recordings of one channel over and over, cut into units of ten minutes, all of it speech.
 */
final class VoiceBench {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int SAMPLES_PER_MS = 16;
  private static final int UNITS = 6;
  private static final int UNIT_MS = 600_000;
  private static final int CHUNK = 4_096;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGABYTE = 1e6;

  private VoiceBench() {}

  /**
   * Measures and tells.
   *
   * @param recordings of one channel
   */
  static String report(VoiceModel model, List<Path> recordings) throws IOException {
    short[] unit = unit(recordings);
    listen(model, unit, 0);
    resetPeaks();
    long start = THREAD.getCurrentThreadCpuTime();
    List<VoiceWindow> windows = new ArrayList<>();
    for (int index = 0; index < UNITS; index++) {
      windows.addAll(listen(model, unit, (long) index * UNIT_MS));
    }
    double listened = (THREAD.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
    start = THREAD.getCurrentThreadCpuTime();
    Diarization found =
        new Diarizer(VoiceSpace.shipped())
            .diarize(windows, span(0, (long) UNITS * UNIT_MS), OptionalInt.empty());
    double clustered = (THREAD.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
    double audio = UNITS * UNIT_MS / 1000.0;
    return String.format(
        Locale.ROOT,
        "an hour of speech on one channel: %d windows, %d speakers found%n"
            + "listening, seconds of one core for a second of speech: %.4f%n"
            + "telling apart, seconds of one core for the hour: %.2f%n"
            + "together for a second of speech: %.4f%n"
            + "most heap in use, MB: %.0f of %.0f%n",
        windows.size(),
        found.speakers(),
        listened / audio,
        clustered,
        (listened + clustered) / audio,
        peak() / MEGABYTE,
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private static Intervals span(long startMs, long endMs) {
    return Intervals.of(List.of(new Interval(startMs, endMs)));
  }

  private static List<VoiceWindow> listen(VoiceModel model, short[] unit, long offsetMs) {
    VoiceListener listener = new VoiceListener(model, offsetMs, span(offsetMs, offsetMs + UNIT_MS));
    for (int from = 0; from < unit.length; from += CHUNK) {
      short[] chunk = Arrays.copyOfRange(unit, from, Math.min(unit.length, from + CHUNK));
      listener.accept(chunk, chunk.length);
    }
    return listener.finish();
  }

  private static short[] unit(List<Path> recordings) throws IOException {
    short[] unit = new short[UNIT_MS * SAMPLES_PER_MS];
    int filled = 0;
    while (filled < unit.length) {
      for (Path recording : recordings) {
        short[] samples = SoundFile.channels(recording)[0];
        int taken = Math.min(samples.length, unit.length - filled);
        System.arraycopy(samples, 0, unit, filled, taken);
        filled += taken;
      }
    }
    return unit;
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
