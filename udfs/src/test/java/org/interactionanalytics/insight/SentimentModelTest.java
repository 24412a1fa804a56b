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
      case "FACT" -> assertThat(score).isBetween(-0.6, -0.1);
      case "MILD" -> assertThat(score).isBetween(-0.3, 0.3);
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
    // two content words count as five: (3 - 1) / 5 = 0.4; tanh((0.4 / 2) ^ 2) = 0.039979
    Path file = write("hand\t7\t2.0\t2.0\ngood\t3\nphone\t-1\n");
    SentimentModel model = SentimentModel.read(file);

    SentimentExplanation explanation = model.explain("good phone");

    assertThat(explanation.terms())
        .containsExactly(new TermWeight("good", 0.2 * 3), new TermWeight("phone", 0.2 * -1));
    assertThat(explanation.sum()).isEqualTo(0.4, within(1e-12));
    assertThat(explanation.score()).isEqualTo(0.039979, within(1e-6));
    assertThat(model.score("phone phone")).isEqualTo(-0.039979, within(1e-6));
    assertThat(model.name()).isEqualTo("hand");
    assertThat(model.version()).isEqualTo("7");
  }

  @Test
  void takesPhrasesAndSilentTermsFromTheModel() throws IOException {
    SentimentModel model =
        SentimentModel.read(write("hand\t7\t1\t1\ngood\t1\nno_good\t-3\nsorry\t0\n"));

    assertThat(model.explain("sorry no good").terms())
        .containsExactly(new TermWeight("no_good", 0.2 * -3));
  }

  @Test
  void saidAgainAndAgainItIsNoStronger() {
    String text = "the waiter was friendly and the soup was tasty today";
    double once = ENGLISH.score(text);

    assertThat(once).isGreaterThan(0.2);
    assertThat(ENGLISH.score((text + " ").repeat(20))).isEqualTo(once, within(0.05));
  }

  @Test
  void oneStrongSentenceInALongCalmTextIsDiluted() {
    String calm = "we moved the release to next week so the team can test the new report page ";

    assertThat(ENGLISH.score("this is a terrible idea")).isLessThan(-0.6);
    assertThat(ENGLISH.score(calm.repeat(10) + "this is a terrible idea")).isBetween(-0.2, 0.2);
  }

  @Test
  void saysWhichModelItIs() {
    assertThat(ENGLISH.name()).isEqualTo("sentiment-en");
    assertThat(ENGLISH.version()).isEqualTo("2");
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
