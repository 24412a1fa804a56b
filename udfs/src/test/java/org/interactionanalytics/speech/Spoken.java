package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.RecordingException;

/** One spoken sentence between a second of silence on each side, and the model that knows it. */
final class Spoken {
  static final String SENTENCE = "thank you for calling customer service how can i help you today";

  /** Bytes before the samples in a WAV file as sox writes it. */
  private static final int WAV_HEADER_BYTES = 44;

  private Spoken() {}

  /** 16 kHz; 5.765 s according to soxi (92,240 samples). */
  static short[] samples() throws IOException {
    try (InputStream in = Spoken.class.getResourceAsStream("thank-you.wav")) {
      byte[] wav = in.readAllBytes();
      short[] samples = new short[(wav.length - WAV_HEADER_BYTES) / Short.BYTES];
      ByteBuffer.wrap(wav, WAV_HEADER_BYTES, samples.length * Short.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    }
  }

  static SpeechModel model() {
    return new ModelStore(Path.of("target", "test-models"), new Configuration(false))
        .resolve(ModelReference.EMBEDDED);
  }

  /** Recognises samples that arrive in pieces of one length. */
  static List<Word> recognize(SpeechModel model, short[] samples, int piece)
      throws RecordingException {
    try (ChannelRecognizer recognizer =
        ChannelRecognizer.open(model, RecognizerSettings.STANDARD, 0, 0)) {
      for (int start = 0; start < samples.length; start += piece) {
        short[] part = Arrays.copyOfRange(samples, start, Math.min(start + piece, samples.length));
        recognizer.accept(part, part.length);
      }
      return recognizer.finish();
    }
  }

  /** Copies a model to change it. */
  static Path copyOf(SpeechModel model, Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(model.folder())) {
      for (Path file : walked.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(model.folder().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return folder;
  }

  static String text(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }
}
