package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.insight.Asking;
import org.interactionanalytics.insight.CallReason;
import org.interactionanalytics.insight.DealSignal;
import org.interactionanalytics.insight.EmotionLabel;
import org.interactionanalytics.insight.Energy;
import org.interactionanalytics.insight.FillerRate;
import org.interactionanalytics.insight.Interruptions;
import org.interactionanalytics.insight.Overlaps;
import org.interactionanalytics.insight.Pace;
import org.interactionanalytics.insight.Patience;
import org.interactionanalytics.insight.Sentiment;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.SentimentChange;
import org.interactionanalytics.insight.Silences;
import org.interactionanalytics.insight.TalkToListen;
import org.interactionanalytics.insight.Tone;
import org.interactionanalytics.insight.TranscriptConfidence;
import org.interactionanalytics.interaction.ConversationInsightFinder;
import org.interactionanalytics.speaker.SpeakerIdentifier;
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
  private static final String NO_ROLES = "a role unknown, or one side not heard";
  private static final String NO_TURNS = "no turn, or no sentiment model for the language";
  private static final String HOUSE = "this project";
  private static final String VONAGE = "Vonage Conversation Analyzer, interaction item";
  private static final String VONAGE_SENTIMENT = "Vonage, Sentiment analysis";
  private static final String SPEECH_CONSTANTS = "mergeGap " + TimelineBuilder.MERGE_GAP_MS + " ms";

  private static final String SYMBL = "reproduces the numbers of Symbl's sample analytics";
  private static final String RINGCENTRAL = "RingCentral, interaction analytics object";
  private static final String ONE_CHANNEL = "speakers share a channel";
  private static final String NOT_ASKED = "not asked for";
  private static final String OTHER_LANGUAGE = ", or another language than English";
  private static final String EMOTIONS =
      Arrays.stream(EmotionLabel.values())
          .map(label -> label.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
  private static final String INTENTS =
      Arrays.stream(CallReason.values()).map(CallReason::label).collect(Collectors.joining(", "));
  private static final String DEAL_SIGNALS =
      Arrays.stream(DealSignal.values()).map(DealSignal::label).collect(Collectors.joining(", "));
  private static final String OVERLAP_CONSTANTS =
      SPEECH_CONSTANTS + ", floor " + Overlaps.FLOOR_MS + " ms";

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
              "length of the union of S_p over all speakers p; S_p = speech heard (not"
                  + " noise, music or tones) and words of p's channel, gaps up to mergeGap closed",
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
              ONE_CHANNEL + ", or " + NO_ROLES,
              VONAGE),
          new Metric(
              "interactions.callTimeBreakDown",
              "whole seconds",
              "agent_only_ms, customer_only_ms, silence_ms and crosstalk_ms shared out by largest"
                  + " remainder so that they sum to D rounded half up",
              "",
              "agent, customer and crossTalk: " + NO_ROLES + "; crossTalk: " + ONE_CHANNEL,
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
              "words of one speaker with pauses up to utteranceGap. A turn is punctuated and cased as a"
                  + " whole by a network over words and pauses; a sentence asks where the mean of the"
                  + " network's and the act model's probability is above 0.5; numbers, money, dates,"
                  + " times and addresses as people write them. As recognised with enablePunctuation:"
                  + " false and in other languages than English",
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
              "interactions.speakers.identification_confidence",
              "0..1",
              "likelihood ratio of the enrolled speaker to a stranger, over the sum of 1 and the"
                  + " ratios of all candidates that no other speaker is; for a stranger 1 over it",
              "least speech " + SpeakerIdentifier.LEAST_SPEECH_MS + " ms",
              "no speakerIds in the request",
              "RingCentral names it; the definition is this project's"),
          new Metric(
              "interactions.speaker_count",
              "speakers, >= 0",
              "speakers told apart, by channel or by voice, whose talk_ms > 0",
              SPEECH_CONSTANTS,
              NEVER,
              RINGCENTRAL),
          new Metric(
              "interactions.requested_insights",
              "labels",
              "insights or metrics of the request; all labels where it names none",
              "",
              NEVER,
              HOUSE),
          new Metric(
              "interactions.total_talk_ms",
              "ms, >= 0; may exceed D",
              "T = sum of talk_ms over all speakers",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.talk_percent",
              "percent, 0..100",
              "100 x T / (T + silence_ms); 0 if both are 0",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.silence_percent",
              "percent, 0..100",
              "100 x silence_ms / (T + silence_ms); 0 if both are 0",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.long_silences",
              "spans",
              "spans longer than the threshold in which nobody speaks",
              "threshold " + Silences.LONGER_THAN_MS + " ms",
              NEVER,
              "Google Conversational Insights, silence longer than 5 s"),
          new Metric(
              "interactions.long_silence_ms",
              "ms, 0..D",
              "total length of long_silences",
              "threshold " + Silences.LONGER_THAN_MS + " ms",
              NEVER,
              "Google Conversational Insights, silence longer than 5 s"),
          new Metric(
              "interactions.overlaps",
              "pairs of speakers",
              "length of S_p intersected with S_q without pieces shorter than the floor; percent = 100 x overlap / (talk_ms of p + talk_ms of q)",
              OVERLAP_CONSTANTS,
              ONE_CHANNEL,
              SYMBL),
          new Metric(
              "interactions.overlap_ms",
              "ms, >= 0",
              "sum of the overlaps of all unordered pairs",
              OVERLAP_CONSTANTS,
              ONE_CHANNEL,
              SYMBL),
          new Metric(
              "interactions.overlap_percent",
              "percent",
              "100 x overlap_ms / T; 0 if T = 0",
              OVERLAP_CONSTANTS,
              ONE_CHANNEL,
              SYMBL),
          new Metric(
              "interactions.interruptions",
              "events",
              "rule: q's turn begins while p, who has spoken for the floor time, speaks; both are heard for at least the overlap; q says at least the words, not only back-channel ones; p stops within the yield time of q's beginning. start and end: when both are heard",
              "floor time "
                  + Interruptions.FLOOR_MS
                  + " ms, overlap "
                  + Interruptions.MIN_OVERLAP_MS
                  + " ms, words "
                  + Interruptions.MIN_WORDS
                  + ", yield time "
                  + Interruptions.YIELD_MS
                  + " ms",
              ONE_CHANNEL + ", or " + NOT_ASKED,
              "this project; people agree little on what an interruption is (kappa 0.31 to 0.35)"),
          new Metric(
              "interactions.speakers.talk_percent",
              "percent, 0..100",
              "100 x talk_ms / T; 0 if T = 0",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.speakers.listen_ms",
              "ms, >= 0",
              "T - talk_ms: the talk time of the others",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.speakers.listen_percent",
              "percent, 0..100",
              "100 x listen_ms / T; 0 if T = 0",
              SPEECH_CONSTANTS,
              NEVER,
              SYMBL),
          new Metric(
              "interactions.speakers.talk_to_listen",
              "a:b, a + b = 100",
              "a = 100 x talk_ms / T rounded, b = 100 - a; of two speakers the second has the first one's mirrored",
              "rounding " + TalkToListen.ROUNDING,
              "fewer than two speakers, nobody talks, or " + NOT_ASKED,
              RINGCENTRAL),
          new Metric(
              "interactions.speakers.overlap_ms",
              "ms, >= 0",
              "sum of the overlaps of the pairs with this speaker",
              OVERLAP_CONSTANTS,
              ONE_CHANNEL,
              SYMBL),
          new Metric(
              "interactions.speakers.energy",
              "0..100; compare within one recording chain",
              "L = mean power of the channel over S_p in dBFS, from transcripts.levels; 100 x (L - quietest) / -quietest, not below 0 or above 100",
              "quietest " + Energy.QUIETEST_DBFS + " dBFS",
              "no talk, no stored levels, or " + NOT_ASKED,
              "this project; the scale of Amazon Transcribe Call Analytics' loudness"),
          new Metric(
              "interactions.speakers.energy_0_10",
              "0..10",
              "energy / 10 rounded half up",
              "",
              "as energy",
              "DeepAffects, whose samples are 8 and 2"),
          new Metric(
              "interactions.speakers.pace",
              "slow, medium, fast",
              "slow if wpm < medium, fast if wpm > fast, else medium; English",
              "medium " + Pace.MEDIUM_FROM + ", fast " + Pace.FAST_ABOVE + " words per minute",
              "no talk, another language than English, or " + NOT_ASKED,
              "RingCentral, whose samples label 152.9 medium and 196.9 fast; the cuts are this project's"),
          new Metric(
              "interactions.speakers.questions",
              "text, ms",
              "one for every turn in which something is asked: from the beginning of the turn to the end of the last sentence that asks; one asks where the mean of the punctuator's and the act model's opinion in log odds reaches the threshold",
              "threshold " + Asking.THRESHOLD,
              "another language than English, or " + NOT_ASKED,
              "RingCentral, whose samples begin where the speaker's block begins; the rules are this project's"),
          new Metric(
              "interactions.speakers.patience_ms",
              "ms, >= 0; +-250",
              "median of the silences up to the lapse between the end of others' speech and the beginning of a turn of this speaker",
              "lapse " + Patience.LAPSE_MS + " ms",
              "one speaker, no answer, or " + NOT_ASKED,
              "RingCentral names it; the definition is this project's"),
          new Metric(
              "interactions.speakers.longest_monologue_ms",
              "ms, 0..D",
              "length of the longest turn",
              "turnGap " + TimelineBuilder.TURN_GAP_MS + " ms",
              NOT_ASKED,
              "RingCentral names it; the definition is this project's"),
          new Metric(
              "interactions.speakers.filler_words",
              "count, >= 0",
              "number of fillers in the speaker's words; \"you know\" does not count after do, did, if, as, let; English",
              "fillers " + fillers(),
              "another language than English, or " + NOT_ASKED,
              "RingCentral names it; the list is this project's"),
          new Metric(
              "interactions.speakers.filler_rate",
              "fillers per minute",
              "60 x filler_words / talk seconds",
              SPEECH_CONSTANTS,
              "no talk, another language than English, or " + NOT_ASKED,
              "RingCentral names it; the definition is this project's"),
          new Metric(
              "interactions.speakers.tone",
              "anger, frustration, sad, neutral, happy, excited",
              "every utterance that is not neutral weighs duration x confidence of its emotion, for the emotion's tone (anger anger; disgust, fear frustration; sadness sad; joy happy; surprise, anticipation excited; trust neutral); the heaviest wins; a tie, or less than the least share of the utterances' duration not neutral, is neutral",
              "least share " + Tone.LEAST_SHARE,
              "no word, another language than English, or " + NOT_ASKED,
              "DeepAffects names it; the rule is this project's"),
          new Metric(
              "interactions.speakers.sentiment_first_quarter",
              "-1..1",
              "mean score of the speaker's turns that overlap the first quarter of the time from the speaker's first to last word",
              "quarters " + SentimentChange.QUARTERS,
              NO_TURNS + ", or " + NOT_ASKED,
              "Amazon Transcribe Call Analytics, sentiment by period"),
          new Metric(
              "interactions.speakers.sentiment_last_quarter",
              "-1..1",
              "the same of the last quarter",
              "quarters " + SentimentChange.QUARTERS,
              NO_TURNS + ", or " + NOT_ASKED,
              "Amazon Transcribe Call Analytics, sentiment by period"),
          new Metric(
              "interactions.speakers.sentiment_change",
              "-2..2",
              "sentiment_last_quarter - sentiment_first_quarter",
              "",
              NO_TURNS + ", or " + NOT_ASKED,
              HOUSE),
          new Metric(
              "interactions.speakers.loudness_dbfs",
              "dBFS, -128..0, one per second",
              "mean power of the channel in every second, from transcripts.levels",
              "",
              "no stored levels",
              HOUSE),
          new Metric(
              "interactions.speakers.speech",
              "ms",
              "S_p: speech and words of the speaker, gaps up to mergeGap closed",
              "mergeGap " + TimelineBuilder.MERGE_GAP_MS + " ms",
              "rows of versions that did not keep it",
              HOUSE),
          new Metric(
              "transcripts.levels",
              "dBFS, -128..0",
              "mean of the squared samples of every step of the channel (of all channels where they were mixed), full scale 1, as decibels, rounded",
              "step_ms is in the row",
              "written by a version that did not measure it",
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
              "utterances.emotion",
              EMOTIONS,
              "the emotion whose probability is furthest above its threshold, in log odds; thresholds"
                  + " in the model",
              "",
              NOT_ASKED + OTHER_LANGUAGE,
              "Plutchik's eight and neutral, as RingCentral lists them"),
          new Metric(
              "utterances.emotion_confidence",
              "0..1",
              "calibrated probability that this emotion is there",
              "",
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.key_phrases.score",
              "0..1",
              "noun phrases, ranked by learned weights of frequency, rarity, place and speakers; every"
                  + " occurrence of the best ones is a row",
              "keyPhrases " + ConversationInsightFinder.KEY_PHRASES,
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.topics.score",
              "0..1",
              "the best key phrases, from the first mention to the last",
              "topics " + ConversationInsightFinder.TOPICS,
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.title",
              "text",
              "what is wanted and of what, else the best key phrases of the reason for the call; the"
                  + " summarizer's where the operator has chosen one",
              "",
              NOT_ASKED + OTHER_LANGUAGE + ", or nothing is talked of",
              HOUSE),
          new Metric(
              "interactions.intent",
              INTENTS,
              "the reason whose words weigh most in the customer's first sentences",
              "",
              "no customer, nothing tells, or " + NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.deal_signals.signal",
              DEAL_SIGNALS,
              "by words for each, in a list of this project's own; action: what is promised or asked"
                  + " for. One for a sentence: the first that fits of those in the unit column",
              "",
              NOT_ASKED + OTHER_LANGUAGE + "; a sentence without a signal has no entry",
              HOUSE),
          new Metric(
              "interactions.tasks.score",
              "0..1",
              "sentences in which somebody promises, is asked to do, or foretells something to be done"
                  + " after the conversation; the score is the greater of the act model's"
                  + " probabilities of a task, the surroundings known, and a request",
              "",
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.tasks.due_date",
              "day",
              "the day that the words mean on the day of the conversation (column callDate, date,"
                  + " startTime, startDate or timestamp of the manifest)",
              "",
              "no day is named, or the day of the conversation is not known",
              HOUSE),
          new Metric(
              "interactions.questions.answer",
              "text",
              "the next two sentences of another speaker that ask nothing, where the one who asks says"
                  + " at most one sentence between",
              "",
              "nobody answers",
              HOUSE),
          new Metric(
              "interactions.extractive_summary.score",
              "0..1",
              "probability that people would choose the sentence, learned from meetings; sentences that"
                  + " repeat a better one are left out",
              "one sentence of sixty, 3 to 10",
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.abstractive_summary_short",
              "sentences",
              "why people talk, what came of it and what was promised, reported in the third person and"
                  + " past tense from the sentences that utterance_indexes name; the summarizer's where"
                  + " the operator has chosen one",
              "",
              NOT_ASKED + OTHER_LANGUAGE,
              HOUSE),
          new Metric(
              "interactions.abstractive_summary_long",
              "paragraphs",
              "as the short one, for each part of the conversation; parts end where the words change"
                  + " (TextTiling)",
              "",
              NOT_ASKED + OTHER_LANGUAGE,
              "Hearst 1997"),
          new Metric(
              "interactions.speakers.politeness",
              "0..1",
              "mean of the act model's probability over the speaker's sentences: 0 rude, 0.5 neither, 1"
                  + " polite",
              "",
              "no sentence, or another language than English",
              "Danescu-Niculescu-Mizil et al. 2013"),
          new Metric(
              "recordings.speech_share", "0..1", "speech_ms / D", "", "failed, or D = 0", HOUSE));

  private MetricDictionary() {}

  private static String fillers() {
    return Stream.concat(
            FillerRate.SOUNDS.stream(),
            FillerRate.PAIRS.stream().map(pair -> String.join(" ", pair)))
        .sorted()
        .collect(Collectors.joining(", "));
  }

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
