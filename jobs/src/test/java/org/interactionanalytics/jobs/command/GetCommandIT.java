package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.TestMedia;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code get} prints of real tables, checked against {@code docs/schemas}. */
final class GetCommandIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "stereo,mono,silent,failed";

  @TempDir private static Path folder;

  @BeforeAll
  static void load() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"guid": "stereo", "contentUri": "%s", "channelRoles": ["agent", "customer"]}
            {"guid": "mono", "contentUri": "%s"}
            {"guid": "silent", "contentUri": "%s"}
            {"guid": "failed", "contentUri": "no-such-file.wav"}
            """
                .formatted(
                    TestMedia.sample("billing-question.wav"),
                    TestMedia.fixture("pcm16.wav"),
                    TestMedia.fixture("silence.wav")));
    CommandRun load =
        CommandRun.of("analyze", "--manifest", manifest.toString(), "--warehouse", warehouse());
    assertThat(load.exitCode()).as(load.out() + load.err()).isEqualTo(3);
    assertThat(load.summary("processed")).isEqualTo("3");
  }

  private static String warehouse() {
    return folder.resolve("tables").toString();
  }

  private static CommandRun get(String... more) {
    List<String> arguments = new ArrayList<>(List.of("get", "--warehouse", warehouse()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) throws JsonProcessingException {
    return JSON.readTree(run.out());
  }

  /** The items of a request that succeeds, checked against the schema of the version. */
  private static JsonNode items(String version, String... more) throws Exception {
    CommandRun run = get(more);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode items = json(run);
    Path schema =
        TestMedia.repository().resolve("docs/schemas/vonage-interactions-v" + version + ".json");
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(schema));
    assertThat(validator.validate(items)).isEmpty();
    for (JsonNode item : items) {
      JsonNode bands = item.at("/sentimentSummary/categories");
      if (!bands.isMissingNode()) {
        assertThat(sum(bands)).isEqualTo(100);
      }
    }
    return items;
  }

  private static int sum(JsonNode numbers) {
    int sum = 0;
    for (JsonNode number : numbers) {
      sum += number.asInt();
    }
    return sum;
  }

  @Test
  void thirdVersionInTheOrderAskedFor() throws Exception {
    JsonNode items = items("3", "--calls", ALL, "--transcript");
    assertThat(items)
        .extracting(item -> item.get("guid").asText())
        .containsExactly("stereo", "mono", "silent", "failed");

    JsonNode stereo = items.get(0);
    assertThat(stereo.get("language").asText()).isEqualTo("en-us");
    assertThat(stereo.get("transcript").asText().lines()).hasSizeGreaterThan(5);
    assertThat(stereo.get("categories")).isNotEmpty();
    // ffprobe: 49.48 s
    assertThat(sum(stereo.get("callTimeBreakDown"))).isEqualTo(49);
    assertThat(stereo.at("/callTimeBreakDown/agent").asInt()).isPositive();
    assertThat(stereo.at("/callTimeBreakDown/customer").asInt()).isPositive();
    assertThat(stereo.has("sentimentSummary")).isTrue();

    JsonNode mono = items.get(1);
    assertThat(mono.get("transcript").asText())
        .isEqualTo("Thank you for calling. How can I help you today?");
    assertThat(mono.at("/callTimeBreakDown/agent").isNull()).isTrue();
    assertThat(mono.at("/callTimeBreakDown/customer").isNull()).isTrue();
    assertThat(mono.at("/callTimeBreakDown/crossTalk").asInt(-1)).isZero();

    JsonNode silent = items.get(2);
    assertThat(silent.get("status").asText()).isEqualTo("processed");
    assertThat(silent.get("confidence").asText()).isEqualTo("Low");
    assertThat(silent.get("transcript").asText("null")).isEmpty();
    assertThat(silent.has("sentimentSummary")).isFalse();
    assertThat(silent.at("/callTimeBreakDown/silence").asInt()).isEqualTo(4);

    assertThat(items.get(3).get("status").asText()).isEqualTo("failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void withoutTranscript(String version) throws Exception {
    JsonNode items = items(version, "--calls", ALL, "--api-version", version);
    assertThat(items).hasSize(4).allMatch(item -> item.get("transcript").isNull());
  }

  @Test
  void schemasRefuseWhatTheShapeMustNotBe() throws Exception {
    JsonNode items =
        JSON.readTree(
            """
            [{"guid": "a", "language": "en-us", "status": "processed", "confidence": "high",
              "callTimeBreakDown": {"agent": 1.5, "customer": 1, "silence": 4, "crossTalk": 0},
              "transcript": null, "sentimentSummary": null,
              "categories": [{"category": "A", "categories": [{"name": "B", "matches": 1}]}]}]
            """);
    Path schema = TestMedia.repository().resolve("docs/schemas/vonage-interactions-v3.json");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schema))
                .validate(items))
        .extracting(problem -> problem.getInstanceLocation().toString())
        .contains(
            "$[0].confidence", "$[0].sentimentSummary", "$[0].categories[0].categories[0].matches");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "three", ""})
  void unsupportedVersionGivesTheBodyOfTheVendor(String version) throws Exception {
    CommandRun run = get("--calls", "stereo", "--api-version", version);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run))
        .isEqualTo(
            JSON.readTree(
                """
                {"error": {"code": "UnsupportedApiVersion",
                 "message": "The HTTP resource that matches the request URI '/interactions?calls=stereo' does not support the API version '%s'.",
                 "innerError": null}}
                """
                    .formatted(version)));
  }

  @ParameterizedTest
  @CsvSource({"' , '", "''"})
  void missingCalls(String calls) throws Exception {
    CommandRun run = get("--calls", calls);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run).at("/error/message").asText())
        .isEqualTo("Parameter [calls] is required. Pass --calls with 1 to 50 guids");
  }

  @Test
  void moreThanFiftyCalls() throws Exception {
    CommandRun run =
        get(
            "--calls",
            IntStream.rangeClosed(1, 51).mapToObj(i -> "g" + i).collect(Collectors.joining(",")));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run).at("/error/message").asText())
        .startsWith("Parameter [calls] exceeds the limit of 50 guids (was: 51)");
  }

  @Test
  void unknownGuidsAreNamed() throws Exception {
    CommandRun run = get("--calls", "stereo,nobody,no-one");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run).at("/error/code").asText()).isEqualTo("NotFound");
    assertThat(json(run).at("/error/message").asText())
        .startsWith("No interaction with guid nobody, no-one in " + warehouse());
  }
}
