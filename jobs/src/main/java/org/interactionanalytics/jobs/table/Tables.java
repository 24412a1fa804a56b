package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.ByteType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.interactionanalytics.jobs.table.Fields.array;
import static org.interactionanalytics.jobs.table.Fields.field;
import static org.interactionanalytics.jobs.table.Fields.struct;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.entity.EntityType;

/**
 * Every table: names, columns, comments, keys and constraints. The one place that defines them.
 *
 * <p>Times are milliseconds from the start of the recording. {@code null} means not measurable
 * here, {@code 0} means measured, none.
 */
public final class Tables {
  private static final StructType ERROR =
      struct(
          field("errorCode", StringType, "CAI-101 to CAI-110, see docs/errors.md"),
          field("message", StringType, "Problem, cause and remedy"),
          field("parameterName", StringType, "Request parameter at fault; null where none is"),
          field("stage", StringType, "manifest, probe, decode, transcribe or analyze"),
          field("retryable", BooleanType, "Whether the same request may succeed later"));

  private static final StructType SPAN =
      struct(
          field("start", IntegerType, "Percent of the call, inclusive"),
          field("end", IntegerType, "Percent of the call, exclusive; the last one includes 100"));

  private static final StructType SENTIMENT_SUMMARY =
      struct(
          field(
              "overallSentiment",
              DoubleType,
              "[-1, 1], 2 decimals: turn_mean or window_mean as configured"),
          field(
              "categories",
              struct(
                  field("veryNegative", IntegerType, "Percent of turns scored [-1, -0.6)"),
                  field("negative", IntegerType, "Percent of turns scored [-0.6, -0.2)"),
                  field("neutral", IntegerType, "Percent of turns scored [-0.2, 0.2]"),
                  field("positive", IntegerType, "Percent of turns scored (0.2, 0.6]"),
                  field("veryPositive", IntegerType, "Percent of turns scored (0.6, 1]")),
              "Share of turns per band; the five sum to 100"),
          field(
              "distributionOverTime",
              array(
                  field("score", DoubleType, "Mean score of the turns in it; null without a turn"),
                  field("turns", IntegerType, "Turns that overlap the window"),
                  field("span", SPAN, "Where the window lies")),
              "Ten windows of 10 % of the call each"));

  private static final StructField[] TIME_SPAN = {
    field("start_ms", LongType, "Start, ms"), field("end_ms", LongType, "End, ms")
  };

  private static final StructField UTTERANCE_INDEXES =
      field(
          "utterance_indexes",
          DataTypes.createArrayType(IntegerType),
          "The utterances it is taken from");

  private static final ArrayType ABSTRACTS =
      array(
          field("text", StringType, "A sentence, or a paragraph"),
          field("group_id", IntegerType, "The part of the conversation, from 0"),
          field("start_ms", LongType, "Start of the part, ms"),
          field("end_ms", LongType, "End of the part, ms"),
          UTTERANCE_INDEXES);

