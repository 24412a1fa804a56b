package org.interactionanalytics.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** The results in a warehouse that references are compared with. */
public final class StoredResults {
  private static final String EMOTION = "emotion";
  private static final String SPEECH = "speech";

  private final Warehouse warehouse;

  public StoredResults(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A word of a stored transcript. */
  record SpokenWord(int channel, String text) {}

  /** What the recogniser heard, for the results of today. */
  record Transcript(boolean separate, List<SpokenWord> words) {}

  /**
   * The recordings with their utterances, by guid; those that are not there or failed are left out.
   *
   * @throws ConfigurationException if none is there
   */
  SortedMap<String, StoredRecording> recordings(Set<String> guids) {
    SortedMap<String, Row> recordings = processed(guids);
    Map<String, List<StoredRecording.Utterance>> utterances = new HashMap<>();
    for (Row row :
        rows(Tables.UTTERANCES, recordings.keySet())
            .orderBy("guid", "utterance_index")
            .collectAsList()) {
      utterances.computeIfAbsent(row.getAs("guid"), guid -> new ArrayList<>()).add(utterance(row));
    }
    Map<String, Map<String, Intervals>> speech = speech(recordings.keySet());
    SortedMap<String, StoredRecording> stored = new TreeMap<>();
    recordings.forEach(
        (guid, row) ->
            stored.put(
                guid,
                new StoredRecording(
                    guid,
                    separate(row),
                    utterances.getOrDefault(guid, List.of()),
                    speech.getOrDefault(guid, Map.of()))));
    return stored;
  }

  /**
   * The transcripts that the results are of, by guid: of the same content and channels, best by the
   * same model, the newest of them.
   *
   * @throws ConfigurationException if none of the recordings is there
   */
  SortedMap<String, Transcript> transcripts(Set<String> guids) {
    SortedMap<String, Row> recordings = processed(guids);
    Map<String, List<Row>> candidates = new HashMap<>();
    for (Row row : rows(Tables.TRANSCRIPTS, recordings.keySet()).collectAsList()) {
      candidates.computeIfAbsent(row.getAs("guid"), guid -> new ArrayList<>()).add(row);
    }
    SortedMap<String, Transcript> transcripts = new TreeMap<>();
    recordings.forEach(
        (guid, recording) ->
            candidates.getOrDefault(guid, List.of()).stream()
                .filter(row -> same(row, recording, "content_sha256"))
                .filter(row -> same(row, recording, "channel_plan"))
                .max(
                    Comparator.comparing((Row row) -> same(row, recording, "asr_model_sha256"))
                        .thenComparing(row -> row.<Timestamp>getAs("analysis_ts"))
                        .thenComparing(row -> row.<String>getAs("asr_version")))
                .ifPresent(row -> transcripts.put(guid, transcript(row))));
    return transcripts;
  }

  /**
   * The categories that match, by guid, an empty set where none does.
   *
   * @throws ConfigurationException if none of the recordings is there
   */
  SortedMap<String, Set<String>> categories(Set<String> guids) {
    SortedMap<String, Set<String>> matched = new TreeMap<>();
    processed(guids).keySet().forEach(guid -> matched.put(guid, new TreeSet<>()));
    rows(Tables.CATEGORY_MATCHES, matched.keySet())
        .select("guid", "category", "name")
        .distinct()
        .collectAsList()
        .forEach(
            row -> matched.get(row.getString(0)).add(label(row.getString(1), row.getString(2))));
    return matched;
  }

  /** All categories that match any recording of the warehouse. */
  Set<String> everMatched() {
    Set<String> labels = new TreeSet<>();
    warehouse
        .read(Tables.CATEGORY_MATCHES)
        .select("category", "name")
        .distinct()
        .collectAsList()
        .forEach(row -> labels.add(label(row.getString(0), row.getString(1))));
    return labels;
  }

  private static String label(String category, String name) {
    return category + ReferenceReader.CATEGORY_SEPARATOR + name;
  }

  /** The notes on references of which there is no result; none if there is one of each. */
  List<String> missing(Collection<String> references, Set<String> compared) {
    List<String> missing =
        references.stream().filter(guid -> !compared.contains(guid)).sorted().toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            "%d of %d references are of no processed recording in %s and left out: %s"
                .formatted(
                    missing.size(),
                    references.size(),
                    warehouse.root(),
                    String.join(", ", missing)));
  }

