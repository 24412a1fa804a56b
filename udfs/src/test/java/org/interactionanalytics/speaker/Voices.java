package org.interactionanalytics.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.speech.SpeakerModel;

/** Voices for tests: the shipped model, a spoken sentence, and windows made by hand. */
final class Voices {
  private static final int WAV_HEADER_BYTES = 44;

  private Voices() {}

  static SpeakerModel files() {
    return new ModelStore(Path.of("target", "test-models"), new Configuration(false))
        .resolveSpeaker(ModelReference.EMBEDDED_SPEAKER);
  }

  static VoiceModel model() {
    return VoiceModel.load(files());
  }

  /** 16 kHz, 5.765 s: a sentence of 3.7 s between a second of silence on each side. */
  static short[] sentence() throws IOException {
    try (InputStream in =
        Voices.class.getResourceAsStream("/org/interactionanalytics/speech/thank-you.wav")) {
      byte[] wav = in.readAllBytes();
      short[] samples = new short[(wav.length - WAV_HEADER_BYTES) / Short.BYTES];
      ByteBuffer.wrap(wav, WAV_HEADER_BYTES, samples.length * Short.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    }
  }

  /**
   * A window of one of several voices that differ clearly: in embedding, colour and pitch.
   *
   * @param voice from 0 to 9
   */
  static VoiceWindow window(long startMs, long endMs, int voice) {
    float[] embedding = new float[128];
    embedding[voice] = 1;
    float[] cepstrum = new float[Timbre.MEANS + Timbre.DEVIATIONS];
    cepstrum[voice] = 40;
    cepstrum[Timbre.MEANS + voice] = 10;
    return new VoiceWindow(
        startMs,
        endMs,
        VoiceEmbedding.of(embedding),
        Timbre.of(cepstrum, OptionalDouble.of(80 + 40 * voice)));
  }
}
