package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

class VoiceListenerTest {
  private static final VoiceModel MODEL = Voices.model();

  private static List<VoiceWindow> windows(int piece, long offsetMs, Interval... speech)
      throws IOException {
    short[] sentence = Voices.sentence();
    VoiceListener listener = new VoiceListener(MODEL, offsetMs, Intervals.of(List.of(speech)));
    for (int start = 0; start < sentence.length; start += piece) {
      short[] part = Arrays.copyOfRange(sentence, start, Math.min(start + piece, sentence.length));
      listener.accept(part, part.length);
    }
    return listener.finish();
  }

  @Test
  void windowsFollowEachOtherWithinSpeech() throws IOException {
    assertThat(windows(4_000, 0, new Interval(1_000, 4_000)))
        .extracting(VoiceWindow::interval)
        .containsExactly(
            new Interval(1_000, 2_500),
            new Interval(1_500, 3_000),
            new Interval(2_000, 3_500),
            new Interval(2_500, 4_000));
  }

  @Test
  void shortSpeechIsOneWindowAndNoneReachesAcrossAPause() throws IOException {
    assertThat(windows(4_000, 0, new Interval(1_000, 1_400), new Interval(2_000, 3_700)))
        .extracting(VoiceWindow::interval)
        .containsExactly(
            new Interval(1_000, 1_400), new Interval(2_000, 3_500), new Interval(2_500, 3_700));
  }

  @Test
  void neitherPiecesNorPlaceMatter() throws IOException {
    List<VoiceWindow> windows = windows(4_000, 0, new Interval(1_000, 4_000));
    assertThat(windows(333, 0, new Interval(1_000, 4_000))).isEqualTo(windows);
    List<VoiceWindow> later = windows(4_000, 60_000, new Interval(61_000, 64_000));
    assertThat(later.get(0).interval()).isEqualTo(new Interval(61_000, 62_500));
    assertThat(later)
        .extracting(VoiceWindow::embedding)
        .isEqualTo(windows.stream().map(VoiceWindow::embedding).toList());
  }

  @Test
  void oneVoiceSoundsLikeItself() throws IOException {
    List<VoiceWindow> windows = windows(4_000, 0, new Interval(1_000, 4_500));
    VoiceWindow first = windows.get(0);
    VoiceWindow last = windows.get(windows.size() - 1);
    assertThat(first.interval().overlaps(last.interval())).isFalse();
    assertThat(first.embedding().similarity(last.embedding())).isGreaterThan(0.2);
  }

  @Test
  void withoutSpeechThereIsNoWindow() throws IOException {
    assertThat(windows(4_000, 0)).isEmpty();
    assertThat(windows(4_000, 0, new Interval(90_000, 95_000))).isEmpty();
  }
}
