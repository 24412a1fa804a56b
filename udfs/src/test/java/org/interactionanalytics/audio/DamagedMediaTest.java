package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.interactionanalytics.error.ErrorCode;
import org.interactionanalytics.error.RecordingException;
import org.junit.jupiter.api.Test;

class DamagedMediaTest {
  private static final int VARIANTS_PER_FILE = 12;

  private static final List<String> FILES =
      List.of(
          "pcm16.wav",
          "gsm.wav",
          "ima.wav",
          "msadpcm.wav",
          "speech.mp3",
          "speech.flac",
          "vorbis.ogg",
          "opus.ogg",
          "speech.aac",
          "speech.m4a",
          "speech.amr",
          "speech.wma",
          "speech.aiff",
          "speech.caf",
          "video.mp4",
          "video.mkv",
          "video.avi",
          "stereo.wav");

  @Test
  void damagedFileGivesAResultOrARecordingException() throws Exception {
    Random random = new Random(20260101);
    int decoded = 0;
    int refused = 0;
    for (String file : FILES) {
      byte[] whole = Files.readAllBytes(Recordings.path(file));
      for (int variant = 0; variant < VARIANTS_PER_FILE; variant++) {
        MediaSource source = Recordings.bytes(damage(whole, variant, random));
        try {
          AudioAnalysis analysis = Recordings.analyze(source);
          assertThat(analysis.facts().durationMs()).isLessThan(12L * 60 * 60 * 1000);
          decoded++;
        } catch (RecordingException e) {
          assertThat(e.error().code()).isIn(ErrorCode.UNSUPPORTED_MEDIA, ErrorCode.LIMIT_EXCEEDED);
          refused++;
        }
      }
    }
    assertThat(decoded).isGreaterThan(100);
    assertThat(refused).isGreaterThan(10);
  }

  /** Cuts, damages the header, damages anywhere, or all of it. */
  private static byte[] damage(byte[] whole, int variant, Random random) {
    byte[] damaged =
        variant % 4 == 0 || variant % 4 == 3
            ? Arrays.copyOf(whole, random.nextInt(whole.length))
            : whole.clone();
    int reach = variant % 4 == 1 ? Math.min(200, damaged.length) : damaged.length;
    for (int i = 0; variant % 4 != 0 && reach > 0 && i < 1 + random.nextInt(20); i++) {
      damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return damaged;
  }
}
