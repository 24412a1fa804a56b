package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Percentage;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.SeekableMedia;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two voices of a sample call, a channel each, are enrolled by their channels and looked for in
 * the call. The customer is on the first channel of the copy that is analysed.
 */
final class EnrollIT extends SparkTestSession {
  private static final int RATE = 16_000;
  private static final Percentage TALK_TOLERANCE = Percentage.withPercentage(10);

  @TempDir private static Path folder;

  private static Path warehouse;
  private static EnrollSummary first;
  private static Map<String, Row> interactions;

  @BeforeAll
  static void enrollAndLoad() throws IOException, RecordingException {
    warehouse = folder.resolve("warehouse");
    byte[][] channels = channels(TestMedia.sample("billing-question.wav"));
    write("agent.wav", channels[0]);
    write("customer.wav", channels[1]);
    write("both.wav", joined(channels[0], channels[1]));
    write("short.wav", Arrays.copyOf(channels[0], 2 * RATE * 3));
    write("call.wav", 2, interleaved(channels[1], channels[0]));
    write("mono.wav", mixed(channels[0], channels[1]));
    Path voices =
        Files.writeString(
            folder.resolve("voices.jsonl"),
            """
            {"speakerId": "anna", "role": "agent", "contentUri": "agent.wav"}
            {"speaker_id": "ben", "contentUri": "customer.wav"}
            {"speakerId": "both", "contentUri": "both.wav"}
            {"speakerId": "short", "contentUri": "short.wav"}
            {"speakerId": "no-id", "contentUri": "agent.wav"}
            {"contentUri": "agent.wav"}
            {"speakerId": "channels", "contentUri": "call.wav"}
            """);
    first = enroll(voices);
    Path calls =
        Files.writeString(
            folder.resolve("calls.jsonl"),
            """
            {"guid": "known", "contentUri": "call.wav", "speakerIds": ["anna", "ben"]}
            {"guid": "mono", "contentUri": "mono.wav", "speakerIds": ["anna", "ben"]}
            {"guid": "half", "contentUri": "call.wav", "speakerIds": ["anna"]}
            {"guid": "unknown", "contentUri": "call.wav", "speakerIds": ["carl"]}
            {"guid": "nobody", "contentUri": "call.wav"}
            """);
    TestLoad.changed(spark(), calls, warehouse);
    interactions =
        tables().read(Tables.INTERACTIONS).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getAs("guid"), row -> row));
  }

  @Test
  void eachLineIsAVoiceOrAReason() {
    assertThat(first.speakers().stream().map(EnrollSummary.Enrolled::speakerId))
        .containsExactly("anna", "ben");
    assertThat(first.failures().stream().map(failure -> failure.line() + " " + failure.errorCode()))
        .containsExactly("3 CAI-101", "4 CAI-109", "5 CAI-101", "6 CAI-102", "7 CAI-101");
    assertThat(first.failures().get(0).message()).contains("several voices");
    assertThat(first.failures().get(4).message()).contains("2 channels with speech");
  }

  @Test
  void theSameEnrolmentAgainChangesNothing() throws IOException {
    List<Row> before = profiles();
    Path again =
        Files.writeString(
            folder.resolve("again.csv"),
            "speakerId,contentUri\nanna,agent.wav\nben,customer.wav\n");

    enroll(again);

    assertThat(profiles()).isEqualTo(before);
    assertThat(before.get(0).<String>getAs("role")).isEqualTo("agent");
  }

  private static List<Row> profiles() {
    return tables()
        .read(Tables.SPEAKER_PROFILES)
        .where(col("speaker_id").isin("anna", "ben"))
        .select("speaker_id", "role", "embedding", "speech_seconds", "recording_count", "complete")
        .orderBy("speaker_id")
        .collectAsList();
  }

  @Test
  void voicesTellWhoIsOnWhichChannelAndTheSideOfTheCall() {
    List<Row> speakers = speakers("known");

    assertThat(speakers.get(0).<String>getAs("speaker_id")).isEqualTo("ben");
    assertThat(speakers.get(0).<String>getAs("role")).isEqualTo("customer");
    assertThat(speakers.get(1).<String>getAs("speaker_id")).isEqualTo("anna");
    assertThat(speakers.get(1).<String>getAs("role")).isEqualTo("agent");
    assertThat(speakers)
        .allSatisfy(
            speaker -> {
              assertThat(speaker.<String>getAs("role_source")).isEqualTo("enrolled");
              assertThat(speaker.<Double>getAs("identification_confidence")).isBetween(0.9, 1.0);
            });
  }

  @Test
  void whoIsNotAmongTheCandidatesIsNotIdentified() {
    assertThat(speakers("half").stream().map(speaker -> speaker.<String>getAs("speaker_id")))
        .containsExactly("UserNotIdentified", "anna");
  }

  @Test
  void voicesTellWhoIsWhoOnOneChannel() {
    assertThat(roles("mono")).isEqualTo(Map.of("anna", "agent", "ben", "customer"));
  }

  /** The two channels tell how long each of the two really talks. */
  @Test
  void talkTimesOnOneChannelAreThoseOfTwo() {
    Map<String, Long> two = talkTimes("known");
    Map<String, Long> one = talkTimes("mono");

    two.forEach(
        (speaker, talkMs) ->
            assertThat(one.get(speaker)).as(speaker).isCloseTo(talkMs, TALK_TOLERANCE));
  }

  private static Map<String, Long> talkTimes(String guid) {
    return speakers(guid).stream()
        .collect(
            Collectors.toMap(
                speaker -> speaker.getAs("speaker_id"), speaker -> speaker.getAs("talk_ms")));
  }

  private static Map<String, String> roles(String guid) {
    return speakers(guid).stream()
        .collect(
            Collectors.toMap(
                speaker -> speaker.getAs("speaker_id"), speaker -> speaker.getAs("role")));
  }

  @Test
  void nobodyIsLookedForUnasked() {
    assertThat(speakers("nobody"))
        .allSatisfy(
            speaker -> {
              assertThat(speaker.<String>getAs("speaker_id")).isIn("0", "1");
              assertThat(speaker.<Double>getAs("identification_confidence")).isNull();
            });
  }

  @Test
  void whoIsNotEnrolledCannotBeLookedFor() {
    Row failed = interactions.get("unknown");
    List<Row> errors = failed.getList(failed.fieldIndex("errors"));

    assertThat(errors.get(0).<String>getAs("errorCode")).isEqualTo("CAI-108");
    assertThat(errors.get(0).<String>getAs("message")).contains("carl").contains("enroll");
  }

  @Test
  void whoIsDeletedIsGoneForGood() throws IOException {
    Path gone =
        Files.writeString(
            folder.resolve("gone.jsonl"),
            "{\"speakerId\": \"gone\", \"contentUri\": \"agent.wav\"}");
    enroll(gone);

    EnrollJob.delete(spark(), tables(), "gone");

    assertThat(
            tables().read(Tables.SPEAKER_PROFILES).where(col("speaker_id").equalTo("gone")).count())
        .isZero();
    assertThatThrownBy(
            () ->
                spark()
                    .read()
                    .parquet(tables().path(Tables.SPEAKER_PROFILES) + "/*.parquet")
                    .where("speaker_id = 'gone'")
                    .head())
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> EnrollJob.delete(spark(), tables(), "gone"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("gone");
  }

  private static List<Row> speakers(String guid) {
    Row interaction = interactions.get(guid);
    return interaction.getList(interaction.fieldIndex("speakers"));
  }

  private static EnrollSummary enroll(Path manifest) throws IOException {
    return new EnrollJob(
            spark(),
            new EnrollOptions(manifest.toString(), warehouse.toString(), SettingsReader.shipped()),
            quiet())
        .run();
  }

  private static Warehouse tables() {
    return new Warehouse(spark(), new org.apache.hadoop.fs.Path(warehouse.toUri()));
  }

  private static PrintStream quiet() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** The samples of both channels, 16 bit, little-endian. */
  private static byte[][] channels(Path recording) throws IOException, RecordingException {
    ByteArrayOutputStream[] channels = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
    BytesSource source =
        new BytesSource(recording.getFileName().toString(), Files.readAllBytes(recording));
    try (SeekableMedia media = source.open()) {
      new MediaDecoder()
          .decode(
              media,
              Optional.empty(),
              (samples, count) -> {
                for (int channel = 0; channel < channels.length; channel++) {
                  ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
                  bytes.asShortBuffer().put(samples[channel], 0, count);
                  channels[channel].writeBytes(bytes.array());
                }
              });
    }
    return new byte[][] {channels[0].toByteArray(), channels[1].toByteArray()};
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] interleaved(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    for (int i = 0; i < first.length; i++) {
      all[i / 2 * 4 + i % 2] = first[i];
      all[i / 2 * 4 + 2 + i % 2] = second[i];
    }
    return all;
  }

  /** Half of each, so that nothing is clipped. */
  private static byte[] mixed(byte[] first, byte[] second) {
    ByteBuffer one = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer two = ByteBuffer.wrap(second).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer mix = ByteBuffer.allocate(first.length).order(ByteOrder.LITTLE_ENDIAN);
    while (mix.hasRemaining()) {
      mix.putShort((short) ((one.getShort() + two.getShort()) / 2));
    }
    return mix.array();
  }

  private static void write(String name, byte[] samples) throws IOException {
    write(name, 1, samples);
  }

  private static void write(String name, int channels, byte[] samples) throws IOException {
    AudioFormat format = new AudioFormat(RATE, 16, channels, true, false);
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(samples), format, samples.length / 2 / channels),
        AudioFileFormat.Type.WAVE,
        folder.resolve(name).toFile());
  }
}
