package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameLevelsTest {
  @Test
  void levelsAreMeasuredToHalfADecibel() {
    FrameLevels levels = Signals.levels(Signals.tone(1000, 0.5, 1005), Signals.silence(1005));
    assertThat(levels.frames()).isEqualTo(101);
    assertThat(levels.durationMs()).isEqualTo(1005);
    // 20 log10(0.5) - 3.01 = -9.03
    assertThat(levels.dbfs(0, 50)).isCloseTo(-9.03, within(0.25));
    assertThat(levels.dbfs(0, 100)).isCloseTo(-9.03, within(0.25));
    assertThat(levels.dbfs(1, 50)).isEqualTo(FrameLevels.DIGITAL_SILENCE_DBFS);
  }
}
