package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoiceChainTest {
  private static final double[] SPREAD = {30, 10};

  /** Windows that scatter by 1 around the place of their voice. */
  private static double[][] windows(double[][] places, int... voices) {
    Random random = new Random(3);
    double[][] windows = new double[voices.length][];
    for (int i = 0; i < voices.length; i++) {
      double[] place = places[voices[i]];
      windows[i] =
          new double[] {place[0] + random.nextGaussian(), place[1] + random.nextGaussian()};
    }
    return windows;
  }

  private static int[] runs(int length, int... voices) {
    return Arrays.stream(voices)
        .flatMap(voice -> Arrays.stream(new int[length]).map(any -> voice))
        .toArray();
  }

  @Test
  void voicesThatExplainNothingVanish() {
    int[] truth = runs(15, 0, 1, 0, 1);
    double[][] windows = windows(new double[][] {{-5, 2}, {5, -2}}, truth);
    int[] splintered = new int[truth.length];
    for (int i = 0; i < truth.length; i++) {
      splintered[i] = 2 * truth[i] + (i % 7 == 0 ? 1 : 0);
    }
    int[] found = VoiceChain.follow(windows, SPREAD, splintered);
    assertThat(Arrays.stream(found).distinct().count()).isEqualTo(2);
    for (int i = 0; i < truth.length; i++) {
      assertThat(found[i] == found[0]).isEqualTo(truth[i] == truth[0]);
    }
  }

  @Test
  void aStrayWindowDoesNotChangeTheSpeaker() {
    int[] truth = runs(20, 0, 1);
    double[][] windows = windows(new double[][] {{-4, 0}, {4, 0}}, truth);
    windows[8] = new double[] {0.5, 0};
    int[] labels = truth.clone();
    labels[8] = 1;
    assertThat(VoiceChain.follow(windows, SPREAD, labels)).isEqualTo(truth);
  }

  @Test
  void theMoodsOfAVoiceAreOneHoweverLongItSpeaks() {
    for (int length : new int[] {200, 1000, 10_000}) {
      int[] moods = new int[length];
      Arrays.setAll(moods, i -> i / 20 % 2);
      double[][] windows = windows(new double[][] {{-0.5, 0}, {0.5, 0}}, moods);
      assertThat(Arrays.stream(VoiceChain.follow(windows, SPREAD, moods)).distinct().count())
          .as("voices of %d windows", length)
          .isEqualTo(1);
    }
  }

  @Test
  void oneVoiceStaysOne() {
    double[][] windows = windows(new double[][] {{0, 0}}, new int[30]);
    int[] labels = new int[30];
    Arrays.setAll(labels, i -> windows[i][0] > 0 ? 1 : 0);
    assertThat(Arrays.stream(VoiceChain.follow(windows, SPREAD, labels)).distinct().count())
        .isEqualTo(1);
  }
}
