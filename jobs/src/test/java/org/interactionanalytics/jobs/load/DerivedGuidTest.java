package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/**
 * Expected values by Python's {@code uuid.uuid5(uuid.UUID("9b1f4d0c-6a53-4a0e-8d0a-7c0f5b3d2e11"),
 * name)}.
 */
class DerivedGuidTest {
  @Test
  void isTheVersion5OfTheContentsHash() {
    // name: the SHA-256 of nothing
    assertThat(DerivedGuid.ofContent(DigestUtils.sha256Hex("")))
        .isEqualTo("9e653587-ee28-5ed9-95ee-a092f4d4dc4f");
  }

  @Test
  void locationsAndLinesAreOtherNames() {
    // names: "uri:s3a://calls/a.wav", "line:000...0" with 64 zeros
    assertThat(DerivedGuid.ofLocation("s3a://calls/a.wav"))
        .isEqualTo("c61e2a3b-efb8-5794-ad53-a72c33b6dbbb");
    assertThat(DerivedGuid.ofLine("0".repeat(64)))
        .isEqualTo("db69def6-34a5-53b8-9e1f-1d7b2fa592a6");
  }
}
