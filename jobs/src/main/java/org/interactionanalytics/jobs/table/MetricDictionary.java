package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.insight.Sentiment;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.TranscriptConfidence;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.interactionanalytics.tracker.TrackerFinder;

/** What every number means, for people who read the tables: {@code metric_dictionary}. */
public final class MetricDictionary {
  /** One metric. */
  public record Metric(
      String metric,
      String unit,
      String formula,
      String constants,
      String nullRule,
      String source) {}

  private static final String NEVER = "never null on a processed recording";
  private static final String NO_ROLES = "one channel, or roles unknown";
  private static final String NO_TURNS = "no turn, or no sentiment model for the language";
  private static final String HOUSE = "this project";
  private static final String VONAGE = "Vonage Conversation Analyzer, interaction item";
  private static final String VONAGE_SENTIMENT = "Vonage, Sentiment analysis";
  private static final String SPEECH_CONSTANTS = "mergeGap " + TimelineBuilder.MERGE_GAP_MS + " ms";

  /** Every metric, by name. */
  public static final List<Metric> METRICS =
      List.of(
          new Metric(
              "interactions.duration_ms",
              "ms, >= 0",
              "D = decoded samples / " + MediaDecoder.OUTPUT_RATE + " Hz",
              "",
              NEVER,
              HOUSE),
          new Metric(
              "interactions.speech_ms",
              "ms, 0..D",
              "length of the union of S_p over all speakers p; S_p = audio activity and words of"
                  + " p's channel, gaps up to mergeGap closed",
              SPEECH_CONSTANTS,
              NEVER,
              HOUSE),
          new Metric(
              "interactions.silence_ms",
              "ms, 0..D",
              "D - speech_ms",
              SPEECH_CONSTANTS,
              NEVER,
              VONAGE),
          new Metric(
              "interactions.agent_only_ms",
              "ms, 0..D",
              "length of S_agent minus S_customer",
              SPEECH_CONSTANTS,
              NO_ROLES,
              VONAGE),
          new Metric(
              "interactions.customer_only_ms",
              "ms, 0..D",
              "length of S_customer minus S_agent",
              SPEECH_CONSTANTS,
              NO_ROLES,
              VONAGE),
          new Metric(
              "interactions.crosstalk_ms",
              "ms, 0..D",
              "length of S_agent intersected with S_customer",
              SPEECH_CONSTANTS,
              NO_ROLES,
              VONAGE),
          new Metric(
              "interactions.callTimeBreakDown",
              "whole seconds",
              "agent_only_ms, customer_only_ms, silence_ms and crosstalk_ms shared out by largest"
                  + " remainder so that they sum to D rounded half up",
              "",
              "agent, customer and crossTalk: " + NO_ROLES,
              VONAGE),
          new Metric(
              "interactions.mean_word_confidence",
              "0..1, compare within one model only",
              "mean of the recogniser's word confidences",
              "",
              "no words",
              HOUSE),
          new Metric(
              "interactions.confidence",
              "High, Medium, Low",
              "High if mean_word_confidence >= high, Medium if >= medium, else Low; no words: Low",
              "high "
                  + TranscriptConfidence.HIGH_FROM
                  + ", medium "
                  + TranscriptConfidence.MEDIUM_FROM,
              NEVER,
              HOUSE),
          new Metric(
              "interactions.turns.sentiment",
              "-1..1",
              "sign(m) x tanh((|m| / scale)^exponent), m = sum of weight x count over the terms of the"
                  + " turn's text / max(content words, 5)",
              "weights, scale and exponent are in the model",
              "no sentiment model for the language",
              VONAGE_SENTIMENT),
          new Metric(
              "interactions.sentiment_turn_mean",
              "-1..1",
              "sum of turn scores / number of turns",
              "",
              NO_TURNS,
              VONAGE_SENTIMENT),
          new Metric(
              "interactions.sentiment_window_mean",
              "-1..1",
              "mean of the " + Sentiment.WINDOWS + " window scores, a window without a turn as 0",
              "windows " + Sentiment.WINDOWS,
              NO_TURNS,
              "reproduces the numbers of Vonage's sample response"),
          new Metric(
              "interactions.sentimentSummary.categories",
              "percent, sum 100",
              "share of turns by count per band, largest remainder; bands [-1,-s) [-s,-n) [-n,n]"
                  + " (n,s] (s,1]",
              "n " + SentimentBand.NEUTRAL_CUT + ", s " + SentimentBand.STRONG_CUT,
              NO_TURNS,
              VONAGE_SENTIMENT),
          new Metric(
              "sentiment_over_time.score",
              "-1..1",
              "unweighted mean of the scores of all turns that overlap the window; a window is 10 %"
                  + " of D, start inclusive, end exclusive, the last includes 100 %",
              "windows " + Sentiment.WINDOWS,
              "no turn in the window",
              VONAGE_SENTIMENT),
          new Metric(
              "interactions.turns",
              "turns",
              "maximal run of utterances of one speaker with gaps up to turnGap and nobody else's"
                  + " utterance in a gap",
              "turnGap " + TimelineBuilder.TURN_GAP_MS + " ms",
              NEVER,
              "Nojoin, analytics evidence note"),
          new Metric(
              "utterances.text",
              "text",
              "words of one speaker with pauses up to utteranceGap",
              "utteranceGap " + TimelineBuilder.UTTERANCE_GAP_MS + " ms",
              NEVER,
              HOUSE),
          new Metric(
              "interactions.speakers.talk_ms",
              "ms, 0..D",
              "length of S_p, overlap with others included",
              SPEECH_CONSTANTS,
              NEVER,
              "Amazon Transcribe Call Analytics"),
          new Metric(
              "interactions.speakers.wpm",
              "words per minute",
              "60 x words / talk seconds; pauses longer than mergeGap do not count as talk",
              SPEECH_CONSTANTS,
              "no talk",
              HOUSE),
          new Metric(
              "category_matches.matches",
              "count, >= 1",
              "distinct spans that the rules matched, leftmost-longest, not overlapping; 1 for rules"
                  + " of metrics or of absence",
              "",
              NEVER,
              "this project, conf/categories/README.md"),
          new Metric(
              "entities.value",
              "text, by type",
              "number 4111, 35% or 2.5; money $45.20, £, €, ¥ or ISO 4217 code; date ISO 8601 as far"
                  + " as known: 2026-06-23, --06-23, 2026-06, --06, ---15, 1985, 2026-W26; time 15:30,"
                  + " or 03:30/15:30 where the half of the day is not told; email lower case; phone"
                  + " E.164, bare digits if the numbering plan does not know it; card and any number of "
                  + "13 digits or more masked but for the last four; names with large first letters;"
                  + " custom as in the request. Most words win, then the first",
              "dictationGap " + EntityFinder.DICTATION_GAP_MS + " ms",
              NEVER,
              HOUSE),
          new Metric(
              "entities.confidence",
              "0..1, compare within one model only",
              "mean of the recogniser's confidences of its words; at least the request's"
                  + " confidenceThreshold",
              "",
              NEVER,
              HOUSE),
          new Metric(
              "tracker_matches.kind",
              "exact or similar",
              "exact: the phrase's words in order; similar: the stems (Snowball) of its words that are"
                  + " no function words, in any order, within as many words as the phrase has and"
                  + " extraWords more; matches of one tracker do not overlap",
              "extraWords " + TrackerFinder.EXTRA_WORDS,
              NEVER,
              "this project, after Symbl's trackers"),
          new Metric(
              "recordings.speech_share", "0..1", "speech_ms / D", "", "failed, or D = 0", HOUSE));

  private MetricDictionary() {}

  /** Brings the table up to date; writes nothing if it is. */
  public static void write(SparkSession spark, Warehouse warehouse, VersionStamp stamp) {
    Column[] content =
        Arrays.stream(Tables.METRIC_DICTIONARY.content().fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> wanted =
        spark.createDataFrame(
            METRICS.stream()
                .map(metric -> RecordRows.toRow(Tables.METRIC_DICTIONARY, metric, stamp))
                .toList(),
            Tables.METRIC_DICTIONARY.columns());
    List<Row> there = warehouse.read(Tables.METRIC_DICTIONARY).select(content).collectAsList();
    if (there.isEmpty()) {
      warehouse.append(Tables.METRIC_DICTIONARY, wanted);
    } else if (!Set.copyOf(there).containsAll(wanted.select(content).collectAsList())) {
      warehouse.upsert(Tables.METRIC_DICTIONARY, wanted);
    }
  }
}
