package org.interactionanalytics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworkFileTest {
  private static final float[][] TABLE = {{1.27f, -0.3f, 0}, {0, 0, 0}, {-2.54f, 1.27f, 0.02f}};

  @Test
  void whatIsWrittenIsRead() throws IOException {
    NetworkFile file = NetworkFile.read(example(), "test");

    assertThat(file.name()).isEqualTo("example");
    assertThat(file.version()).isEqualTo("3");
    assertThat(file.setting("dilations")).isEqualTo("1 2");
    assertThat(file.words("vocabulary")).containsExactly("caf\u00e9", "it's");
    // one input, three outputs: 2 * 1 + 0.5 ...
    assertThat(file.dense("head").apply(new float[][] {{2}}))
        .isDeepEqualTo(new float[][] {{2.5f, 4.5f, 6.5f}});
    assertThat(file.sha256()).hasSize(64).isEqualTo(NetworkFile.read(example(), "").sha256());
  }

  @Test
  void quantisedRowsAreStepsOfTheirLargestValue() throws IOException {
    Embedding embedding = NetworkFile.read(example(), "test").embedding("embedding");

    assertThat(embedding.size()).isEqualTo(3);
    // steps of 1.27 / 127 and of 2.54 / 127
    assertThat(row(embedding, 0)).containsExactly(new float[] {1.27f, -0.3f, 0}, near());
    assertThat(row(embedding, 1)).containsExactly(0, 0, 0);
    assertThat(row(embedding, 2)).containsExactly(new float[] {-2.54f, 1.28f, 0.02f}, near());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    byte[] plain = plain(example());
    byte[] cut = gzip(Arrays.copyOf(plain, plain.length / 2));
    byte[] other = plain.clone();
    other[0]++;
    byte[] later = plain.clone();
    later[5]++;

    assertThatThrownBy(() -> NetworkFile.read(cut, "cut.bin"))
        .hasMessage("cut.bin: ends in the middle");
    assertThatThrownBy(() -> NetworkFile.read(gzip(other), "a"))
        .hasMessage("a: not a network file");
    assertThatThrownBy(() -> NetworkFile.read(gzip(later), "a"))
        .hasMessage("a: format 2 (must be 1)");
    assertThatThrownBy(() -> NetworkFile.read(new byte[] {1, 2}, "a"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> NetworkFile.load(NetworkFileTest.class, "/none.bin"))
        .hasMessage("Missing model on the classpath: /none.bin");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    NetworkFile file = NetworkFile.read(example(), "test");

    assertThatThrownBy(() -> file.setting("size")).hasMessage("test: no setting size");
    assertThatThrownBy(() -> file.words("names")).hasMessage("test: no word list names");
    assertThatThrownBy(() -> file.dense("tail")).hasMessage("test: no table tail.weight");
  }

  private static Offset<Float> near() {
    return within(1e-6f);
  }

  private static float[] row(Embedding embedding, int index) {
    float[] row = new float[embedding.width()];
    embedding.lookUp(index, row);
    return row;
  }

  private static byte[] example() throws IOException {
    return new NetworkFileWriter("example", "3")
        .setting("dilations", "1 2")
        .words("vocabulary", List.of("caf\u00e9", "it's"))
        .quantised("embedding", TABLE)
        .exact("head.weight", new float[][] {{1, 2, 3}})
        .exact("head.bias", new float[] {0.5f, 0.5f, 0.5f})
        .bytes();
  }

  private static byte[] plain(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
