package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecognizerSettingsTest {
  /** By {@code printf '...' | sha256sum}; a change makes every stored transcript look outdated. */
  @Test
  void theHashIsStable() {
    assertThat(RecognizerSettings.STANDARD.hash())
        .isEqualTo("1ee43e74bc14ebc5841df36306006cac578856dc90b06341224a50ccf8727e52");
  }

  @Test
  void otherSettingsHaveAnotherHash() {
    assertThat(new RecognizerSettings(100).hash()).isNotEqualTo(RecognizerSettings.STANDARD.hash());
  }

  @Test
  void theChunkIsBounded() {
    assertThat(RecognizerSettings.STANDARD.chunkSamples()).isEqualTo(3_200);
    assertThatThrownBy(() -> new RecognizerSettings(19))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecognizerSettings(1_001))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
