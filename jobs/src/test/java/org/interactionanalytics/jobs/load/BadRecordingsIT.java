package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.demo.EmbeddedStore;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One manifest with good calls and everything that can be wrong with a line or with a file. */
final class BadRecordingsIT extends SparkTestSession {
  private static final String BUCKET = "bad-recordings";
  private static final List<String> GOOD =
      List.of("two-sentences", "one-sentence", "wideband", "silence", "noise");

  @TempDir private static Path folder;
  private static EmbeddedStore store;
  private static HttpServer web;
  private static List<Bad> bad;
  private static CommandRun first;
  private static CommandRun second;
  private static Map<Long, Row> recordings;
  private static Map<String, Row> interactions;
  private static Set<String> skipped;

  /**
   * A line that fails.
   *
   * @param guid empty where the line loses its own
   * @param parameter null where none is at fault
   * @param message its beginning
   */
  private record Bad(
      String name, String guid, String line, String code, String parameter, String message) {}

  @BeforeAll
  static void load() throws Exception {
    store = EmbeddedStore.start(BUCKET);
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    web.start();
    Files.write(folder.resolve("noise.wav"), TestMedia.noise(4));
    Files.createDirectory(folder.resolve("folder.wav"));
    bad = bad();
    Path manifest =
        Files.write(
            folder.resolve("manifest.jsonl"),
            Stream.concat(good(), bad.stream().map(Bad::line)).toList());
    first = analyze(manifest, "0.05");
    second = analyze(manifest, "1");
    Warehouse warehouse =
        new Warehouse(spark(), new org.apache.hadoop.fs.Path(folder.resolve("tables").toUri()));
    recordings =
        warehouse.read(Tables.RECORDINGS).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.<Long>getAs("manifest_line"), row -> row));
    interactions =
        warehouse.read(Tables.INTERACTIONS).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.<String>getAs("guid"), row -> row));
    skipped =
        warehouse
            .read(Tables.SKIPPED)
            .selectExpr("concat_ws(' ', guid, feature, reason_code)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
  }

  @AfterAll
  static void stopServers() {
    web.stop(0);
    store.close();
  }

  private static CommandRun analyze(Path manifest, String maxFailedFraction) {
    return analyze(
        manifest.toString(),
        folder.resolve("tables").toString(),
        "--max-failed-fraction",
        maxFailedFraction);
  }

  private static CommandRun analyze(String manifest, String warehouse, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("analyze", "--manifest", manifest, "--warehouse", warehouse));
    arguments.addAll(List.of(options));
    return CommandRun.with(store.hadoopSettings(), arguments.toArray(String[]::new));
  }

  @Test
  void everyLineIsInTheTablesOnce() {
    assertThat(recordings.keySet())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, GOOD.size() + bad.size()).boxed().toList());
    assertThat(interactions.keySet())
        .containsExactlyInAnyOrderElementsOf(
            recordings.values().stream().map(row -> row.<String>getAs("guid")).toList());
    assertThat(bad).hasSizeGreaterThanOrEqualTo(25);
  }

  @TestFactory
  Stream<DynamicTest> badLineFailsWithItsErrors() {
    return IntStream.range(0, bad.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    bad.get(i).name(),
                    () -> assertFailed(bad.get(i), recordings.get(GOOD.size() + i + 1L))));
  }

  private static void assertFailed(Bad expected, Row recording) {
    String guid = recording.getAs("guid");
    if (expected.guid().isEmpty()) {
      assertThat(UUID.fromString(guid).version()).isEqualTo(5);
    } else {
      assertThat(guid).isEqualTo(expected.guid());
    }
    assertThat(recording.<String>getAs("status")).isEqualTo("failed");
    List<Row> errors = recording.getList(recording.fieldIndex("errors"));
    assertThat(errors.get(0).<String>getAs("errorCode")).isEqualTo(expected.code());
    assertThat(errors.get(0).<String>getAs("parameterName")).isEqualTo(expected.parameter());
    assertThat(errors.get(0).<String>getAs("message")).startsWith(expected.message());
    Row interaction = interactions.get(guid);
    assertThat(interaction.<String>getAs("status")).isEqualTo("failed");
    assertThat(interaction.<Row>getList(interaction.fieldIndex("errors"))).isEqualTo(errors);
    assertThat(interaction.<String>getAs("transcript")).isNull();
  }

  @Test
  void allProblemsOfALineAreTold() {
    Row two = interactions.get("two");
    assertThat(two.<Row>getList(two.fieldIndex("errors")))
        .extracting(error -> error.getAs("parameterName"))
        .containsExactly("sampleRate", "mode");
  }

  @Test
  void goodCallsBesideThemHaveTheirWords() {
    String sentence = "Thank you for calling. How can I help you today?";
    assertThat(transcript("two-sentences")).startsWith(sentence + "\nHello. My ");
    assertThat(transcript("one-sentence")).isEqualTo(sentence);
    assertThat(transcript("wideband")).isEqualTo(sentence);
  }

  private static String transcript(String guid) {
    assertThat(interactions.get(guid).<String>getAs("status")).isEqualTo("processed");
    return interactions.get(guid).getAs("transcript");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silence", "noise"})
  void recordingWithoutSpeechIsProcessed(String guid) {
    assertThat(transcript(guid)).isEmpty();
    Row interaction = interactions.get(guid);
    assertThat(interaction.<String>getAs("confidence")).isEqualTo("Low");
    assertThat(interaction.<Row>getAs("callTimeBreakDown").toString())
        .isEqualTo("[null,null,4,null]");
    assertThat(interaction.<Long>getAs("silence_ms")).isEqualTo(4000);
    assertThat(interaction.<Row>getAs("sentimentSummary")).isNull();
    assertThat(skipped).contains(guid + " transcript NO_SPEECH");
  }

  @Test
  void summaryCountsThem() {
    assertThat(first.summary("entries in the manifest"))
        .isEqualTo(String.valueOf(GOOD.size() + bad.size()));
    assertThat(first.summary("processed")).isEqualTo(String.valueOf(GOOD.size()));
    assertThat(first.summary("failed")).isEqualTo(String.valueOf(bad.size()));
    assertThat(first.summary("duplicates")).isEqualTo("0");
  }

  @Test
  void secondRunWorksOnlyOnWhatMaySucceedLater() {
    assertThat(second.summary("processed")).isEqualTo("0");
    assertThat(second.summary("failed")).isEqualTo("1");
    assertThat(second.summary("  of them failed before")).isEqualTo(String.valueOf(bad.size() - 1));
    assertThat(recordings.values())
        .filteredOn(row -> row.<Integer>getAs("attempts") == 2)
        .extracting(row -> row.getAs("guid"))
        .containsExactly("refused");
  }

  @Test
  void exitCodeTellsOfTooManyFailures() {
    assertThat(first.exitCode()).isEqualTo(3);
    assertThat(second.exitCode()).isZero();
  }

  @Test
  void configurationErrorExitsWithOneBeforeAnything() {
    CommandRun run = analyze(folder.resolve("no-manifest.jsonl"), "0.05");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error: There is no manifest at file:" + folder);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aBucketThatIsNotThereIsTold() {
    CommandRun noManifest = analyze("s3a://no-such-bucket/calls.jsonl", folder.toString());
    assertThat(noManifest.exitCode()).isEqualTo(1);
    assertThat(noManifest.err())
        .contains(
            "error: The manifest s3a://no-such-bucket/calls.jsonl cannot be read: there is no such"
                + " bucket. Correct --manifest")
        .doesNotContain("Exception");
    CommandRun noWarehouse =
        analyze(folder.resolve("manifest.jsonl").toString(), "s3a://no-such-bucket/warehouse");
    assertThat(noWarehouse.exitCode()).isEqualTo(1);
    assertThat(noWarehouse.err())
        .contains(
            "error: Parameter [warehouse] is invalid. It should be a folder that Spark can reach"
                + " (was: s3a://no-such-bucket/warehouse): there is no such bucket. Correct it")
        .doesNotContain("Exception");
  }

  @Test
  void nothingLooksLikeACrash() {
    for (CommandRun run : List.of(first, second)) {
      assertThat(run.err() + run.out()).doesNotContain("\tat ", "Exception", " ERROR ");
    }
  }

  private static Stream<String> good() {
    return Stream.of(
        line("two-sentences", TestMedia.fixture("stereo.wav").toString(), ""),
        line("one-sentence", TestMedia.fixture("speech.mp3").toString(), ""),
        line("wideband", TestMedia.fixture("wideband.flac").toString(), ""),
        line("silence", TestMedia.fixture("silence.wav").toString(), ""),
        line("noise", "noise.wav", ""));
  }

  /**
   * @param more further fields, each with a comma before it
   */
  private static String line(String guid, String contentUri, String more) {
    return "{\"guid\": \"%s\", \"contentUri\": \"%s\"%s}".formatted(guid, contentUri, more);
  }

  private static Bad file(String name, String contentUri, String code, String message) {
    return new Bad(name, name, line(name, contentUri, ""), code, "contentUri", message);
  }

  private static Bad setting(String parameter, String value, String code, String message) {
    String name = parameter + "-" + value.replaceAll("[^a-zA-Z0-9]+", "-");
    String wav = TestMedia.fixture("pcm16.wav").toString();
    return new Bad(
        name,
        name,
        line(name, wav, ", \"%s\": %s".formatted(parameter, value)),
        code,
        parameter,
        message);
  }

  private static List<Bad> bad() throws IOException {
    List<Bad> lines = new ArrayList<>();
    lines.addAll(unreadableLines());
    lines.addAll(badSettings());
    lines.addAll(missingContent());
    lines.addAll(badMedia());
    return lines;
  }

  private static List<Bad> unreadableLines() {
    String noRequest = "The manifest's line is not a request: ";
    String wav = TestMedia.fixture("pcm16.wav").toString();
    return List.of(
        new Bad(
            "cut off line",
            "",
            "{\"guid\": \"cut-off\", \"contentUri\": ",
            "CAI-101",
            null,
            noRequest + "Unexpected end-of-input"),
        new Bad(
            "array", "", "[\"" + wav + "\"]", "CAI-101", null, noRequest + "it is of type array"),
        new Bad(
            "no content",
            "nothing",
            "{\"guid\": \"nothing\"}",
            "CAI-102",
            "contentUri",
            "Parameter [contentUri] is required"),
        file(
            "abc", "abc", "CAI-101", "Parameter [contentUri] is invalid. It should be a valid uri"),
        file(
            "ftp",
            "ftp://example.org/a.wav",
            "CAI-101",
            "Parameter [contentUri] is invalid. It should be a valid uri (file, s3, s3a, hdfs,"),
        new Bad(
            "uri and content",
            "both",
            line("both", wav, ", \"content\": \"UklGRg==\""),
            "CAI-103",
            "content",
            "Exactly one of [content] and [contentUri] should be passed"),
        new Bad(
            "no base64",
            "base64",
            "{\"guid\": \"base64\", \"content\": \"not base64!\"}",
            "CAI-101",
            "content",
            "Parameter [content] is invalid. It should be base64"),
        new Bad(
            "long guid",
            "",
            line("g".repeat(129), wav, ""),
            "CAI-101",
            "guid",
            "Parameter [guid] is invalid. It should be a text of 1 to 128 characters without"
                + " control characters (was: 129 characters)"),
        new Bad(
            "guid of another line",
            "",
            line("wideband", wav, ""),
            "CAI-101",
            "guid",
            "Parameter [guid] is invalid. It should be unique in the manifest; line 3 has it with"
                + " another request (was: wideband)"),
        new Bad(
            "two problems",
            "two",
            line("two", wav, ", \"sampleRate\": 800, \"mode\": \"fax\""),
            "CAI-101",
            "sampleRate",
            "Parameter [sampleRate] is invalid"),
        new Bad(
            "no guid",
            "",
            "{\"contentUri\": \"%s\", \"sampleRate\": 800}".formatted(wav),
            "CAI-101",
            "sampleRate",
            "Parameter [sampleRate] is invalid"),
        new Bad(
            "no guid, same file, another problem",
            "",
            "{\"contentUri\": \"%s\", \"mode\": \"fax\"}".formatted(wav),
            "CAI-101",
            "mode",
            "Parameter [mode] is invalid"));
  }

  private static List<Bad> badSettings() {
    return List.of(
        invalid("sampleRate", "800", "a whole number from 8000 to 48000 (was: 800)"),
        setting(
            "sampleRate",
            "8000",
            "CAI-106",
            "Parameter [sampleRate] is 8000 but 16000 was detected"),
        invalid("encoding", "\"vinyl\"", "one of `Mpeg`, `Mp4`, `Wav`, "),
        setting(
            "encoding",
            "\"MP3\"",
            "CAI-106",
            "Parameter [encoding] is Mpeg but wav (pcm_s16le) was detected"),
        invalid("languageCode", "\"de-DE\"", "one of the languages that have a model: en; "),
        invalid("separateSpeakerPerChannel", "\"maybe\"", "true or false (was: maybe)"),
        setting(
            "speakerCount",
            "50",
            "CAI-107",
            "Parameter [speakerCount] exceeds the limit of 20 speakers (was: 50)"),
        invalid("speakerCount", "-5", "a whole number from 1 to 20, or 0 or -1 to have it"),
        invalid("audioType", "\"Podcast\"", "one of `CallCenter`, `Meeting`, "),
        invalid("insights", "[\"Mood\"]", "one of `All`, `KeyPhrases`, "),
        setting("insights", "[]", "CAI-102", "Parameter [insights] is required. Name at least one"),
        setting(
            "channelRoles",
            "[\"agent\", \"customer\"]",
            "CAI-106",
            "Parameter [channelRoles] is for 2 channels but 1 channel was detected"),
        invalid("channelRoles", "[\"boss\"]", "one of `agent`, `customer`, `unknown` (was: boss)"),
        invalid("confidenceThreshold", "0.1", "a number from 0.5 to 1.0 (was: 0.1)"),
        invalid("speakerIds", "[\"anna-maria\"]", "a list of ids of the form [a-zA-Z0-9_]+"),
        new Bad(
            "tracker with one phrase",
            "tracker",
            line(
                "tracker",
                TestMedia.fixture("pcm16.wav").toString(),
                ", \"trackers\": [{\"name\": \"refund\", \"vocabulary\": [\"money back\"]}]"),
            "CAI-101",
            "trackers[0].vocabulary",
            "Parameter [trackers[0].vocabulary] is invalid. It should be a list of 5 to 50"
                + " phrases (was: a list of 1)"));
  }

  private static Bad invalid(String parameter, String value, String expectation) {
    return setting(
        parameter,
        value,
        "CAI-101",
        "Parameter [" + parameter + "] is invalid. It should be " + expectation);
  }

  private static List<Bad> missingContent() throws IOException {
    String server = "http://127.0.0.1:" + web.getAddress().getPort();
    return List.of(
        unreadable("no-file", "no-such-file.wav", "there is no such file: file:/"),
        unreadable("folder", "folder.wav", "it is a directory, not a file: file:/"),
        unreadable(
            "no-bucket",
            "s3a://no-such-bucket/a.wav",
            "there is no such bucket: s3a://no-such-bucket/a.wav"),
        unreadable("no-key", "s3a://" + BUCKET + "/a.wav", "there is no such file: s3a://"),
        unreadable("http-404", server + "/a.wav", "there is no such file (HTTP 404): http://"),
        unreadable("http", "http://example.org/a.wav", "only https is permitted; "),
        unreadable(
            "refused",
            "http://127.0.0.1:" + unusedPort() + "/a.wav",
            "the host refused the connection: http://"));
  }

  private static Bad unreadable(String name, String contentUri, String reason) {
    return file(
        name, contentUri, "CAI-104", "Content at [contentUri] could not be read: " + reason);
  }

  private static List<Bad> badMedia() {
    return List.of(
        notMedia("empty.wav", "the file is empty (0 bytes)"),
        notMedia("text.wav", "it looks like a text file"),
        notMedia("login.mp3", "it looks like an HTML page, perhaps of a login or an error"),
        notMedia("error.mp3", "it looks like a JSON document"),
        notMedia("document.wav", "it looks like a PDF document"),
        notMedia("playlist.m3u8", "it looks like a playlist (M3U); pass the recording itself"),
        notMedia("list.ffconcat", "it looks like a list of files; pass the recording itself"),
        notMedia("archive.zip", "it looks like a ZIP archive; unpack it first"),
        notMedia("picture.png", "it looks like a PNG image"),
        notMedia("no-index.mp4", "it is an MP4 or MOV file whose index (moov) is missing"),
        notMedia("no-audio.mp4", "there is no audio stream in it"));
  }

  private static Bad notMedia(String name, String detail) {
    return file(
        name,
        TestMedia.fixture(name).toString(),
        "CAI-105",
        "Content is not a supported media file: " + detail);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
