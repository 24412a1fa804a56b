package org.interactionanalytics.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.summarizer.ChatSettings;
import org.interactionanalytics.summarizer.EmbeddedSettings;
import org.interactionanalytics.summarizer.KeyVariable;
import org.interactionanalytics.summarizer.Redaction;
import org.interactionanalytics.summarizer.ServerAddress;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder;

  /** A configuration file beside the shipped category profiles. */
  private Path write(String text) throws IOException {
    Path categories = Files.createDirectories(folder.resolve("categories"));
    Path shipped = TestMedia.repository().resolve("conf/categories/support-en.yaml");
    Files.write(categories.resolve("support-en.yaml"), Files.readAllBytes(shipped));
    return Files.writeString(folder.resolve("interactions.yaml"), text);
  }

  private List<String> problems(String text) throws IOException {
    Path file = write(text);
    List<String> problems =
        catchThrowableOfType(ConfigurationException.class, () -> SettingsReader.read(file))
            .problems();
    return problems.stream().map(problem -> problem.replace(file.toString(), "FILE")).toList();
  }

  @Test
  void emptyFileMeansTheDefaultsThatAreShipped() throws Exception {
    for (Settings settings :
        List.of(
            SettingsReader.read(write("# nothing\nmaxFailedFraction: 0.05\n")),
            SettingsReader.shipped())) {
      assertThat(settings.models()).isEqualTo(Map.of("en", ModelReference.EMBEDDED));
      assertThat(settings.modelCache()).isEmpty();
      assertThat(settings.analysis().categoryProfile()).isEqualTo("support");
      assertThat(settings.analysis().categories().select("en-US", "support")).isPresent();
      assertThat(settings.analysis().overallSentiment()).isEqualTo(OverallSentiment.TURN_MEAN);
      assertThat(settings.analysis().toneSource()).isEqualTo(ToneSource.TEXT);
      assertThat(settings.analysis().summarizer()).isEqualTo(new EmbeddedSettings());
      assertThat(settings.maxFailedFraction()).isEqualTo(0.05);
    }
  }

  @Test
  void trackersOfTheOperator() throws Exception {
    assertThat(
            SettingsReader.read(
                    write(
                        "trackers:\n  - {name: Price, vocabulary: [too expensive, costs a lot]}\n"))
                .analysis()
                .trackers())
        .containsExactly(new TrackerDefinition("Price", List.of("too expensive", "costs a lot")));
    assertThat(
            problems(
                """
                trackers:
                  - {name: Price, vocabulary: []}
                  - {name: price, vocabulary: [x]}
                  - {vocabulary: x}
                """))
        .containsExactly(
            "FILE:2: trackers[0].vocabulary: is empty. List at least one item, or remove the key",
            "FILE:3: trackers[1].name: duplicate name \"price\". Rename or merge one of the two",
            "FILE:4: trackers[2]: the key \"name\" is missing",
            "FILE:4: trackers[2].vocabulary: must be a list of phrases (was \"x\")");
  }

  @Test
  void summarizerOfTheOperator() throws Exception {
    Settings settings =
        SettingsReader.read(
            write(
                """
                summarizer:
                  type: openai
                  url: http://llm.example:8000/team/v1/
                  model: small-model
                  keyEnv: SUMMARIZER_KEY
                  timeoutSeconds: 10
                  retries: 0
                  maxCharacters: 8000
                  redact: [person, card]
                """));
    assertThat(settings.analysis().summarizer())
        .isEqualTo(
            new ChatSettings(
                ServerAddress.parse("http://llm.example:8000/team/v1"),
                "small-model",
                new KeyVariable("SUMMARIZER_KEY"),
                10,
                0,
                8000,
                EnumSet.of(Redaction.CARD, Redaction.PERSON)));
    assertThat(settings.describe())
        .containsEntry("summarizer.type", "openai")
        .containsEntry("summarizer.url", "http://llm.example:8000")
        .containsEntry("summarizer.model", "small-model");
    assertThat(settings.withMaxFailedFraction(1).analysis().summarizer())
        .isEqualTo(settings.analysis().summarizer());
  }

  @Test
  void summarizerHasDefaults() throws Exception {
    String server = "summarizer: {type: openai, url: 'https://llm.example', model: m%s}\n";
    ServerAddress address = ServerAddress.parse("https://llm.example");
    assertThat(SettingsReader.read(write(server.formatted(""))).analysis().summarizer())
        .isEqualTo(
            new ChatSettings(address, "m", KeyVariable.NONE, 60, 2, 24_000, Redaction.DEFAULTS));
    assertThat(
            SettingsReader.read(write(server.formatted(", redact: none"))).analysis().summarizer())
        .isEqualTo(new ChatSettings(address, "m", KeyVariable.NONE, 60, 2, 24_000, Set.of()));
  }

  @Test
  void everyProblemOfTheSummarizerIsToldWithoutSecrets() throws Exception {
    assertThat(
            problems(
                """
                summarizer:
                  type: openai
                  url: https://user:hush@llm.example/v1
                  keyEnv: sk-hush
                  timeoutSeconds: 0
                  retries: 11
                  maxCharacters: 10
                  redact: [card, nmber]
                  apiKey: hush
                """))
        .containsExactly(
            "FILE:2: summarizer: the key \"model\" is missing",
            "FILE:3: summarizer.url: must not have credentials in it. Put the key into an"
                + " environment variable and name that under keyEnv",
            "FILE:4: summarizer.keyEnv: must be the name of an environment variable, in capitals,"
                + " digits and underscores, for example SUMMARIZER_KEY (what was written is not"
                + " shown: it may be the key itself). Set the variable to the key on every"
                + " executor",
            "FILE:5: summarizer.timeoutSeconds: must be a whole number from 1 to 3600 (was 0)",
            "FILE:6: summarizer.retries: must be a whole number from 0 to 10 (was 11)",
            "FILE:7: summarizer.maxCharacters: must be a whole number from 4000 to 4000000 (was"
                + " 10)",
            "FILE:8: summarizer.redact[1]: must be card, phone, email, number or person (was"
                + " \"nmber\"). Did you mean \"number\"?",
            "FILE:9: summarizer: unknown key \"apiKey\" (permitted: type, url, model, keyEnv,"
                + " timeoutSeconds, retries, maxCharacters, redact)");
    assertThat(problems("summarizer: {type: openai, url: 'ftp://x/v1', redact: all}\n"))
        .containsExactly(
            "FILE:1: summarizer.url: must be an http or https address with a host, for example"
                + " http://localhost:8000/v1 (was \"ftp://x/v1\")",
            "FILE:1: summarizer: the key \"model\" is missing",
            "FILE:1: summarizer.redact: must be none, or a list of card, phone, email, number,"
                + " person (was \"all\")");
    assertThat(problems("summarizer: {type: opneai}\n"))
        .containsExactly(
            "FILE:1: summarizer.type: must be embedded or openai (was \"opneai\"). Did you mean"
                + " \"openai\"?");
    assertThat(problems("summarizer: {url: 'http://x/v1'}\n"))
        .containsExactly(
            "FILE:1: summarizer.url: has no effect with type embedded. Remove it, or set type to"
                + " openai");
  }

  @Test
  void shippedFileCanBeReadFromItsFolder() {
    Path file = TestMedia.repository().resolve("conf/interactions.yaml");
    assertThat(SettingsReader.read(file).describe()).isEqualTo(SettingsReader.shipped().describe());
  }

  @Test
  void everySettingIsRead() throws Exception {
    Settings settings =
        SettingsReader.read(
            write(
                """
                models:
                  en: {location: /models/en}
                  de-DE: {location: "s3a://models/de.zip", sha256: %s}
                modelCache: /var/cache/models
                categories: {folder: categories, profile: sales}
                sentiment: {overall: windowMean}
                acousticTone: true
                maxFailedFraction: 0
                """
                    .formatted("a".repeat(64))));
    assertThat(settings.models())
        .isEqualTo(
            Map.of(
                "en",
                ModelReference.to("/models/en", Optional.empty()),
                "de-de",
                ModelReference.to("s3a://models/de.zip", Optional.of("a".repeat(64)))));
    assertThat(settings.modelCacheFolder()).isEqualTo("/var/cache/models");
    assertThat(settings.analysis().categoryProfile()).isEqualTo("sales");
    assertThat(settings.analysis().overallSentiment()).isEqualTo(OverallSentiment.WINDOW_MEAN);
    assertThat(settings.analysis().toneSource()).isEqualTo(ToneSource.ACOUSTIC);
    assertThat(settings.maxFailedFraction()).isZero();
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() throws Exception {
    assertThat(
            problems(
                """
                models:
                  en:
                    sha256: abc
                  de: some text
                catgories:
                  profile: support
                sentiment:
                  overall: median
                  smoothing: 3
                acousticTone: perhaps
                maxFailedFraction: 5
                """))
        .containsExactly(
            "FILE:3: models.en: the key \"location\" is missing",
            "FILE:4: models.de: must be a mapping with the keys location, sha256 (was \"some text\")",
            "FILE:5: unknown key \"catgories\" (permitted: models, speakerModel, modelCache,"
                + " categories, sentiment, acousticTone, trackers, summarizer, maxFailedFraction). Did you mean"
                + " \"categories\"?",
            "FILE:8: sentiment.overall: must be turnMean or windowMean (was \"median\")",
            "FILE:9: sentiment: unknown key \"smoothing\" (permitted: overall)",
            "FILE:10: acousticTone: must be true or false (was \"perhaps\")",
            "FILE:11: maxFailedFraction: must be a number from 0 to 1 (was 5)");
  }

  @Test
  void notYamlIsToldWithItsLine() throws Exception {
    assertThat(problems("models:\n  en: [\n"))
        .containsExactly(
            "FILE:3: is not valid YAML: expected the node content, but found '<stream end>'");
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> SettingsReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [config] is invalid")
        .hasMessageContaining("there is no file " + folder.resolve("none.yaml"));
  }

  @Test
  void flagsWinOverTheFile() {
    Settings settings =
        SettingsReader.shipped()
            .withEnglishModel(ModelReference.to("/models/big", Optional.empty()))
            .withMaxFailedFraction(1);
    assertThat(settings.models().get("en").location()).isEqualTo("/models/big");
    assertThat(settings.maxFailedFraction()).isEqualTo(1);
    assertThatThrownBy(() -> settings.withMaxFailedFraction(1.5))
        .hasMessage(
            "Parameter [max-failed-fraction] is invalid. It should be a number from 0 to 1 (was:"
                + " 1.5)");
  }
}
