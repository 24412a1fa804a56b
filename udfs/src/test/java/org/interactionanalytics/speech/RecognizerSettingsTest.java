package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecognizerSettingsTest {
  /** By {@code printf '...' | sha256sum}; a change makes every stored transcript look outdated. */
  @Test
  void theHashIsStable() {
    assertThat(RecognizerSettings.STANDARD.hash())
        .isEqualTo("add78318f866f0a3059982345382a5696dd43c44e9cc5475490aaf15dd061a45");
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
