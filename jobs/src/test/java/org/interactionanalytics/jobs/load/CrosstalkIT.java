package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A call of which it is known who talks when: {@code crosstalk.tsv}, written by {@code
 * src/test/fixtures/make-crosstalk.py}. The expected sums are worked out by hand from it:
 *
 * <pre>
 * agent     500-3322, 13000-17000, 22400-22894, 26400-27812    8728 ms
 * customer  4000-6584, 16000-18619, 20900-24841                9144 ms
 * both      16000-17000, 22400-22894                           1494 ms
 * silence   30000 - (8728 + 9144 - 1494)                      13622 ms
 * </pre>
 */
final class CrosstalkIT extends SparkTestSession {
  private static final long TOLERANCE_MS = 250;
  private static final String RECORDING = "crosstalk.flac";

  @TempDir private static Path folder;

  private static Warehouse tables;
  private static Row interaction;
  private static Map<String, Row> speakers;

  @BeforeAll
  static void load() throws IOException {
    Path recording =
        TestMedia.repository().resolve("jobs/src/test/resources/media").resolve(RECORDING);
    Path manifest = folder.resolve("manifest.jsonl");
    Files.copy(recording, folder.resolve(RECORDING));
    Files.writeString(
        manifest,
        """
        {"request_id": "crosstalk", "url": "%s", "channelRoles": ["agent", "customer"], \
        "name": "Question about a bill", "source": "Phone"}
        """
            .formatted(RECORDING));
    Path warehouse = folder.resolve("warehouse");
    assertThat(TestLoad.changed(spark(), manifest, warehouse).processed()).isEqualTo(1);
    tables = new Warehouse(spark(), new org.apache.hadoop.fs.Path(warehouse.toUri()));
    interaction = tables.read(Tables.INTERACTIONS).first();
    speakers =
        rows("speakers").stream()
            .collect(Collectors.toMap(speaker -> speaker.getAs("role"), speaker -> speaker));
  }

  private static List<Row> rows(String column) {
    return interaction.getList(interaction.fieldIndex(column));
  }

  @Test
  void nameSourceAndIdAreThoseOfTheRequest() {
    Row recording = tables.read(Tables.RECORDINGS).first();

    assertThat(recording.<String>getAs("source")).isEqualTo("Phone");
    assertThat(interaction.<String>getAs("guid")).isEqualTo("crosstalk");
    assertThat(interaction.<String>getAs("name")).isEqualTo("Question about a bill");
  }

  @Test
  void talkTimeIsTheTruth() {
    assertThat(speakers.get("agent").<Long>getAs("talk_ms")).isCloseTo(8728, within(TOLERANCE_MS));
    assertThat(speakers.get("customer").<Long>getAs("talk_ms"))
        .isCloseTo(9144, within(TOLERANCE_MS));
  }

  @Test
  void silenceIsTheTruth() {
    assertThat(interaction.<Long>getAs("silence_ms")).isCloseTo(13_622, within(TOLERANCE_MS));
    assertThat(rows("long_silences")).hasSize(1);
    Row silence = rows("long_silences").get(0);
    assertThat(silence.<Long>getAs("start_ms")).isCloseTo(6584, within(TOLERANCE_MS));
    assertThat(silence.<Long>getAs("end_ms")).isCloseTo(13_000, within(TOLERANCE_MS));
  }

  @Test
  void crosstalkAndPairwiseOverlapAreTheTruth() {
    assertThat(interaction.<Long>getAs("crosstalk_ms")).isCloseTo(1494, within(TOLERANCE_MS));
    assertThat(interaction.<Long>getAs("overlap_ms")).isCloseTo(1494, within(TOLERANCE_MS));
    assertThat(rows("overlaps")).hasSize(1);
    List<Row> spans = rows("overlaps").get(0).getList(rows("overlaps").get(0).fieldIndex("spans"));
    assertThat(spans).hasSize(2);
    assertThat(spans.get(0).<Long>getAs("start_ms")).isCloseTo(16_000, within(TOLERANCE_MS));
    assertThat(spans.get(0).<Long>getAs("end_ms")).isCloseTo(17_000, within(TOLERANCE_MS));
    assertThat(spans.get(1).<Long>getAs("start_ms")).isCloseTo(22_400, within(TOLERANCE_MS));
    assertThat(spans.get(1).<Long>getAs("end_ms")).isCloseTo(22_894, within(TOLERANCE_MS));
  }

  @Test
  void onlyTheCustomerInterrupts() {
    assertThat(rows("interruptions")).hasSize(1);
    Row interruption = rows("interruptions").get(0);
    assertThat(interruption.<String>getAs("interrupter")).isEqualTo("1");
    assertThat(interruption.<String>getAs("interrupted")).isEqualTo("0");
    assertThat(interruption.<Long>getAs("start_ms")).isCloseTo(16_000, within(TOLERANCE_MS));
    assertThat(interruption.<Long>getAs("end_ms")).isCloseTo(17_000, within(TOLERANCE_MS));
  }

  @Test
  void loudnessFollowsWhoTalks() {
    List<Integer> agent =
        speakers.get("agent").getList(speakers.get("agent").fieldIndex("loudness_dbfs"));
    assertThat(agent).hasSize(30);
    assertThat(agent.get(14)).isBetween(-40, -10);
    assertThat(agent.get(18)).isLessThan(-60);
    assertThat(speakers.get("agent").<Double>getAs("energy")).isBetween(50.0, 80.0);
  }
}
