package org.interactionanalytics.speaker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.speech.SpeakerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vosk.Model;
import org.vosk.Recognizer;

class VoiceModelTest {
  private static final int SPEECH_FROM = 16_000;
  private static final int SPEECH_TO = 16_000 * 47 / 10;

  @TempDir private Path folder;

  @Test
  void hearsWhatVoskHears() throws IOException {
    short[] sentence = Voices.sentence();
    float[] vosk = byVosk(sentence);
    VoiceModel model = Voices.model();
    Mfcc mfcc = new Mfcc(model.features());
    List<float[]> frames = new ArrayList<>();
    for (int i = SPEECH_FROM; i < SPEECH_TO; i += Mfcc.STEP_SAMPLES) {
      frames.add(mfcc.of(sentence, i));
    }
    float[][] rows = model.network().frames(SlidingMean.subtract(frames.toArray(float[][]::new)));
    FrameSums sums = new FrameSums(rows[0].length);
    Arrays.stream(rows).forEach(sums::add);

    assertThat(model.dimensions()).isEqualTo(128);
    // not 1: Vosk leaves out the frames that its decoder takes for silence
    assertThat(model.embedding(sums).similarity(VoiceEmbedding.of(vosk))).isGreaterThan(0.9);
  }

  /** The vector of the whole sentence by Vosk's own code. */
  private static float[] byVosk(short[] sentence) throws IOException {
    Path speech =
        new ModelStore(Path.of("target", "test-models"), new Configuration(false))
            .resolve(ModelReference.EMBEDDED)
            .folder();
    try (Model model = new Model(speech.toString());
        org.vosk.SpeakerModel speaker =
            new org.vosk.SpeakerModel(Voices.files().folder().toString());
        Recognizer recognizer = new Recognizer(model, 16_000, speaker)) {
      recognizer.acceptWaveForm(sentence, sentence.length);
      JsonNode vector = new ObjectMapper().readTree(recognizer.getFinalResult()).get("spk");
      float[] values = new float[vector.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) vector.get(i).asDouble();
      }
      return values;
    }
  }

  @Test
  void refusesWhatIsDamaged() throws IOException {
    SpeakerModel files = Voices.files();
    for (String name : List.of("final.ext.raw", "mean.vec", "transform.mat", "mfcc.conf")) {
      Files.copy(files.folder().resolve(name), folder.resolve(name));
    }
    byte[] network = Files.readAllBytes(folder.resolve("final.ext.raw"));
    SpeakerModel damaged = new SpeakerModel("mine", "0", folder);

    Files.write(folder.resolve("final.ext.raw"), Arrays.copyOf(network, network.length / 2));
    assertRefused(damaged, "final.ext.raw ends too early");
    Files.writeString(folder.resolve("final.ext.raw"), "no network");
    assertRefused(damaged, "final.ext.raw is not in Kaldi's binary format");
    byte[] other = network.clone();
    int name = indexOf(other, "<RectifiedLinearComponent>");
    other[name + 1] = 'X';
    int end = indexOf(other, "</RectifiedLinearComponent>");
    other[end + 2] = 'X';
    Files.write(folder.resolve("final.ext.raw"), other);
    assertRefused(damaged, "XectifiedLinearComponent is not supported");
    Files.write(folder.resolve("final.ext.raw"), network);
    Files.writeString(folder.resolve("mfcc.conf"), "--use-energy=false\n--window-type=hamming\n");
    assertRefused(damaged, "settings that are not supported: [window-type]");
  }

  private static void assertRefused(SpeakerModel model, String cause) {
    assertThatThrownBy(() -> VoiceModel.load(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Speaker model [mine]")
        .hasMessageContaining(cause)
        .hasMessageContaining("choose another x-vector model");
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).indexOf(text);
  }

  @Test
  void refusesAFolderWithoutAModel() {
    assertThatThrownBy(
            () ->
                new ModelStore(Path.of("target", "test-models"), new Configuration(false))
                    .resolveSpeaker(ModelReference.toSpeakerModel(folder.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Speaker model [")
        .hasMessageContaining("final.ext.raw is missing, mean.vec is missing")
        .hasMessageContaining("Give the folder that holds final.ext.raw");
  }
}
