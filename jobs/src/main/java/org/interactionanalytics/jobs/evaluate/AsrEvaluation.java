package org.interactionanalytics.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.text.WordErrors;

/**
 * Word error rates of the stored transcripts against references.
 *
 * <p>A reference is a JSON file per recording: {@code guid} and {@code utterances} with {@code
 * text}, {@code startMs} and, on recordings with a speaker per channel, {@code channel}. Compared
 * is lower-case text without punctuation, channel by channel, or all together where the recording
 * was recognised as one channel.
 */
public final class AsrEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Warehouse warehouse;

  public AsrEvaluation(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /** One recording's errors. */
  public record Score(String guid, WordErrors errors) {}

  private record Spoken(int channel, long startMs, String text) {}

  /**
   * Scores every recording that has a reference, the worst first.
   *
   * @param references folder of JSON files
   * @throws ConfigurationException if there is no reference, or none of a stored transcript
   */
  public List<Score> run(String references) throws IOException {
    Map<String, List<Spoken>> spoken = read(new Path(references));
    List<Score> scores = new ArrayList<>();
    for (Row transcript :
        warehouse
            .read(Tables.TRANSCRIPTS)
            .where(col("guid").isin(spoken.keySet().toArray()))
            .select("guid", "channel_plan", "words")
            .collectAsList()) {
      String guid = transcript.getAs("guid");
      scores.add(new Score(guid, errors(spoken.get(guid), transcript)));
    }
    if (scores.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [reference] is invalid. None of the "
              + spoken.size()
              + " references in "
              + references
              + " is of a recording in "
              + warehouse.root()
              + ". The guid in a reference must be that of the recording");
    }
    scores.sort(
        Comparator.comparingDouble((Score score) -> -score.errors().rate().orElse(0))
            .thenComparing(Score::guid));
    return scores;
  }

  private Map<String, List<Spoken>> read(Path folder) throws IOException {
    FileSystem fileSystem = folder.getFileSystem(spark.sessionState().newHadoopConf());
    FileStatus[] files = fileSystem.globStatus(new Path(folder, "*.json"));
    if (files == null || files.length == 0) {
      throw new ConfigurationException(
          "Parameter [reference] is invalid. It should be a folder with a JSON file per recording"
              + " (was: "
              + folder
              + ")");
    }
    Map<String, List<Spoken>> references = new HashMap<>();
    for (FileStatus file : files) {
      try (InputStream in = fileSystem.open(file.getPath())) {
        JsonNode reference = JSON.readTree(in);
        List<Spoken> utterances = new ArrayList<>();
        for (JsonNode utterance : reference.path("utterances")) {
          utterances.add(
              new Spoken(
                  utterance.path("channel").asInt(),
                  utterance.path("startMs").asLong(),
                  utterance.path("text").asText()));
        }
        references.put(reference.path("guid").asText(), utterances);
      }
    }
    return references;
  }

  private static WordErrors errors(List<Spoken> spoken, Row transcript) {
    boolean separate = "separate".equals(transcript.getAs("channel_plan"));
    Map<Integer, List<String>> reference = new TreeMap<>();
    spoken.stream()
        .sorted(Comparator.comparingLong(Spoken::startMs))
        .forEach(
            utterance ->
                reference
                    .computeIfAbsent(
                        separate ? utterance.channel() : 0, channel -> new ArrayList<>())
                    .addAll(words(utterance.text())));
    Map<Integer, List<String>> recognized = new TreeMap<>();
    for (Row word : transcript.<Row>getList(transcript.fieldIndex("words"))) {
      recognized
          .computeIfAbsent(word.getAs("channel"), channel -> new ArrayList<>())
          .addAll(words(word.getAs("word")));
    }
    recognized.keySet().forEach(channel -> reference.putIfAbsent(channel, List.of()));
    return reference.entrySet().stream()
        .map(
            channel ->
                WordErrors.between(
                    channel.getValue(), recognized.getOrDefault(channel.getKey(), List.of())))
        .reduce(WordErrors.NONE, WordErrors::plus);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