  /** One row per manifest entry. */
  public static final TableDefinition RECORDINGS =
      TableDefinition.table(
              "recordings", "One row per guid: the request, what was found in the file, status")
          .key("guid")
          .column("guid", StringType, "Identifies the recording")
          .column("status", StringType, "processed or failed, of the last attempt")
          .column("errors", DataTypes.createArrayType(ERROR), "Why it failed; else empty")
          .column("attempts", IntegerType, "Runs that tried this recording with this content")
          .column("request", StringType, "The request as understood, canonical JSON")
          .column("request_sha256", StringType, "SHA-256 of the request")
          .column("name", StringType, "Name given in the request, else the file name")
          .column("source", StringType, "System the recording comes from, as the request says")
          .column("source_uri", StringType, "Where the recording lies")
          .column("source_etag", StringType, "Version of the source: ETag, or size and date")
          .column("content_sha256", StringType, "SHA-256 of the bytes; null if never read")
          .column("bytes", LongType, "Size of the file, bytes")
          .column("container", StringType, "Container format as FFmpeg names it")
          .column("codec", StringType, "Audio codec as FFmpeg names it")
          .column("sample_rate", IntegerType, "Hz")
          .column("channels", IntegerType, "Audio channels in the file")
          .column("has_video", BooleanType, "Whether the file has a video stream")
          .column("duration_ms", LongType, "Duration of the decoded audio, ms")
          .column("header_duration_ms", LongType, "Duration the header claims, ms")
          .column("truncated", BooleanType, "Decoded audio is shorter than the header claims")
          .column("decode_errors", IntegerType, "Frames the decoder could not read")
          .column("peak_dbfs", DoubleType, "Largest sample, dBFS; null if all are zero")
          .column("rms_dbfs", DoubleType, "Mean power of all channels, dBFS; null if all are zero")
          .column("clipped_share", DoubleType, "Share of clipped samples, 0..1")
          .column("dc_offset", DoubleType, "Mean sample value, -1..1, of the worst channel")
          .column("snr_db", DoubleType, "Speech over all else (median), dB, of the worst channel")
          .column(
              "high_band_share",
              DoubleType,
              "Share of the energy above the telephone band; near 0 for upsampled telephony")
          .column("silent", BooleanType, "No channel is louder than the silence threshold")
          .column("channel_imbalance_db", DoubleType, "First channel over second, dB; else null")
          .column("dual_mono", BooleanType, "Two channels carry the same sound; null on one")
          .column("bleed", BooleanType, "One channel leaks into the other; null on one channel")
          .column("speech_share", DoubleType, "Share of the duration with speech, 0..1")
          .column("channel_plan", StringType, "separate, mixed or first: what was recognised")
          .column(
              "notices",
              array(
                  field("feature", StringType, "The parameter"),
                  field("reason_code", StringType, "Machine-readable reason"),
                  field("message", StringType, "Reason and remedy")),
              "What the manifest's reader noted on the request; null in rows of earlier versions")
          .column("manifest_uri", StringType, "The manifest, folder or file of the request")
          .column("manifest_line", LongType, "Line in the manifest, from 1")
          .column("ingest_ts", TimestampType, "When the last attempt began")
          .column("probe_ms", LongType, "Time taken to read and probe the file, ms")
          .column("transcribe_ms", LongType, "Time taken to recognise, ms; null if reused")
          .column("work_key", StringType, "Hash of content, request, models and rules")
          .constraint("status_known", "status IN ('processed', 'failed')")
          .constraint("failed_has_errors", "(status = 'failed') = (size(errors) > 0)")
          .constraint("duration_not_negative", "duration_ms >= 0")
          .build();

