package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.shape.ShapeView;
import org.interactionanalytics.jobs.shape.ShapeViews;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of real tables, by every way to it, checked against {@code docs/schemas}. */
final class ShapesIT extends SparkTestSession {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "failed,stereo,mono,silent,few";

  @TempDir private static Path folder;

  @BeforeAll
  static void load() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"guid": "stereo", "contentUri": "%1$s", "channelRoles": ["agent", "customer"], "detectEntities": true, "channelMetadata": [{"channel": 1, "speaker": {"name": "Sam", "email": "sam@example.com"}}, {"channel": 2, "speaker": {"name": "Ann", "email": "ann@example.com"}}], "trackers": [{"name": "Invoices", "vocabulary": ["bill", "billing", "charge", "charged", "invoice"]}]}
            {"guid": "mono", "contentUri": "%2$s"}
            {"guid": "silent", "contentUri": "%3$s"}
            {"guid": "few", "contentUri": "%2$s", "insights": ["Energy", "Topics"]}
            {"guid": "failed", "contentUri": "no-such-file.wav"}
            """
                .formatted(
                    TestMedia.sample("billing-question.wav"),
                    TestMedia.fixture("pcm16.wav"),
                    TestMedia.fixture("silence.wav")));
    CommandRun load =
        CommandRun.of("analyze", "--manifest", manifest.toString(), "--warehouse", warehouse());
    assertThat(load.summary("processed")).as(load.out() + load.err()).isEqualTo("4");
  }

  private static String warehouse() {
    return folder.resolve("tables").toString();
  }

  private static CommandRun run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--warehouse", warehouse()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void validate(JsonNode object, String schema) throws IOException {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                    Files.readString(
                        TestMedia.repository().resolve("docs/schemas").resolve(schema + ".json")))
                .validate(object))
        .as(schema + " of " + object)
        .isEmpty();
  }

  /** The objects of all recordings, in the order of {@link #ALL}, each valid. */
  private static List<JsonNode> objects(String schema, String... options) throws IOException {
    String[] arguments =
        Stream.concat(Stream.of("--calls", ALL), Stream.of(options)).toArray(String[]::new);
    CommandRun run = run("get", arguments);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    List<JsonNode> objects = new ArrayList<>();
    JSON.readTree(run.out()).forEach(objects::add);
    assertThat(objects).hasSize(5);
    for (JsonNode object : objects) {
      validate(object, schema);
    }
    return objects;
  }

  /** The items of Vonage's list, in the order of {@link #ALL}, valid in the version. */
  private static JsonNode vonage(String version, String... options) throws IOException {
    CommandRun run =
        run(
            "get",
            Stream.concat(Stream.of("--calls", ALL, "--api-version", version), Stream.of(options))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode items = JSON.readTree(run.out());
    validate(items, "vonage-interactions-v" + version);
    assertThat(items).extracting(item -> item.get("guid").asText()).containsExactly(ALL.split(","));
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
  void vonage() throws IOException {
    JsonNode items = vonage("3", "--transcript");
    assertThat(items.get(0).get("status").asText()).isEqualTo("failed");

    JsonNode stereo = items.get(1);
    assertThat(stereo.get("language").asText()).isEqualTo("en-us");
    assertThat(stereo.get("transcript").asText().lines()).hasSizeGreaterThan(5);
    assertThat(stereo.get("categories")).isNotEmpty();
    // ffprobe: 49.48 s
    assertThat(sum(stereo.get("callTimeBreakDown"))).isEqualTo(49);
    assertThat(stereo.at("/callTimeBreakDown/agent").asInt()).isPositive();
    assertThat(stereo.at("/callTimeBreakDown/customer").asInt()).isPositive();
    assertThat(stereo.has("sentimentSummary")).isTrue();

    JsonNode mono = items.get(2);
    assertThat(mono.get("transcript").asText())
        .isEqualTo("Thank you for calling. How can I help you today?");
    assertThat(mono.at("/callTimeBreakDown/agent").isNull()).isTrue();
    assertThat(mono.at("/callTimeBreakDown/customer").isNull()).isTrue();
    assertThat(mono.at("/callTimeBreakDown/crossTalk").asInt(-1)).isZero();

    JsonNode silent = items.get(3);
    assertThat(silent.get("status").asText()).isEqualTo("processed");
    assertThat(silent.get("confidence").asText()).isEqualTo("Low");
    assertThat(silent.get("transcript").asText("null")).isEmpty();
    assertThat(silent.has("sentimentSummary")).isFalse();
    assertThat(silent.at("/callTimeBreakDown/silence").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void vonageWithoutTranscript(String version) throws IOException {
    assertThat(vonage(version)).allMatch(item -> item.get("transcript").isNull());
  }

  @Test
  void unknownGuidsAreNamed() throws IOException {
    CommandRun run = run("get", "--calls", "stereo,nobody,no-one");
    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode error = JSON.readTree(run.out()).get("error");
    assertThat(error.get("code").asText()).isEqualTo("NotFound");
    assertThat(error.get("message").asText())
        .startsWith("No interaction with guid nobody, no-one in " + warehouse());
  }

  @Test
  void ringCentral() throws IOException {
    List<JsonNode> jobs = objects("ringcentral-interactions", "--shape", "ringcentral");
    assertThat(jobs)
        .extracting(job -> job.get("jobId").asText() + " " + job.get("status").asText())
        .containsExactly(
            "failed Fail", "stereo Success", "mono Success", "silent Success", "few Success");
    assertThat(jobs.get(0).at("/response/errors/0/errorCode").asText()).isEqualTo("CAI-104");
    JsonNode stereo = jobs.get(1).get("response");
    assertThat(stereo.get("utteranceInsights")).hasSizeGreaterThan(5);
    assertThat(stereo.at("/speakerInsights/speakerCount").asInt()).isEqualTo(2);
    assertThat(stereo.at("/speakerInsights/insights")).hasSize(11);
    assertThat(stereo.at("/speakerInsights/insights/0/values/0/value").asDouble()).isPositive();
    assertThat(jobs.get(3).at("/response/utteranceInsights")).isEmpty();
    assertThat(jobs.get(4).at("/response/speakerInsights/insights"))
        .extracting(insight -> insight.get("name").asText())
        .containsExactly("Energy");
    assertThat(jobs.get(4).at("/response/conversationalInsights"))
        .extracting(insight -> insight.get("name").asText())
        .containsExactly("Topics");
  }

  @Test
  void deepAffects() throws IOException {
    List<JsonNode> objects = objects("deepaffects-interactions", "--shape", "deepaffects");
    assertThat(objects.get(0).at("/fault/detail/error_code").asText())
        .isEqualTo("com.deepaffects.BadRequest");
    JsonNode stereo = objects.get(1).get("response");
    assertThat(stereo.get("num_speakers").asInt()).isEqualTo(2);
    assertThat(stereo.get("talk_to_listen")).isEqualTo(stereo.get("talk_to_listen_ratio"));
    assertThat(stereo.has("interruptions")).isTrue();
    assertThat(objects.get(2).get("response").has("interruptions")).isFalse();
  }

  @Test
  void symblAnalytics() throws IOException {
    List<JsonNode> objects = objects("symbl-analytics", "--shape", "symbl");
    assertThat(objects.get(0).get("status").asText()).isEqualTo("failed");
    assertThat(objects.get(1).get("members")).hasSize(2);
    assertThat(objects.get(1).at("/metrics/2/percent").isNumber()).isTrue();
    assertThat(objects.get(2).at("/metrics/2/percent").isNull()).isTrue();
    assertThat(objects.get(3).at("/metrics/0/percent").asDouble()).isEqualTo(100);
  }

  /** As {@code get --resource} reads them, in one session: a session takes seconds to start. */
  @Test
  void symblResources() throws IOException {
    SparkSession spark = spark();
    new Warehouse(spark, new org.apache.hadoop.fs.Path(warehouse())).registerViews();
    ShapeViews views = new ShapeViews(spark);
    views.register();
    Map<ShapeView, String> schemas = new EnumMap<>(ShapeView.class);
    for (ShapeView view : ShapeView.values()) {
      if (view.name().startsWith("SYMBL")) {
        schemas.put(view, "symbl-" + view.view().split("_", 2)[1].replace('_', '-'));
      }
    }
    schemas.put(ShapeView.SYMBL_TRANSCRIPT_MARKDOWN, "symbl-transcript");
    schemas.put(ShapeView.SYMBL_TRANSCRIPT_SRT, "symbl-transcript");
    for (Map.Entry<ShapeView, String> resource : schemas.entrySet()) {
      List<Row> rows = views.read(resource.getKey()).collectAsList();
      assertThat(rows).hasSize(5);
      for (Row row : rows) {
        validate(resource.getKey().json().print(row), resource.getValue());
      }
    }
    assertThat(
            spark
                .sql(
                    """
                    SELECT t.name, r.text FROM symbl_trackers
                    LATERAL VIEW explode(trackers) AS t
                    LATERAL VIEW explode(t.matches) AS m
                    LATERAL VIEW explode(m.messageRefs) AS r
                    """)
                .collectAsList())
        .isNotEmpty()
        .allMatch(row -> row.getString(0).equals("Invoices") && !row.getString(1).isEmpty());
  }

  @Test
  void oneRecordingPrintsOneObject() throws IOException {
    CommandRun run =
        run(
            "get",
            "--calls",
            "stereo",
            "--shape",
            "symbl",
            "--resource",
            "transcript",
            "--content-type",
            "text/srt");
    JsonNode object = JSON.readTree(run.out());
    validate(object, "symbl-transcript");
    assertThat(object.at("/transcript/payload").asText())
        .startsWith("1\n00:00:0")
        .contains("Sam: ", "Ann: ");
  }

  @Test
  void exportWritesALineForEachRecording() throws IOException {
    Path target = folder.resolve("messages");
    CommandRun run =
        run("export", "--shape", "symbl", "--resource", "messages", "--to", target.toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(lines).hasSize(5);
    for (String line : lines) {
      validate(JSON.readTree(line), "symbl-messages");
    }
  }

  /** The numbers are those of the stored matches. */
  @Test
  void categoriesReportCountsTheStoredMatches() {
    CommandRun matches =
        run(
            "sql",
            "--format",
            "csv",
            "SELECT DISTINCT category, name FROM category_matches WHERE guid = 'stereo'");
    CommandRun report = CommandRun.of("categories", "report", "--warehouse", warehouse());
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(matches.out().lines().skip(1).count()).isPositive();
    matches
        .out()
        .lines()
        .skip(1)
        .forEach(match -> assertThat(report.out()).contains(match.replace(",", " / ")));
  }

  @Test
  void viewsHaveTypedColumns() {
    CommandRun run =
        run(
            "sql",
            "--format",
            "csv",
            """
            SELECT conversationId, m.name, m.talkTime.seconds > 0 AS talks
            FROM symbl_analytics LATERAL VIEW explode(members) AS m
            WHERE conversationId = 'stereo' ORDER BY m.id
            """);
    assertThat(run.out())
        .as(run.err())
        .isEqualTo("conversationId,name,talks\nstereo,Sam,true\nstereo,Ann,true\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "get --shape ringcentral --resource messages; [resource] is invalid. It goes with --shape symbl",
        "get --resource messages; [resource] is invalid. It goes with --shape symbl only (was: messages)",
        "get --shape symbl --content-type text/srt; [content-type] is invalid. It goes with --shape symbl --resource transcript",
        "get --shape symbl --api-version 2; [api-version] is invalid. It goes with --shape vonage only (was: 2)",
        "get --shape deepaffects --transcript; [transcript] is invalid. It goes with --shape vonage",
        "get --shape other; expected one of [VONAGE, RINGCENTRAL, DEEPAFFECTS, SYMBL]",
        "get --shape symbl --resource other; ACTION_ITEMS, action-items",
        "export --to x; [format] is required",
        "export --to x --shape symbl --format json; [format] is invalid. It does not go with --shape",
        "export --to x --api-version 2; [shape] is required with --api-version",
        "export --to x --shape vonage --api-version 4; [api-version] is invalid. It should be one of `1`, `2`, `3`",
      })
  void wrongCombinations(String command, String message) {
    List<String> words = List.of(command.split(" "));
    CommandRun run = run(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(message);
  }
}
