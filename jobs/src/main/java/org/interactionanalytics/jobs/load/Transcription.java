package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.load.TranscribeTask.Outcome;
import org.interactionanalytics.jobs.load.TranscribeTask.Unit;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** Gets every recording its transcript: a stored one, or the recogniser's. */
final class Transcription {
  private static final StructType KEY =
      new StructType().add("guid", DataTypes.StringType).add("asr_version", DataTypes.StringType);

  private final JavaSparkContext context;
  private final LoadEnvironment environment;
  private final Progress progress;

  Transcription(JavaSparkContext context, LoadEnvironment environment, Progress progress) {
    this.context = context;
    this.environment = environment;
    this.progress = progress;
  }

  /** Marks the recordings whose transcript is in the warehouse. */
  static void findStored(SparkSession spark, Warehouse warehouse, List<Recording> recordings) {
    Map<String, Recording> readable =
        recordings.stream()
            .filter(recording -> !recording.failed())
            .collect(Collectors.toMap(Recording::guid, Function.identity()));
    Dataset<Row> wanted =
        spark.createDataFrame(
            readable.values().stream()
                .map(recording -> RowFactory.create(recording.guid(), recording.transcript()))
                .toList(),
            KEY);
    warehouse
        .read(Tables.TRANSCRIPTS)
        .join(broadcast(wanted), KEY.fieldNames())
        .select("guid")
        .collectAsList()
        .forEach(row -> readable.get(row.getString(0)).transcriptIsStored());
  }

  /** Recognises what has no transcript; the longest units first, each content once. */
  void run(List<Recording> wave) {
    Map<String, List<Recording>> byTranscript =
        wave.stream()
            .filter(recording -> !recording.failed() && !recording.transcriptStored())
            .collect(
                Collectors.groupingBy(
                    Recording::transcript, LinkedHashMap::new, Collectors.toList()));
    List<Unit> units = new ArrayList<>();
    Map<String, Integer> unitsLeft = new HashMap<>();
    byTranscript.forEach(
        (transcript, recordings) -> {
          List<Unit> own = recordings.get(0).units();
          units.addAll(own);
          unitsLeft.put(transcript, own.size());
        });
    units.sort(
        Comparator.comparingLong(Unit::lengthMs)
            .reversed()
            .thenComparing(Unit::transcript)
            .thenComparingInt(Unit::index));
    DistributedTasks.run(
        context,
        "Transcribing " + units.size() + " units of " + byTranscript.size() + " recordings",
        units,
        new TranscribeTask(environment),
        outcome -> accept(outcome, byTranscript.get(outcome.unit().transcript()), unitsLeft));
  }

  private void accept(Outcome outcome, List<Recording> recordings, Map<String, Integer> unitsLeft) {
    for (Recording recording : recordings) {
      recording.fail(outcome.errors());
      recording.transcribed(outcome.transcribeMs());
    }
    progress.audioDone(outcome.unit().lengthMs());
    if (unitsLeft.merge(outcome.unit().transcript(), -1, Integer::sum) == 0) {
      recordings.forEach(progress::recordingDone);
    }
  }
}
