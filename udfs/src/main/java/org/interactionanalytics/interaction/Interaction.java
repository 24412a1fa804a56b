package org.interactionanalytics.interaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Intervals;

/**
 * The canonical record of one recording: every vendor shape and every table is projected from it.
 * Times are milliseconds from the start of the recording. Empty means not measurable here, 0 means
 * measured, none. Formulas: {@code docs/metrics.md}.
 *
 * @param guid identifies the recording
 * @param language of the transcript, lower case BCP-47, for example {@code en-us}
 * @param confidence High, Medium or Low: confidence in the transcript
 * @param callTimeBreakDown partition of the duration in whole seconds
 * @param transcript turns joined with line feeds
 * @param categories matched categories
 * @param sentimentSummary in the vendor's precision; empty where sentiment is not measurable
 * @param durationMs duration of the decoded audio
 * @param speechMs somebody talks
 * @param silenceMs nobody talks
 * @param agentOnlyMs only the agent talks; empty without roles
 * @param customerOnlyMs only the customer talks; empty without roles
 * @param crosstalkMs both talk; empty on one channel or without roles
 * @param wordCount recognised words
 * @param meanWordConfidence in [0, 1]; empty without words
 * @param sentimentTurnMean mean score of all turns, in [-1, 1]
 * @param sentimentWindowMean mean of the ten windows, in [-1, 1]
 * @param requestedInsights labels of the insights that the request asks for; all of them where it
 *     names none
 * @param conversation talk, silence and overlap of the whole recording; its components are columns
 *     of the recording
 * @param insights what the conversation is about; its components are columns of the recording
 * @param speakers who speaks
 * @param turns by start, speaker, end
 * @param utterances by start, speaker, end
 * @param categoryMatches one per matched span, one for a match without a span
 * @param sentimentOverTime ten windows for all and for each speaker
 * @param entities by utterance and offset
 * @param trackerMatches by utterance, place and tracker
 * @param skipped what could not be honoured
 */
