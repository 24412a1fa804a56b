package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadPlanTest extends SparkTestSession {
  private static final Row BAD_MODE =
      ManifestSchema.row(RecordingErrors.invalidValue("mode", "fax", "phone or default"));
  private static final Row MISSING_FILE =
      ManifestSchema.row(RecordingErrors.unreadable("there is no such file", false));
  private static final Row SLOW_SERVER =
      ManifestSchema.row(RecordingErrors.unreadable("the server took too long", true));

  private static Row row(StructType schema, Map<String, Object> values) {
    return RowFactory.create(
        Arrays.stream(schema.fieldNames()).map(values::get).toArray(Object[]::new));
  }

  private static Row entry(String guid, long line, Row... errors) {
    return row(
        IdentifiedSchema.ENTRY,
        Map.of(
            "guid",
            guid,
            "line_guid",
            "line-" + line,
            "manifest_uri",
            "file:/manifest.jsonl",
            "manifest_line",
            line,
            "work_key",
            "key",
            "content_sha256",
            "content",
            "errors",
            errors,
            "notices",
            new Row[0]));
  }

  private static List<Row> distinct(Row... entries) {
    return LoadPlan.distinct(spark().createDataFrame(List.of(entries), IdentifiedSchema.ENTRY))
        .orderBy("manifest_line")
        .collectAsList();
  }

  private static List<String> notices(Row entry) {
    return entry.<Row>getList(entry.fieldIndex("notices")).stream()
        .map(notice -> notice.getString(1) + ": " + notice.getString(2))
        .toList();
  }

  @Test
  void firstLineOfARecordingWinsAndNamesTheOthers() {
    List<Row> entries = distinct(entry("a", 7), entry("b", 3), entry("a", 2), entry("a", 12));
    assertThat(entries)
        .extracting(
            row -> row.getAs("guid"),
            row -> row.getAs("manifest_line"),
            row -> row.getAs("duplicates"))
        .containsExactly(tuple("a", 2L, 2), tuple("b", 3L, 0));
    assertThat(notices(entries.get(0)))
        .containsExactly(
            "DUPLICATE_RECORDING: The same recording is also on manifest line 7, 12; it was"
                + " processed once");
    assertThat(notices(entries.get(1))).isEmpty();
  }

  @Test
  void lineWithErrorsDoesNotTakeTheGuidOfALineWithout() {
    assertThat(distinct(entry("a", 1, BAD_MODE), entry("a", 2), entry("c", 3, BAD_MODE)))
        .extracting(row -> row.getAs("guid"), row -> row.getAs("duplicates"))
        .containsExactly(tuple("line-1", 0), tuple("a", 0), tuple("c", 0));
  }

  private static Dataset<Row> known(String status, String workKey, Row... errors) {
    return spark()
        .createDataFrame(
            List.of(
                row(
                    Tables.RECORDINGS.columns(),
                    Map.of(
                        "guid",
                        "a",
                        "status",
                        status,
                        "run_id",
                        "run-1",
                        "attempts",
                        1,
                        "work_key",
                        workKey,
                        "errors",
                        errors))),
            Tables.RECORDINGS.columns());
  }

  private static Row decided(Dataset<Row> recordings, Selection selection) {
    Dataset<Row> entries =
        LoadPlan.distinct(spark().createDataFrame(List.of(entry("a", 1)), IdentifiedSchema.ENTRY));
    return LoadPlan.decide(entries, recordings, selection).head();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # earlier outcome,   same work, CHANGED, ONLY_FAILED, REPROCESS
          processed,           true,      false,   false,       true
          processed,           false,     true,    false,       true
          failed for good,     true,      false,   true,        true
          failed for good,     false,     true,    true,        true
          failed for a while,  true,      true,    true,        true
          """)
  void decidesByTheEarlierOutcome(
      String outcome, boolean same, boolean changed, boolean onlyFailed, boolean reprocess) {
    String workKey = same ? "key" : "earlier key";
    Dataset<Row> recordings =
        switch (outcome) {
          case "processed" -> known("processed", workKey);
          case "failed for good" -> known("failed", workKey, MISSING_FILE);
          default -> known("failed", workKey, MISSING_FILE, SLOW_SERVER);
        };
    assertThat(decided(recordings, Selection.CHANGED).<Boolean>getAs("pending")).isEqualTo(changed);
    assertThat(decided(recordings, Selection.ONLY_FAILED).<Boolean>getAs("pending"))
        .isEqualTo(onlyFailed);
    Row reprocessed = decided(recordings, Selection.REPROCESS);
    assertThat(reprocessed.<Boolean>getAs("pending")).isEqualTo(reprocess);
    assertThat(reprocessed.<String>getAs("previous_run_id")).isEqualTo("run-1");
  }

  @ParameterizedTest
  @CsvSource({"CHANGED, true", "ONLY_FAILED, false", "REPROCESS, true"})
  void newRecordings(Selection selection, boolean pending) {
    Dataset<Row> none = spark().createDataFrame(List.of(), Tables.RECORDINGS.columns());
    Row entry = decided(none, selection);
    assertThat(entry.<Boolean>getAs("pending")).isEqualTo(pending);
    assertThat(entry.<String>getAs("previous_status")).isNull();
  }
}
