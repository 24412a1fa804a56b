package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

/** From probabilities and levels to spans; frames last 20 ms, levels 10. */
class ActivityDetectorTest {
  private static final long TAIL = ActivityDetector.HANGOVER_MS;
  private static final int NOBODY = 0;
  private static final int PERHAPS = 128;
  private static final int SURELY = 255;

  @Test
  void speechBeginsAndEndsWhereItIsPossibleAndIsSureSomewhere() {
    byte[] shares = frames(100, NOBODY);
    fill(shares, 10, 15, PERHAPS);
    fill(shares, 15, 30, SURELY);
    fill(shares, 30, 35, PERHAPS);
    fill(shares, 60, 80, PERHAPS);

    assertThat(detect(shares)).containsExactly(new Interval(200, 700 + TAIL));
  }

  @Test
  void shortBurstsVanishAndShortPausesClose() {
    byte[] shares = frames(200, NOBODY);
    fill(shares, 10, 13, SURELY);
    fill(shares, 50, 54, SURELY);
    // 200 ms later
    fill(shares, 64, 74, SURELY);
    // 220 ms later
    fill(shares, 85, 95, SURELY);

    assertThat(detect(shares))
        .containsExactly(new Interval(1000, 1480 + TAIL), new Interval(1700, 1900 + TAIL));
  }

  @Test
  void activityEndsWithTheRecording() {
    byte[] shares = frames(50, SURELY);

    assertThat(
            ActivityDetector.detect(
                new SpeechPosteriors(new byte[][] {shares}, 50, 985), levels(985, 20)))
        .containsExactly(Intervals.of(List.of(new Interval(0, 985))));
    assertThat(ActivityDetector.detect(new SpeechPosteriors(new byte[1][0], 0, 0), levels(0, 20)))
        .containsExactly(Intervals.NONE);
  }

  @Test
  void whatAChannelHearsOfALouderOneDoesNotCount() {
    byte[] shares = frames(50, SURELY);
    SpeechPosteriors both = new SpeechPosteriors(new byte[][] {shares, shares}, 50, 1000);

    // half decibels below full scale: 19.5 and 20.5 dB apart
    assertThat(ActivityDetector.detect(both, levels(1000, 40, 79)))
        .extracting(Intervals::lengthMs)
        .containsExactly(1000L, 1000L);
    assertThat(ActivityDetector.detect(both, levels(1000, 40, 81)))
        .extracting(Intervals::lengthMs)
        .containsExactly(1000L, 0L);
  }

  private static List<Interval> detect(byte[] shares) {
    long durationMs = (long) shares.length * SpeechPosteriors.FRAME_MS;
    return ActivityDetector.detect(
            new SpeechPosteriors(new byte[][] {shares}, shares.length, durationMs),
            levels((int) durationMs, 20))
        .get(0)
        .spans();
  }

  private static byte[] frames(int count, int share) {
    byte[] shares = new byte[count];
    fill(shares, 0, count, share);
    return shares;
  }

  private static void fill(byte[] shares, int from, int to, int share) {
    Arrays.fill(shares, from, to, (byte) share);
  }

  private static FrameLevels levels(int durationMs, int... steps) {
    byte[][] levels = new byte[steps.length][durationMs / FrameLevels.FRAME_MS];
    for (int channel = 0; channel < steps.length; channel++) {
      Arrays.fill(levels[channel], (byte) steps[channel]);
    }
    return new FrameLevels(levels, levels[0].length, durationMs);
  }
}
