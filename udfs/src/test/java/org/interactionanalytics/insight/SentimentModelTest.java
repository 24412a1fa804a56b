package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SentimentModelTest {
  private static final SentimentModel ENGLISH = SentimentModel.english();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "call-sentences.tsv", delimiter = '\t')
  void scoresWhatIsSaidOnCalls(String expected, String sentence) {
    double score = ENGLISH.score(sentence);

    switch (expected) {
      case "VERY_NEGATIVE" -> assertThat(score).isLessThan(-0.6);
      case "NEGATIVE" -> assertThat(score).isLessThan(-0.2);
      case "NEUTRAL" -> assertThat(score).isBetween(-0.2, 0.2);
      case "CALM" -> assertThat(score).isBetween(-0.2, 0.6);
      case "POSITIVE" -> assertThat(score).isGreaterThan(0.2);
      case "VERY_POSITIVE" -> assertThat(score).isGreaterThan(0.6);
      default -> throw new IllegalArgumentException(expected);
    }
  }

  @Test
  void punctuationMakesNoDifference() {
    assertThat(ENGLISH.score("I'm NOT happy, really!"))
        .isEqualTo(ENGLISH.score("i'm not happy really"));
  }

  @Test
  void nothingSaidIsNeutral() {
    assertThat(ENGLISH.score("")).isZero();
    assertThat(ENGLISH.score("zzyzx")).isZero();
  }

  @Test
  void staysInRangeHoweverMuchIsSaid() {
    assertThat(ENGLISH.score("great wonderful excellent ".repeat(500))).isBetween(0.9, 1.0);
  }

  @Test
  void termsAddUpToTheSum() {
    SentimentExplanation explanation = ENGLISH.explain("the agent was rude but the app is great");

    double terms = explanation.terms().stream().mapToDouble(TermWeight::weight).sum();
    assertThat(terms + explanation.bias()).isEqualTo(explanation.sum(), within(1e-9));
    assertThat(explanation.score())
        .isEqualTo(ENGLISH.score("the agent was rude but the app is great"));
    assertThat(explanation.terms()).extracting(TermWeight::term).contains("rude", "great");
  }

  @Test
  void squashesByHand() throws IOException {
    // "good phone" counts as four words: 0.5 * 3 - 0.5 * 1 = 1; tanh((1 / 2) ^ 2) = 0.244919
    Path file = write("hand\t7\t2.0\t2.0\ngood\t3\nphone\t-1\n");
    SentimentModel model = SentimentModel.read(file);

    SentimentExplanation explanation = model.explain("good phone");

    assertThat(explanation.terms())
        .containsExactly(new TermWeight("good", 1.5), new TermWeight("phone", -0.5));
    assertThat(explanation.sum()).isEqualTo(1.0, within(1e-12));
    assertThat(explanation.score()).isEqualTo(0.244919, within(1e-6));
    assertThat(model.score("phone phone")).isEqualTo(-0.244919, within(1e-6));
    assertThat(model.name()).isEqualTo("hand");
    assertThat(model.version()).isEqualTo("7");
  }

  @Test
  void saysWhichModelItIs() {
    assertThat(ENGLISH.name()).isEqualTo("sentiment-en");
    assertThat(ENGLISH.version()).isEqualTo("1");
    assertThat(ENGLISH.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void refusesAFileThatIsNoModel() throws IOException {
    Path file = write("good\t3\n");

    assertThatThrownBy(() -> SentimentModel.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Unreadable model")
        .hasStackTraceContaining("first line must be name, version, scale, exponent");
  }

  private Path write(String table) throws IOException {
    Path file = folder.resolve("model.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(table.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