public record Interaction(
    String guid,
    String language,
    String confidence,
    CallTimeBreakDown callTimeBreakDown,
    String transcript,
    List<CategoryGroup> categories,
    Optional<SentimentSummary> sentimentSummary,
    long durationMs,
    long speechMs,
    long silenceMs,
    Optional<Long> agentOnlyMs,
    Optional<Long> customerOnlyMs,
    Optional<Long> crosstalkMs,
    int wordCount,
    Optional<Double> meanWordConfidence,
    Optional<Double> sentimentTurnMean,
    Optional<Double> sentimentWindowMean,
    List<String> requestedInsights,
    @Flattened Conversation conversation,
    @Flattened ConversationInsights insights,
    List<SpeakerSummary> speakers,
    List<TurnSummary> turns,
    List<UtteranceSummary> utterances,
    List<CategoryHit> categoryMatches,
    List<SentimentWindow> sentimentOverTime,
    List<EntityHit> entities,
    List<TrackerHit> trackerMatches,
    List<Skipped> skipped) {

  /** Whole seconds; the four sum to the rounded duration where all are measurable. */
  public record CallTimeBreakDown(
      Optional<Integer> agent,
      Optional<Integer> customer,
      int silence,
      Optional<Integer> crossTalk) {}

  /** A category with its matched subcategories. */
  public record CategoryGroup(String category, List<Subcategory> categories) {}

  /** A matched subcategory; {@code matches} is at least 1. */
  public record Subcategory(String name, int matches) {}

  /** Sentiment in two decimals, as the vendor publishes it. */
  public record SentimentSummary(
      double overallSentiment, Bands categories, List<Tenth> distributionOverTime) {}

  /** Percent of turns per band; the five sum to 100. */
  public record Bands(
      int veryNegative, int negative, int neutral, int positive, int veryPositive) {}

  /** A tenth of the recording; the score is empty without a turn. */
  public record Tenth(Optional<Double> score, int turns, Span span) {}

  /** Percent of the recording, start inclusive, end exclusive. */
  public record Span(int start, int end) {}

  /**
   * Talk, silence and overlap of the whole recording.
   *
   * @param speakerCount speakers who are told apart and heard
   * @param totalTalkMs sum of the speakers' talk times; overlap counts once for each speaker
   * @param talkPercent share of the total talk time in total talk time and silence, percent
   * @param silencePercent share of the silence in total talk time and silence, percent
   * @param longSilences silences longer than the threshold
   * @param longSilenceMs their total length
   * @param overlapMs sum of the overlaps of all pairs; empty on one channel
   * @param overlapPercent {@code overlapMs} in percent of the total talk time; empty on one channel
   * @param overlaps pairs of speakers who talk at once; empty on one channel
   * @param interruptions who cuts in on whom; empty on one channel or if not asked for
   */
  public record Conversation(
      int speakerCount,
      long totalTalkMs,
      double talkPercent,
      double silencePercent,
      List<TimeSpan> longSilences,
      long longSilenceMs,
      Optional<Long> overlapMs,
      Optional<Double> overlapPercent,
      Optional<List<Overlap>> overlaps,
      Optional<List<Interruption>> interruptions) {}

  /**
   * What the conversation is about; each is empty if it was not asked for or there is no model for
   * the language, and an empty list if there is none.
   *
   * @param title a few words
   * @param intent why the customer is in contact; empty too where nothing tells
   * @param intentConfidence in [0, 1]
   * @param dealSignals sentences that say something about a purchase, in time order
   * @param keyPhrases every occurrence, in time order
   * @param topics the weightiest first
   * @param tasks what somebody undertakes or is asked to do, in time order
   * @param questions what is asked and what is answered, in time order
   * @param extractiveSummary the most telling sentences, in time order
   * @param abstractiveSummaryShort what happened, in new sentences
   * @param abstractiveSummaryLong the same, block by block of the conversation
   * @param summarizer what wrote title and abstractive summaries
   */
  public record ConversationInsights(
      Optional<String> title,
      Optional<String> intent,
      Optional<Double> intentConfidence,
      Optional<List<DealSignal>> dealSignals,
      Optional<List<KeyPhrase>> keyPhrases,
      Optional<List<Topic>> topics,
      Optional<List<Task>> tasks,
      Optional<List<AnsweredQuestion>> questions,
      Optional<List<Extract>> extractiveSummary,
      Optional<List<Abstract>> abstractiveSummaryShort,
      Optional<List<Abstract>> abstractiveSummaryLong,
      Optional<String> summarizer) {}

  /**
   * A sentence that says something about a purchase.
   *
   * @param signal budget, authority, timing, action, need or decision
   * @param utteranceIndexes the utterances that the sentence lies in
   */
  public record DealSignal(
      String signal, long startMs, long endMs, List<Integer> utteranceIndexes) {}

  /**
   * One occurrence of a key phrase.
   *
   * @param value the phrase, lower case
   * @param confidence mean confidence of its words, in [0, 1]
   * @param score how telling it is of the conversation, in [0, 1]
   */
  public record KeyPhrase(
      String value,
      long startMs,
      long endMs,
      double confidence,
      double score,
      int utteranceIndex) {}

  /**
   * A topic.
   *
   * @param startMs first mention
   * @param endMs end of the last mention
   * @param score its weight, in [0, 1]
   * @param sentiment mean score of the turns that mention it, in [-1, 1]
   */
  public record Topic(
      String value,
      long startMs,
      long endMs,
      double score,
      Optional<Double> sentiment,
      List<Integer> utteranceIndexes) {}

  /**
   * Something to be done.
   *
   * @param type action_item or follow_up
   * @param value what is to be done, in the third person
   * @param text the sentence that tells it
   * @param speakerId who says it
   * @param assignee id of the speaker who is to do it, or how somebody else is called; empty if
   *     nothing tells
   * @param dueText the words that tell when
   * @param dueDate the day they mean; empty where the day of the conversation is not known
   * @param definitive whether somebody is named for a day, without a doubt
   * @param score how sure it is that this is a task, in [0, 1]
   */
  public record Task(
      String type,
      String value,
      String text,
      String speakerId,
      Optional<String> assignee,
      Optional<String> dueText,
      Optional<LocalDate> dueDate,
      boolean definitive,
      long startMs,
      long endMs,
      double score,
      List<Integer> utteranceIndexes) {}

  /**
   * A question with the answer that followed.
   *
   * @param score how sure it is that this is a question, in [0, 1]
   */
  public record AnsweredQuestion(
      String text,
      long startMs,
      long endMs,
      String speakerId,
      double score,
      Optional<Answer> answer,
      List<Integer> utteranceIndexes) {}

  /** What somebody else says to a question. */
  public record Answer(String text, long startMs, long endMs, String speakerId) {}

  /**
   * A sentence of the conversation that stands for it.
   *
   * @param score in [0, 1]
   */
  public record Extract(
      String text,
      long startMs,
      long endMs,
      String speakerId,
      double score,
      List<Integer> utteranceIndexes) {}

  /**
   * A new sentence, or a paragraph, that reports a part of the conversation.
   *
   * @param groupId the part, from 0
   * @param utteranceIndexes what it reports
   */
  public record Abstract(
      String text, int groupId, long startMs, long endMs, List<Integer> utteranceIndexes) {}

  /** A span of the recording, start inclusive, end exclusive. */
  public record TimeSpan(long startMs, long endMs) {
    static List<TimeSpan> of(Intervals intervals) {
      return intervals.spans().stream()
          .map(span -> new TimeSpan(span.startMs(), span.endMs()))
          .toList();
    }
  }

  /** Two speakers who talk at once; percent of the talk times of both. */
  public record Overlap(
      String firstSpeakerId,
      String secondSpeakerId,
      long overlapMs,
      double percent,
      List<TimeSpan> spans) {}

  /** Who cuts in on whom, and when both are heard. */
  public record Interruption(String interrupter, String interrupted, long startMs, long endMs) {}

  /**
   * Numbers of one speaker.
   *
   * @param name as the request gives it
   * @param userId as the request gives it: an e-mail address
   * @param identificationConfidence in [0, 1], that the id is the right one of those looked for
   * @param talkMs talk time, overlap with others included
   * @param wpm words per minute of talk; empty without talk
   * @param sentiment mean score of the turns, in [-1, 1]
   * @param share talk time in relation to the others
   * @param insights what was asked for
   * @param courtesy greetings, thanks and good-byes
   * @param sentimentCourse how the sentiment changes
   * @param loudnessDbfs one value for every second; empty without stored levels
   * @param speech when the speaker speaks, in time order; pauses up to 0.3 s are speech
   */
  public record SpeakerSummary(
      String speakerId,
      int channel,
      Optional<String> role,
      String roleSource,
      Optional<Double> roleConfidence,
      Optional<String> name,
      Optional<String> userId,
      Optional<Double> identificationConfidence,
      long talkMs,
      int words,
      Optional<Double> wpm,
      Optional<Double> sentiment,
      @Flattened TalkShare share,
      @Flattened SpeakerInsights insights,
      @Flattened Courtesy courtesy,
      @Flattened SentimentQuarters sentimentCourse,
      Optional<List<Integer>> loudnessDbfs,
      List<TimeSpan> speech) {}

  /**
   * A speaker's talk time in relation to the others.
   *
   * @param talkPercent of the total talk time
   * @param listenMs talk time of the others
   * @param listenPercent of the total talk time
   * @param talkToListen for example {@code 58:42}; empty if not asked for or if nobody talks
   * @param overlapMs sum over the pairs with this speaker; empty on one channel
   */
  public record TalkShare(
      double talkPercent,
      long listenMs,
      double listenPercent,
      Optional<String> talkToListen,
      Optional<Long> overlapMs) {}

  /**
   * Insights into a speaker; each is empty if it was not asked for or is not measurable.
   *
   * @param energy in [0, 100]
   * @param energy010 in [0, 10]
   * @param pace slow, medium or fast
   * @param questions asked, in time order
   * @param patienceMs median pause before the speaker answers
   * @param longestMonologueMs length of the longest turn
   * @param fillerWords number of filler words
   * @param fillerRate filler words per minute of talk
   * @param tone anger, sad, neutral, happy or excited
   * @param toneSource text or acoustic
   */
  public record SpeakerInsights(
      Optional<Double> energy,
      Optional<Integer> energy010,
      Optional<String> pace,
      Optional<List<Question>> questions,
      Optional<Long> patienceMs,
      Optional<Long> longestMonologueMs,
      Optional<Integer> fillerWords,
      Optional<Double> fillerRate,
      Optional<String> tone,
      Optional<String> toneSource) {}

  /**
   * How courteous a speaker is; empty where there is no model for the language.
   *
   * @param greets whether the speaker greets
   * @param thanks sentences in which the speaker gives thanks
   * @param closes whether the speaker says good-bye
   * @param politeness mean over the sentences, in [0, 1]
   */
  public record Courtesy(
      Optional<Boolean> greets,
      Optional<Integer> thanks,
      Optional<Boolean> closes,
      Optional<Double> politeness) {
    static final Courtesy UNKNOWN =
        new Courtesy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A question. */
  public record Question(String text, long startMs, long endMs) {}

  /**
   * Mean sentiment in the first and last quarter of the time from a speaker's first to last word.
   */
  public record SentimentQuarters(
      Optional<Double> sentimentFirstQuarter,
      Optional<Double> sentimentLastQuarter,
      Optional<Double> sentimentChange) {}

  /** One turn. */
  public record TurnSummary(
      int turnIndex,
      String speakerId,
      Optional<String> role,
      long startMs,
      long endMs,
      String text,
      double confidence,
      Optional<Double> sentiment) {}

  /** One utterance. */
  public record UtteranceSummary(
      int utteranceIndex,
      int turnIndex,
      String speakerId,
      Optional<String> role,
      int channel,
      long startMs,
      long endMs,
      String text,
      int words,
      double confidence,
      Optional<Double> turnSentiment,
      Optional<String> emotion,
      Optional<Double> emotionConfidence,
      List<WordTiming> wordTimings) {}

  /** One word. */
  public record WordTiming(String word, long startMs, long endMs, double confidence) {}

  /** One place where a category matched; without a place all but the first three are empty. */
  public record CategoryHit(
      int matchIndex,
      String category,
      String name,
      int matches,
      Optional<Long> startMs,
      Optional<Long> endMs,
      Optional<Integer> turnIndex,
      Optional<String> speakerId,
      Optional<String> role,
      Optional<String> text) {}

  /** One tenth of the recording for one party: {@code all} or a speaker id. */
  public record SentimentWindow(
      String party,
      int windowIndex,
      Optional<String> role,
      int startPercent,
      int endPercent,
      Optional<Double> score,
      int turns) {}

  /** One entity; the custom type is empty for known types. */
  public record EntityHit(
      int entityIndex,
      String type,
      Optional<String> customType,
      String value,
      String text,
      int utteranceIndex,
      int offset,
      long startMs,
      long endMs,
      String speakerId,
      Optional<String> role,
      double confidence) {}

  /** One place where a tracker matched; the offset is -1 for a similar match. */
  public record TrackerHit(
      int matchIndex,
      String tracker,
      String kind,
      String value,
      String text,
      int utteranceIndex,
      int offset,
      long startMs,
      long endMs,
      String speakerId,
      Optional<String> role,
      double confidence) {}

  /** A setting or a result that could not be honoured. */
  public record Skipped(int skipIndex, String feature, String reasonCode, String message) {}
}
