package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.interaction.Interaction;
import org.interactionanalytics.interaction.Interaction.Skipped;
import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.interaction.TranscribedRecording;
import org.interactionanalytics.jobs.manifest.ChannelRole;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
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

  AnalyzeTask(LoadEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Row call(Row row) {
    String guid = row.getAs("guid");
    try {
      RecordingRequest request = RecordingRequest.fromJson(row.getAs("request"));
      Interaction interaction =
          analyzer(request.languageCode()).analyze(recording(guid, row, request));
      return analyzed(interaction);
    } catch (RuntimeException e) {
      LOG.error("Analysing {} failed", guid, e);
      return failed(
          guid, ManifestSchema.row(RecordingErrors.internal(Stage.ANALYZE, e.toString())));
    }
  }

  private InteractionAnalyzer analyzer(String language) {
    return new InteractionAnalyzer(
        TextModels.timelines(),
        TextModels.sentiment(),
        environment.categoryProfile(language),
        environment.categoryProfile(),
        environment.overallSentiment());
  }

  private static TranscribedRecording recording(String guid, Row row, RecordingRequest request) {
    List<Word> words = new ArrayList<>();
    for (Row word : row.<Row>getList(row.fieldIndex("words"))) {
      words.add(
          new Word(
              word.<Integer>getAs("channel"),
              word.getAs("word"),
              word.<Long>getAs("start_ms"),
              word.<Long>getAs("end_ms"),
              word.<Double>getAs("confidence")));
    }
    Map<Integer, List<Interval>> activity = new TreeMap<>();
    for (Row span : row.<Row>getList(row.fieldIndex("activity"))) {
      activity
          .computeIfAbsent(span.getAs("channel"), channel -> new ArrayList<>())
          .add(new Interval(span.<Long>getAs("start_ms"), span.<Long>getAs("end_ms")));
    }
    Map<Integer, Intervals> merged = new TreeMap<>();
    activity.forEach((channel, spans) -> merged.put(channel, Intervals.of(spans)));
    return new TranscribedRecording(
        guid,
        request.languageCode(),
        row.<Long>getAs("duration_ms"),
        row.<Integer>getAs("channels"),
        ChannelPlan.ofLabel(row.getAs("channel_plan")),
        words,
        merged,
        request.channelRoles().stream().map(AnalyzeTask::role).toList(),
        Optional.of(true).filter(asked -> request.separateSpeakerPerChannel()),
        notices(row));
  }

  private static Optional<Role> role(ChannelRole role) {
    return switch (role) {
      case AGENT -> Optional.of(Role.AGENT);
      case CUSTOMER -> Optional.of(Role.CUSTOMER);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static List<Skipped> notices(Row row) {
    List<Skipped> skipped = new ArrayList<>();
    for (Row notice : row.<Row>getList(row.fieldIndex("notices"))) {
      skipped.add(
          new Skipped(
              skipped.size(),
              notice.getAs("feature"),
              notice.getAs("reason_code"),
              notice.getAs("message")));
    }
    return skipped;
  }

  private static Row analyzed(Interaction interaction) {
    return RowFactory.create(
        interaction.guid(),
        new Row[0],
        RecordRows.toRow(interaction, AnalyzedSchema.INTERACTION),
        items(interaction.utterances(), Tables.UTTERANCES),
        items(interaction.categoryMatches(), Tables.CATEGORY_MATCHES),
        items(interaction.sentimentOverTime(), Tables.SENTIMENT_OVER_TIME),
        items(interaction.skipped(), Tables.SKIPPED));
  }

  private static Row[] items(List<? extends Record> items, TableDefinition table) {
    return items.stream()
        .map(item -> RecordRows.toRow(item, AnalyzedSchema.items(table)))
        .toArray(Row[]::new);
  }

  private static Row failed(String guid, Row error) {
    Row[] none = new Row[0];
    return RowFactory.create(guid, new Row[] {error}, null, none, none, none, none);
  }
}