  /** The recogniser's words, kept so that nothing has to be recognised twice. */
  public static final TableDefinition TRANSCRIPTS =
      TableDefinition.table(
              "transcripts",
              "One row per guid and recogniser version: words, and when speech is heard, per channel")
          .key("guid", "asr_version")
          .column("guid", StringType, "Identifies the recording")
          .column(
              "asr_version", StringType, "Hash of content, channel plan, model and its settings")
          .column("content_sha256", StringType, "SHA-256 of the recording's bytes")
          .column("language", StringType, "Language that was recognised, BCP-47")
          .column("channel_plan", StringType, "separate, mixed or first")
          .column("duration_ms", LongType, "Duration of the decoded audio, ms")
          .column(
              "words",
              array(
                  field("channel", IntegerType, "Channel it was heard on, from 0"),
                  field("word", StringType, "As the recogniser spells it"),
                  field("start_ms", LongType, "Start of the word, ms"),
                  field("end_ms", LongType, "End of the word, ms"),
                  field("confidence", DoubleType, "0..1, compare within one model only")),
              "Words of all channels by start, channel, end")
          .column(
              "activity",
              array(
                  field("channel", IntegerType, "Channel, from 0"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms")),
              "When speech is heard, as the speech model of the row's code_version tells it")
          .column(
              "levels",
              array(
                  field("channel", IntegerType, "Channel, from 0"),
                  field("step_ms", IntegerType, "Length of a step, ms"),
                  field(
                      "dbfs",
                      DataTypes.createArrayType(ByteType),
                      "Mean power of each step, whole dBFS, -128 to 0")),
              "How loud each channel is; null in rows of versions that did not measure it")
          .column(
              "voices",
              array(
                  field("channel", IntegerType, "Channel, from 0"),
                  field("start_ms", LongType, "Start of the window, ms"),
                  field("end_ms", LongType, "End of the window, ms"),
                  field(
                      "embedding",
                      DataTypes.createArrayType(FloatType),
                      "The voice in the space of the speaker model, of length 1"),
                  field(
                      "timbre",
                      DataTypes.createArrayType(FloatType),
                      "Means of 20 cepstral coefficients, then deviations of 12"),
                  field("pitch_hz", FloatType, "Median pitch, Hz; null where nothing is voiced")),
              "How voices sound, every half second of speech; null in rows of versions that did not"
                  + " listen to it")
          .column("speaker_model", StringType, "Speaker model that the voices were heard with")
          .column("speaker_model_sha256", StringType, "SHA-256 of the speaker model")
          .column("transcribe_ms", LongType, "Time taken to recognise, ms")
          .constraint("duration_not_negative", "duration_ms >= 0")
          .build();

  /** The canonical record. */
  public static final TableDefinition INTERACTIONS =
      TableDefinition.table(
              "interactions",
              "One row per guid: the canonical record, the GET /interactions columns first")
          .key("guid")
          .column("guid", StringType, "Identifies the recording")
          .column("language", StringType, "Language of the transcript, lower case, e.g. en-us")
          .column("status", StringType, "processed or failed")
          .column("confidence", StringType, "High, Medium or Low: confidence in the transcript")
          .column(
              "callTimeBreakDown",
              struct(
                  field("agent", IntegerType, "Seconds only the agent talks"),
                  field("customer", IntegerType, "Seconds only the customer talks"),
                  field("silence", IntegerType, "Seconds nobody talks"),
                  field("crossTalk", IntegerType, "Seconds both talk; null on one channel")),
              "Partition of the duration, whole seconds")
          .column("transcript", StringType, "Turns joined with line feeds")
          .column(
              "categories",
              array(
                  field("category", StringType, "Category, e.g. Politeness"),
                  field(
                      "categories",
                      array(
                          field("name", StringType, "Subcategory, e.g. Greeting"),
                          field("matches", IntegerType, "Distinct matches in the transcript")),
                      "Matched subcategories")),
              "Matched categories")
          .column("sentimentSummary", SENTIMENT_SUMMARY, "Null where sentiment is not measurable")
          .column("errors", DataTypes.createArrayType(ERROR), "Why it failed; else empty")
          .column("name", StringType, "Name given in the request, else the file name")
          .column("source_uri", StringType, "Where the recording lies")
          .column("duration_ms", LongType, "Duration of the decoded audio, ms")
          .column("speech_ms", LongType, "Somebody talks, ms")
          .column("silence_ms", LongType, "Nobody talks, ms")
          .column("agent_only_ms", LongType, "Only the agent talks, ms; null without roles")
          .column("customer_only_ms", LongType, "Only the customer talks, ms; null without roles")
          .column("crosstalk_ms", LongType, "Both talk, ms; null on one channel or without roles")
          .column("word_count", IntegerType, "Recognised words")
          .column("mean_word_confidence", DoubleType, "0..1; null without words")
          .column("sentiment_turn_mean", DoubleType, "Mean score of all turns; null without turns")
          .column(
              "sentiment_window_mean",
              DoubleType,
              "Mean of the ten windows, a window without a turn as 0; null without turns")
          .column(
              "requested_insights",
              DataTypes.createArrayType(StringType),
              "Labels of the insights that were asked for; all where the request names none")
          .column("speaker_count", IntegerType, "Speakers who are told apart and heard")
          .column(
              "total_talk_ms",
              LongType,
              "Sum of the speakers' talk times, ms; overlap counts once for each speaker")
          .column("talk_percent", DoubleType, "100 x total talk / (total talk + silence)")
          .column("silence_percent", DoubleType, "100 x silence / (total talk + silence)")
          .column("long_silences", array(TIME_SPAN), "Silences longer than the threshold")
          .column("long_silence_ms", LongType, "Total length of the long silences, ms")
          .column(
              "overlap_ms",
              LongType,
              "Sum of the overlaps of all pairs of speakers, ms; null on one channel")
          .column("overlap_percent", DoubleType, "100 x overlap / total talk; null on one channel")
          .column(
              "overlaps",
              array(
                  field("first_speaker_id", StringType, "One speaker"),
                  field("second_speaker_id", StringType, "The other speaker"),
                  field("overlap_ms", LongType, "Both talk, ms"),
                  field("percent", DoubleType, "100 x overlap / the talk times of both"),
                  field("spans", array(TIME_SPAN), "When both talk")),
              "Pairs of speakers who talk at once; null on one channel")
          .column(
              "interruptions",
              array(
                  field("interrupter", StringType, "Speaker who cuts in"),
                  field("interrupted", StringType, "Speaker who yields"),
                  field("start_ms", LongType, "Both are heard from here, ms"),
                  field("end_ms", LongType, "Both are heard until here, ms")),
              "Rule-based; null on one channel or if not asked for")
          .column("title", StringType, "What it is about in a few words; null if not asked for")
          .column("intent", StringType, "Why the customer is in contact; null if nothing tells")
          .column("intent_confidence", DoubleType, "0..1; null without an intent")
          .column(
              "deal_signals",
              array(
                  field("signal", StringType, "budget, authority, timing, action, need, decision"),
                  field("start_ms", LongType, "Start of the sentence, ms"),
                  field("end_ms", LongType, "Its end, ms"),
                  UTTERANCE_INDEXES),
              "Sentences that say something about a purchase; null if intents are not asked for")
          .column(
              "key_phrases",
              array(
                  field("value", StringType, "The phrase, lower case"),
                  field("start_ms", LongType, "Start of its first word, ms"),
                  field("end_ms", LongType, "End of its last word, ms"),
                  field("confidence", DoubleType, "Mean confidence of its words, 0..1"),
                  field("score", DoubleType, "How telling it is, 0..1"),
                  field("utterance_index", IntegerType, "The utterance it begins in")),
              "Every occurrence of a key phrase; null if not asked for")
          .column(
              "topics",
              array(
                  field("value", StringType, "The topic"),
                  field("start_ms", LongType, "First mention, ms"),
                  field("end_ms", LongType, "End of the last mention, ms"),
                  field("score", DoubleType, "Its weight, 0..1"),
                  field("sentiment", DoubleType, "Mean score of the turns that mention it"),
                  UTTERANCE_INDEXES),
              "Topics, the weightiest first; null if not asked for")
          .column(
              "tasks",
              array(
                  field("type", StringType, "action_item or follow_up"),
                  field("value", StringType, "What is to be done, in the third person"),
                  field("text", StringType, "The sentence that tells it"),
                  field("speaker_id", StringType, "Who says it"),
                  field(
                      "assignee", StringType, "Speaker id, or who else is to do it; null if open"),
                  field("due_text", StringType, "The words that tell when; null without"),
                  field("due_date", DateType, "The day they mean; null if not known"),
                  field("definitive", BooleanType, "Somebody is named for a day, without a doubt"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms"),
                  field("score", DoubleType, "How sure it is a task, 0..1"),
                  UTTERANCE_INDEXES),
              "Action items and follow-ups; null if not asked for")
          .column(
              "questions",
              array(
                  field("text", StringType, "The question"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms"),
                  field("speaker_id", StringType, "Who asks"),
                  field("score", DoubleType, "How sure it is a question, 0..1"),
                  field(
                      "answer",
                      struct(
                          field("text", StringType, "The answer"),
                          field("start_ms", LongType, "Start, ms"),
                          field("end_ms", LongType, "End, ms"),
                          field("speaker_id", StringType, "Who answers")),
                      "What somebody else says to it; null without"),
                  UTTERANCE_INDEXES),
              "Questions with their answers; null if not asked for")
          .column(
              "extractive_summary",
              array(
                  field("text", StringType, "A sentence of the conversation"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms"),
                  field("speaker_id", StringType, "Who says it"),
                  field("score", DoubleType, "How telling it is, 0..1"),
                  UTTERANCE_INDEXES),
              "The most telling sentences by time; null if not asked for")
          .column(
              "abstractive_summary_short",
              ABSTRACTS,
              "What happened, in new sentences; null if not asked for")
          .column(
              "abstractive_summary_long",
              ABSTRACTS,
              "The same block by block; null if not asked for")
          .column("summarizer", StringType, "What wrote title and abstractive summaries")
          .column(
              "speakers",
              array(
                  field(
                      "speaker_id",
                      StringType,
                      "Number, or the enrolled speaker; UserNotIdentified if none of them"),
                  field("channel", IntegerType, "Channel, from 0"),
                  field("role", StringType, "agent or customer; null if nothing tells"),
                  field("role_source", StringType, "manifest, enrolled, text or none"),
                  field("role_confidence", DoubleType, "0..1; null without a role"),
                  field("name", StringType, "Name that channelMetadata gives"),
                  field("user_id", StringType, "E-mail address that channelMetadata gives"),
                  field(
                      "identification_confidence",
                      DoubleType,
                      "0..1, that speaker_id is right; null where nobody was looked for"),
                  field("talk_ms", LongType, "Talk time, overlap included, ms"),
                  field("words", IntegerType, "Words spoken"),
                  field("wpm", DoubleType, "60 x words / talk seconds; null without talk"),
                  field("sentiment", DoubleType, "Mean score of the turns; null without turns"),
                  field("talk_percent", DoubleType, "100 x talk time / total talk time"),
                  field("listen_ms", LongType, "Talk time of the others, ms"),
                  field("listen_percent", DoubleType, "100 - talk_percent; 0 if nobody talks"),
                  field("talk_to_listen", StringType, "Whole percents, e.g. 58:42"),
                  field("overlap_ms", LongType, "Overlap with others, ms; null on one channel"),
                  field("energy", DoubleType, "Loudness of the speech, 0..100"),
                  field("energy_0_10", IntegerType, "Energy in tenths, 0..10"),
                  field("pace", StringType, "slow, medium or fast"),
                  field(
                      "questions",
                      array(
                          field("text", StringType, "The question"),
                          field("start_ms", LongType, "Start, ms"),
                          field("end_ms", LongType, "End, ms")),
                      "Questions asked; null if not asked for"),
                  field("patience_ms", LongType, "Median pause before answering, ms"),
                  field("longest_monologue_ms", LongType, "Longest own turn, ms"),
                  field("filler_words", IntegerType, "Number of filler words"),
                  field("filler_rate", DoubleType, "Filler words per minute of talk"),
                  field("tone", StringType, "anger, frustration, sad, neutral, happy or excited"),
                  field("tone_source", StringType, "text or acoustic"),
                  field("greets", BooleanType, "Whether the speaker greets"),
                  field("thanks", IntegerType, "Utterances that give thanks"),
                  field("closes", BooleanType, "Whether the speaker says good-bye"),
                  field("politeness", DoubleType, "Mean over the utterances, 0..1"),
                  field("sentiment_first_quarter", DoubleType, "Mean score of its turns"),
                  field("sentiment_last_quarter", DoubleType, "Mean score of its turns"),
                  field("sentiment_change", DoubleType, "Last quarter minus first quarter"),
                  field(
                      "loudness_dbfs",
                      DataTypes.createArrayType(IntegerType),
                      "Loudness of the channel in every second, dBFS"),
                  field(
                      "speech",
                      array(
                          field("start_ms", LongType, "Start, ms"),
                          field("end_ms", LongType, "End, ms")),
                      "When the speaker speaks; pauses up to 0.3 s are speech")),
              "Who speaks")
          .column(
              "turns",
              array(
                  field("turn_index", IntegerType, "From 0, by start"),
                  field("speaker_id", StringType, "Who speaks"),
                  field("role", StringType, "agent or customer; null if nothing tells"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms"),
                  field("text", StringType, "What is said"),
                  field("confidence", DoubleType, "Mean word confidence, 0..1"),
                  field("sentiment", DoubleType, "[-1, 1]; null if not measurable")),
              "Turns by start, speaker, end")
          .constraint("status_known", "status IN ('processed', 'failed')")
          .constraint("sentiment_in_range", "sentiment_turn_mean BETWEEN -1 AND 1")
          .build();

  /** One row per utterance. */
  public static final TableDefinition UTTERANCES =
      TableDefinition.table("utterances", "One row per utterance: words without a long pause")
          .key("guid", "utterance_index")
          .column("guid", StringType, "Identifies the recording")
          .column("utterance_index", IntegerType, "From 0, by start, speaker, end")
          .column("turn_index", IntegerType, "The turn it belongs to")
          .column("speaker_id", StringType, "Who speaks")
          .column("role", StringType, "agent or customer; null if nothing tells")
          .column("channel", IntegerType, "Channel, from 0")
          .column("start_ms", LongType, "Start, ms")
          .column("end_ms", LongType, "End, ms")
          .column("text", StringType, "What is said")
          .column("words", IntegerType, "Number of words")
          .column("confidence", DoubleType, "Mean word confidence, 0..1")
          .column("turn_sentiment", DoubleType, "[-1, 1], of the whole turn; null if unmeasurable")
          .column("emotion", StringType, "joy, anger … or neutral; null if not asked for")
          .column("emotion_confidence", DoubleType, "0..1; null without an emotion")
          .column(
              "word_timings",
              array(
                  field("word", StringType, "As the recogniser spells it"),
                  field("start_ms", LongType, "Start, ms"),
                  field("end_ms", LongType, "End, ms"),
                  field("confidence", DoubleType, "0..1, compare within one model only")),
              "The words")
          .constraint("in_order", "start_ms <= end_ms")
          .build();

  /** One row per place where a category matched. */
  public static final TableDefinition CATEGORY_MATCHES =
      TableDefinition.table(
              "category_matches", "One row per span that a category matched; one if it has none")
          .key("guid", "match_index")
          .column("guid", StringType, "Identifies the recording")
          .column("match_index", IntegerType, "From 0, by category, name, start")
          .column("category", StringType, "Category, e.g. Politeness")
          .column("name", StringType, "Subcategory, e.g. Greeting")
          .column("matches", IntegerType, "Matches of this subcategory on the recording")
          .column("start_ms", LongType, "Start of the matched words, ms; null without a span")
          .column("end_ms", LongType, "End of the matched words, ms; null without a span")
          .column("turn_index", IntegerType, "The turn it lies in; null without a span")
          .column("speaker_id", StringType, "Who said it; null without a span")
          .column("role", StringType, "agent or customer; null if nothing tells")
          .column("text", StringType, "The matched words; null without a span")
          .build();

  /** One row per recording, party and window. */
  public static final TableDefinition SENTIMENT_OVER_TIME =
      TableDefinition.table(
              "sentiment_over_time", "One row per guid, party and tenth of the recording")
          .key("guid", "party", "window_index")
          .column("guid", StringType, "Identifies the recording")
          .column("party", StringType, "all, or a speaker id")
          .column("window_index", IntegerType, "0 to 9")
          .column("role", StringType, "agent or customer; null for all or if nothing tells")
          .column("start_percent", IntegerType, "Percent of the call, inclusive")
          .column("end_percent", IntegerType, "Percent of the call, exclusive")
          .column("score", DoubleType, "Mean score of the turns in it; null without a turn")
          .column("turns", IntegerType, "Turns that overlap the window")
          .constraint("score_in_range", "score BETWEEN -1 AND 1")
          .build();

  /** One row per entity. */
  public static final TableDefinition ENTITIES =
      TableDefinition.table(
              "entities", "One row per entity that the request asked to be found and was")
          .key("guid", "entity_index")
          .column("guid", StringType, "Identifies the recording")
          .column("entity_index", IntegerType, "From 0, by utterance and offset")
          .column(
              "type",
              StringType,
              "custom, person, organization, date, time, number, money, email, phone or card")
          .column("custom_type", StringType, "The request's name of a custom type; else null")
          .column("value", StringType, "Normalised, e.g. $45.20, 2026-06-23, +16502530000")
          .column("text", StringType, "As spoken; a long number masked but for its last digits")
          .column("utterance_index", IntegerType, "The utterance it begins in")
          .column("offset", IntegerType, "Characters into the utterance's text")
          .column("start_ms", LongType, "Start of its first word, ms")
          .column("end_ms", LongType, "End of its last word, ms")
          .column("speaker_id", StringType, "Who says it")
          .column("role", StringType, "agent or customer; null if nothing tells")
          .column("confidence", DoubleType, "Mean confidence of its words, 0..1")
          .constraint("type_known", typeIn(EntityType.values()))
          .build();

  /** One row per place where a tracker matched. */
  public static final TableDefinition TRACKER_MATCHES =
      TableDefinition.table("tracker_matches", "One row per place where a tracker matched")
          .key("guid", "match_index")
          .column("guid", StringType, "Identifies the recording")
          .column("match_index", IntegerType, "From 0, by utterance, place and tracker")
          .column("tracker", StringType, "Name of the tracker")
          .column("kind", StringType, "exact, or similar: other endings, order or words between")
          .column("value", StringType, "The phrase of the vocabulary")
          .column("text", StringType, "As spoken")
          .column("utterance_index", IntegerType, "The utterance it lies in")
          .column("offset", IntegerType, "Characters into the utterance's text; -1 for similar")
          .column("start_ms", LongType, "Start of its first word, ms")
          .column("end_ms", LongType, "End of its last word, ms")
          .column("speaker_id", StringType, "Who says it")
          .column("role", StringType, "agent or customer; null if nothing tells")
          .column("confidence", DoubleType, "Mean confidence of its words, 0..1")
          .constraint("kind_known", "kind IN ('exact', 'similar')")
          .build();

  /** One row per person whose voice is known. */
  public static final TableDefinition SPEAKER_PROFILES =
      TableDefinition.table(
              "speaker_profiles", "One row per person who was enrolled, to be identified by voice")
          .key("speaker_id")
          .column("speaker_id", StringType, "Who it is: letters, digits and underscores")
          .column("role", StringType, "agent or customer; null if the enrolment does not say")
          .column(
              "embedding",
              DataTypes.createArrayType(FloatType),
              "How the voice sounds to the speaker model: a direction of length 1")
          .column("speech_seconds", DoubleType, "Speech in all recordings, s")
          .column("recording_count", IntegerType, "Recordings of the enrolment")
          .column("snr_db", DoubleType, "Speech over noise, dB, of the noisiest recording")
          .column("quality", StringType, "Poor, Average, Good or High; see docs/speakers.md")
          .column("complete", BooleanType, "At least 12 s of speech: may be identified")
          .column("speaker_model", StringType, "Speaker model")
          .column("speaker_model_sha256", StringType, "SHA-256 of the speaker model")
          .column("enrolled_ts", TimestampType, "When the last recordings were added")
          .column(
              "recordings",
              array(
                  field("source_uri", StringType, "Where it lay"),
                  field("content_sha256", StringType, "SHA-256 of its bytes"),
                  field("speech_ms", LongType, "Speech in it, ms"),
                  field("snr_db", DoubleType, "Speech over noise, dB"),
                  field(
                      "embedding",
                      DataTypes.createArrayType(FloatType),
                      "How the voice sounds in it")),
              "The recordings, by source; they themselves are not kept")
          .constraint("role_known", "role IN ('agent', 'customer')")
          .constraint("quality_known", "quality IN ('Poor', 'Average', 'Good', 'High')")
          .build();

  /** One row per setting or result that could not be honoured. */
  public static final TableDefinition SKIPPED =
      TableDefinition.table(
              "skipped", "One row per setting or result that could not be honoured, and why")
          .key("guid", "skip_index")
          .column("guid", StringType, "Identifies the recording")
          .column("skip_index", IntegerType, "From 0")
          .column("feature", StringType, "The parameter or result")
          .column("reason_code", StringType, "Machine-readable reason")
          .column("message", StringType, "Reason and remedy")
          .build();

  /** One row per run. */
  public static final TableDefinition RUNS =
      TableDefinition.table("runs", "One row per run that found something to do")
          .key("run_id")
          .column("command", StringType, "analyze or reanalyze")
          .column("manifest_uri", StringType, "The manifest, folder or file; null for a reanalysis")
          .column("started_ts", TimestampType, "When the run began")
          .column("updated_ts", TimestampType, "When this row was last written")
          .column("status", StringType, "running or done; running and old means interrupted")
          .column("entries", LongType, "Entries of the manifest")
          .column("processed", LongType, "Recordings processed in this run")
          .column("failed", LongType, "Recordings that failed in this run")
          .column("unchanged", LongType, "Recordings left alone: same content, request, versions")
          .column("duplicates", LongType, "Entries that repeat another one")
          .column("transcripts_reused", LongType, "Recordings analysed from a stored transcript")
          .column("audio_ms", LongType, "Duration of the recordings processed, ms")
          .column("wall_ms", LongType, "Time since the run began, ms")
          .column("speed", DoubleType, "Seconds of audio per second of wall clock")
          .column("master", StringType, "Spark master")
          .column("spark_version", StringType, "Spark version")
          .build();

  /** One row per metric. */
  public static final TableDefinition METRIC_DICTIONARY =
      TableDefinition.table("metric_dictionary", "One row per metric: how it is defined")
          .key("metric")
          .column("metric", StringType, "Table and column, e.g. interactions.silence_ms")
          .column("unit", StringType, "Unit and range")
          .column("formula", StringType, "Definition")
          .column("constants", StringType, "Constants that the formula uses, with their values")
          .column("null_rule", StringType, "When the value is null")
          .column("source", StringType, "Where the definition comes from")
          .build();

  /** One row per figure of an evaluation. */
  public static final TableDefinition EVALUATIONS =
      TableDefinition.table(
              "evaluations",
              "One row per figure that `evaluate` measured against references. The version stamp is"
                  + " that of the recordings compared, null where they differ")
          .key("evaluation_id", "evaluation", "settings", "scope", "metric")
          .column("evaluation_id", StringType, "One run of `evaluate`")
          .column(
              "evaluation",
              StringType,
              "asr, diarization, sentiment, emotion, punctuation or categories")
          .column("scope", StringType, "all, the guid of a recording, or a class, e.g. joy")
          .column("metric", StringType, "E.g. word_error_rate, f1; see docs/evaluate.md")
          .column("value", DoubleType, "Rates as fractions of 1; null where it is not defined")
          .column(
              "count",
              LongType,
              "Items of the reference that it is about: words, labels, marks, recordings, or ms of"
                  + " speech")
          .column("settings", StringType, "Options that change figures, e.g. collar 0.25 s")
          .column("reference", StringType, "Folder of the references")
          .column("evaluated_ts", TimestampType, "When it was measured")
          .build();

  /** All tables, the ones without others' guids first. */
  public static final List<TableDefinition> ALL =
      List.of(
          RECORDINGS,
          TRANSCRIPTS,
          INTERACTIONS,
          UTTERANCES,
          CATEGORY_MATCHES,
          SENTIMENT_OVER_TIME,
          ENTITIES,
          TRACKER_MATCHES,
          SPEAKER_PROFILES,
          SKIPPED,
          RUNS,
          METRIC_DICTIONARY,
          EVALUATIONS);

  /**
   * A recording that has rows in any table has one in these, also after a load that was killed: a
   * transcript is written before what follows from it, a recording that has none goes into the last
   * two only.
   */
  static final List<TableDefinition> FIRST_AND_LAST_WRITTEN =
      List.of(TRANSCRIPTS, INTERACTIONS, RECORDINGS);

  private Tables() {}

  private static String typeIn(EntityType... types) {
    return Arrays.stream(types)
        .map(type -> "'" + type.label() + "'")
        .collect(Collectors.joining(", ", "type IN (", ")"));
  }
}
