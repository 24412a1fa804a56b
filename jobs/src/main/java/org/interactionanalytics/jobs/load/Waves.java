package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a load into waves that are merged into the tables one by one, so that results are seen and
 * kept while the load goes on.
 */
final class Waves {
  /**
   * Audio per core and wave, milliseconds: with the embedded model, ten times faster than real
   * time, a wave takes some ten minutes, and merging it a few per cent of that.
   */
  static final long AUDIO_MS_PER_CORE = 2 * 3_600_000L;

  /** Most recordings in a wave. */
  static final int MAX_RECORDINGS = 2000;

  private Waves() {}

  static List<List<Recording>> of(List<Recording> recordings, int cores) {
    List<List<Recording>> waves = new ArrayList<>();
    List<Recording> wave = new ArrayList<>();
    long audioMs = 0;
    for (Recording recording : recordings) {
      wave.add(recording);
      audioMs += recording.recognizedMs();
      if (audioMs >= AUDIO_MS_PER_CORE * cores || wave.size() == MAX_RECORDINGS) {
        waves.add(wave);
        wave = new ArrayList<>();
        audioMs = 0;
      }
    }
    if (!wave.isEmpty()) {
      waves.add(wave);
    }
    return waves;
  }
}