  /** For messages. */
  String location() {
    return warehouse.root().toString();
  }

  /** When speakers speak, by guid and speaker; without those of versions that did not keep it. */
  private Map<String, Map<String, Intervals>> speech(Set<String> guids) {
    Dataset<Row> interactions = rows(Tables.INTERACTIONS, guids);
    ArrayType speakers = (ArrayType) interactions.schema().apply("speakers").dataType();
    StructType speaker = (StructType) speakers.elementType();
    Map<String, Map<String, Intervals>> speech = new HashMap<>();
    if (!Arrays.asList(speaker.fieldNames()).contains(SPEECH)) {
      return speech;
    }
    for (Row row :
        interactions.selectExpr("guid", "explode(speakers) AS speaker").collectAsList()) {
      Row one = row.getStruct(1);
      if (!one.isNullAt(one.fieldIndex(SPEECH))) {
        List<Interval> spans =
            one.<Row>getList(one.fieldIndex(SPEECH)).stream().map(StoredResults::span).toList();
        speech
            .computeIfAbsent(row.getString(0), guid -> new HashMap<>())
            .put(one.getAs("speaker_id"), Intervals.of(spans));
      }
    }
    return speech;
  }

  private SortedMap<String, Row> processed(Set<String> guids) {
    SortedMap<String, Row> recordings = new TreeMap<>();
    rows(Tables.RECORDINGS, guids)
        .where(col("status").equalTo("processed"))
        .select("guid", "channel_plan", "content_sha256", "asr_model_sha256")
        .collectAsList()
        .forEach(row -> recordings.put(row.getAs("guid"), row));
    if (recordings.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [reference] is invalid. None of its %d references is of a processed recording in %s. The guid in a reference must be that of the recording"
              .formatted(guids.size(), warehouse.root()));
    }
    return recordings;
  }

  private Dataset<Row> rows(TableDefinition table, Set<String> guids) {
    return warehouse.read(table).where(col("guid").isin(guids.toArray()));
  }

  private static boolean same(Row first, Row second, String column) {
    return Objects.equals(first.<Object>getAs(column), second.<Object>getAs(column));
  }

  private static boolean separate(Row row) {
    return "separate".equals(row.getAs("channel_plan"));
  }

  private static Transcript transcript(Row row) {
    return new Transcript(
        separate(row),
        row.<Row>getList(row.fieldIndex("words")).stream()
            .map(word -> new SpokenWord(word.<Integer>getAs("channel"), word.getAs("word")))
            .toList());
  }

  private static StoredRecording.Utterance utterance(Row row) {
    Interval span = span(row);
    int words = row.fieldIndex("word_timings");
    Double sentiment = row.getAs("turn_sentiment");
    // Warehouses of before emotions have no such column
    boolean emotions = Arrays.asList(row.schema().fieldNames()).contains(EMOTION);
    return new StoredRecording.Utterance(
        row.<Integer>getAs("channel"),
        row.getAs("speaker_id"),
        span,
        row.getAs("text"),
        sentiment == null ? OptionalDouble.empty() : OptionalDouble.of(sentiment),
        emotions ? Optional.ofNullable(row.getAs(EMOTION)) : Optional.empty(),
        row.isNullAt(words)
            ? List.of(span)
            : row.<Row>getList(words).stream().map(StoredResults::span).toList());
  }

  private static Interval span(Row row) {
    return new Interval(row.<Long>getAs("start_ms"), row.<Long>getAs("end_ms"));
  }
}
