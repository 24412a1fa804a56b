package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.interaction.Interaction;
import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes everything that follows from a transcript.
 *
 * <p>Input: the columns of {@code transcripts} with {@code request}, {@code notices} and {@code
 * channels}. Output: {@link AnalyzedSchema#RECORDING}.
 */
final class AnalyzeTask implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AnalyzeTask.class);

  private final LoadEnvironment environment;

  /** By language; made on the executor, once per task. */
  private transient Map<String, InteractionAnalyzer> analyzers;

  AnalyzeTask(LoadEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Row call(Row row) {
    String guid = row.getAs("guid");
    try {
      RecordingRequest request = RecordingRequest.fromJson(row.getAs("request"));
      List<TrackerDefinition> trackers = environment.analysis().trackers();
      return analyzed(
          analyzer(request.languageCode())
              .analyze(StoredTranscript.recording(row, request, trackers, environment.voices())));
    } catch (RecordingException e) {
      return failed(guid, ManifestSchema.row(e.error()));
    } catch (RuntimeException e) {
      LOG.error("Analysing {} failed", guid, e);
      return failed(
          guid, ManifestSchema.row(RecordingErrors.internal(Stage.ANALYZE, e.toString())));
    }
  }

  private InteractionAnalyzer analyzer(String language) {
    if (analyzers == null) {
      analyzers = new HashMap<>();
    }
    return analyzers.computeIfAbsent(language, tag -> Analyzers.of(environment.analysis(), tag));
  }

  private static Row analyzed(Interaction interaction) {
    return RowFactory.create(
        interaction.guid(),
        new Row[0],
        RecordRows.toRow(interaction, AnalyzedSchema.INTERACTION),
        items(interaction.utterances(), Tables.UTTERANCES),
        items(interaction.categoryMatches(), Tables.CATEGORY_MATCHES),
        items(interaction.sentimentOverTime(), Tables.SENTIMENT_OVER_TIME),
        items(interaction.entities(), Tables.ENTITIES),
        items(interaction.trackerMatches(), Tables.TRACKER_MATCHES),
        items(interaction.skipped(), Tables.SKIPPED));
  }

  private static Row[] items(List<? extends Record> items, TableDefinition table) {
    return items.stream()
        .map(item -> RecordRows.toRow(item, AnalyzedSchema.items(table)))
        .toArray(Row[]::new);
  }

  private static Row failed(String guid, Row error) {
    List<Object> values = new ArrayList<>();
    values.add(guid);
    values.add(new Row[] {error});
    values.add(null);
    AnalyzedSchema.ITEM_TABLES.forEach(table -> values.add(new Row[0]));
    return RowFactory.create(values.toArray());
  }
}
