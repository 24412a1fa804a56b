package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

class DiarizerTest {
  private static final Diarizer DIARIZER = new Diarizer(VoiceSpace.shipped());

  private static Intervals intervals(long... edges) {
    List<Interval> spans = new ArrayList<>();
    for (int i = 0; i < edges.length; i += 2) {
      spans.add(new Interval(edges[i], edges[i + 1]));
    }
    return Intervals.of(spans);
  }

  /** Windows of 1.5 s every 0.5 s from a start to an end, all of one voice. */
  private static List<VoiceWindow> voice(int voice, long startMs, long endMs) {
    List<VoiceWindow> windows = new ArrayList<>();
    for (long start = startMs; start + 1_500 <= endMs; start += 500) {
      windows.add(Voices.window(start, start + 1_500, voice));
    }
    return windows;
  }

  @SafeVarargs
  private static List<VoiceWindow> all(List<VoiceWindow>... parts) {
    List<VoiceWindow> windows = new ArrayList<>();
    for (List<VoiceWindow> part : parts) {
      windows.addAll(part);
    }
    return windows;
  }

  @Test
  void eachVoiceIsASpeakerByFirstAppearance() {
    Diarization found =
        DIARIZER.diarize(
            all(voice(3, 0, 10_000), voice(5, 11_000, 20_000), voice(3, 21_000, 30_000)),
            intervals(0, 10_000, 11_000, 20_000, 21_000, 30_000),
            OptionalInt.empty());
    assertThat(found.speech())
        .containsExactly(intervals(0, 10_000, 21_000, 30_000), intervals(11_000, 20_000));
  }

  @Test
  void aChangeWithoutAPauseLiesInTheMiddleOfTheWindows() {
    Diarization found =
        DIARIZER.diarize(
            all(voice(0, 0, 10_000), voice(1, 9_500, 20_000)),
            intervals(0, 20_000),
            OptionalInt.empty());
    // the last window of the first is 8.5 to 10 s, the first of the second 9.5 to 11 s: middles
    // 9.25 and 10.25
    assertThat(found.speech()).containsExactly(intervals(0, 9_750), intervals(9_750, 20_000));
  }

  @Test
  void speechTooShortForAWindowIsTheNearestSpeakers() {
    Diarization found =
        DIARIZER.diarize(
            all(voice(0, 0, 10_000), voice(1, 12_000, 20_000)),
            intervals(0, 10_000, 10_300, 10_320, 12_000, 20_000),
            OptionalInt.empty());
    assertThat(found.speech())
        .containsExactly(intervals(0, 10_000, 10_300, 10_320), intervals(12_000, 20_000));
  }

  @Test
  void aKnownNumberOfSpeakersIsKept() {
    List<VoiceWindow> windows =
        all(voice(0, 0, 10_000), voice(1, 10_000, 20_000), voice(2, 20_000, 30_000));
    for (int count = 1; count <= 4; count++) {
      Diarization found = DIARIZER.diarize(windows, intervals(0, 30_000), OptionalInt.of(count));
      assertThat(found.speakers()).isEqualTo(Math.min(count, 4));
    }
  }

  @Test
  void withoutWindowsSpeechIsOneSpeakers() {
    assertThat(DIARIZER.diarize(List.of(), intervals(0, 500), OptionalInt.empty()).speech())
        .containsExactly(intervals(0, 500));
    assertThat(DIARIZER.diarize(List.of(), Intervals.NONE, OptionalInt.empty()).speakers())
        .isZero();
  }

  @Test
  void aWordIsWhoseSpeechItLiesIn() {
    Diarization diarization =
        new Diarization(List.of(intervals(0, 1_000, 5_000, 6_000), intervals(1_000, 3_000)));
    assertThat(diarization.speakerOf(new Interval(100, 400))).isZero();
    assertThat(diarization.speakerOf(new Interval(900, 1_300))).isOne();
    assertThat(diarization.speakerOf(new Interval(3_100, 3_300))).isOne();
    assertThat(diarization.speakerOf(new Interval(4_600, 4_900))).isZero();
  }
}
