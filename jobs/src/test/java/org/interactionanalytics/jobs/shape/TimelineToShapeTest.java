package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.jobs.shape.HandMadeTables.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.interaction.ContentRequest;
import org.interactionanalytics.interaction.Identity;
import org.interactionanalytics.interaction.Interaction;
import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.interaction.TranscribedRecording;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

/** From words and activity that a test writes by hand to an object of a vendor. */
class TimelineToShapeTest extends SparkTestSession {
  /** Columns of the load, not of the canonical record. */
  private static final Set<String> OF_THE_LOAD = Set.of("status", "errors", "name", "source_uri");

  /** Channel 0 talks from 0 to 10 s, channel 1 from 8 to 14 s, of 20 s. */
  private static Interaction interaction() {
    List<Word> words =
        IntStream.range(0, 16)
            .mapToObj(
                i -> {
                  int channel = i < 10 ? 0 : 1;
                  long start = i < 10 ? 1000L * i : 8000 + 1000L * (i - 10);
                  return new Word(channel, "word", start, start + 1000, 0.9);
                })
            .toList();
    return new InteractionAnalyzer(
            LanguageModels.english(),
            Optional.empty(),
            "none",
            OverallSentiment.TURN_MEAN,
            ToneSource.TEXT,
            Optional.empty())
        .analyze(
            new TranscribedRecording(
                "c",
                "en-US",
                20_000,
                2,
                ChannelPlan.SEPARATE,
                words,
                Map.of(
                    0, Intervals.of(List.of(new Interval(0, 10_000))),
                    1, Intervals.of(List.of(new Interval(8_000, 14_000)))),
                List.of(),
                Optional.of(true),
                false,
                true,
                Map.of(0, new Identity(Optional.of("Sam"), Optional.empty())),
                Optional.empty(),
                Map.of(),
                false,
                List.of(),
                new ContentRequest(EntityRequest.ALL, List.of(), List.of(), 0),
                List.of()));
  }

  private static String row(Interaction interaction) {
    StructType schema =
        new StructType(
            Arrays.stream(Tables.INTERACTIONS.content().fields())
                .filter(field -> !OF_THE_LOAD.contains(field.name()))
                .toArray(StructField[]::new));
    Row values = RecordRows.toRow(interaction, schema);
    Object[] columns = IntStream.range(0, values.length()).mapToObj(values::get).toArray();
    ObjectNode row = (ObjectNode) json(new GenericRowWithSchema(columns, schema).json());
    return row.put("status", "processed").toString();
  }

  @Test
  void symblAnalytics() {
    // talk 10 + 6 s, silence 20 - 14 s, both 2 s: 16 of 22, 6 of 22, 2 of 16; 10 words in 10 s
    assertThat(
            HandMadeTables.of(spark(), List.of(row(interaction())), Map.of())
                .object(ShapeView.SYMBL_ANALYTICS)
                .toPrettyString())
        .isEqualTo(
            json("""
                {"conversationId": "c",
                 "metrics": [
                   {"type": "total_silence", "percent": 27.273, "seconds": 6},
                   {"type": "total_talk_time", "percent": 72.727, "seconds": 16},
                   {"type": "total_overlap", "percent": 12.5, "seconds": 2}],
                 "members": [
                   {"id": "0", "name": "Sam", "pace": {"wpm": 60},
                    "talkTime": {"percentage": 62.5, "seconds": 10},
                    "listenTime": {"percentage": 37.5, "seconds": 6},
                    "overlap": {"overlapDuration": 2, "overlappingMembers": [
                      {"id": "1", "name": "Speaker 2", "percent": 12.5, "seconds": 2}]}},
                   {"id": "1", "name": "Speaker 2", "pace": {"wpm": 60},
                    "talkTime": {"percentage": 37.5, "seconds": 6},
                    "listenTime": {"percentage": 62.5, "seconds": 10},
                    "overlap": {"overlapDuration": 2, "overlappingMembers": [
                      {"id": "0", "name": "Sam", "percent": 12.5, "seconds": 2}]}}]}
                """)
                .toPrettyString());
  }
}
