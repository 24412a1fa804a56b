package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.category.CategoryMatch;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryResult;
import org.interactionanalytics.insight.CallTimeBreakdown;
import org.interactionanalytics.insight.Emotion;
import org.interactionanalytics.insight.Sentiment;
import org.interactionanalytics.insight.SentimentCourse;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.insight.TranscriptConfidence;
import org.interactionanalytics.interaction.Interaction.CallTimeBreakDown;
import org.interactionanalytics.speaker.Diarizer;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.summarizer.Summarizer;
import org.interactionanalytics.text.CustomVocabulary;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Utterance;

/** From a transcribed recording to its canonical record. Immutable and thread-safe. */
public final class InteractionAnalyzer {
  private static final double MS_PER_SECOND = 1000.0;

  private final TimelineFactory timelines;
  private final LanguageModels models;
  private final Optional<CategoryProfile> profile;
  private final String profileName;
  private final OverallSentiment overallSentiment;
  private final ToneSource toneSource;
  private final Optional<Summarizer> summarizer;

  /**
   * @param profile the category rules; empty if there are none for the language
   * @param profileName the profile that was asked for
   * @param summarizer who is asked for summaries first; the embedded one is there in any case
   */
  public InteractionAnalyzer(
      LanguageModels models,
      Optional<CategoryProfile> profile,
      String profileName,
      OverallSentiment overallSentiment,
      ToneSource toneSource,
      Optional<Summarizer> summarizer) {
    this.timelines = new TimelineFactory(models.roles(), new Diarizer(VoiceSpace.shipped()));
    this.models = models;
    this.profile = profile;
    this.profileName = profileName;
    this.overallSentiment = overallSentiment;
    this.toneSource = toneSource;
    this.summarizer = summarizer;
  }

  /** Computes everything that follows from the words and from when speech is heard. */
  public Interaction analyze(TranscribedRecording transcribed) {
    TranscribedRecording recording = withVocabulary(transcribed);
    SkippedFeatures skipped = new SkippedFeatures(recording.notices());
    Timeline timeline = timelines.build(recording, skipped);
    if (timeline.turns().isEmpty()) {
      skipped.add("transcript", "NO_SPEECH", "No speech was recognised in the recording");
    }
    CallTimeBreakdown breakdown = CallTimeBreakdown.of(timeline);
    TranscriptConfidence confidence = TranscriptConfidence.of(timeline);
    Optional<SentimentSummary> sentiment = sentiment(recording, timeline, skipped);
    List<CategoryMatch> matches = categories(recording, timeline, sentiment, skipped);
    ReadableTranscript read = models.read(recording, timeline);
    ReadableTranscript transcript =
        recording.punctuated() && recording.isEnglish()
            ? read
            : ReadableTranscript.asRecognised(timeline);
    SentenceActs acts = new SentenceActs(read.sentences(), models.acts());
    ContentFinder content = new ContentFinder(recording.content(), timeline, transcript);
    Optional<SentimentCourse> course = sentiment.map(SentimentSummary::overall);
    InsightSelection selection = new InsightSelection(recording, timeline, skipped);
    Map<Integer, Emotion> felt =
        recording.isEnglish()
                && (selection.isAsked(Insight.EMOTION) || selection.isAsked(Insight.TONE))
            ? emotions(timeline)
            : Map.of();
    SelectedInsights selected =
        new SelectedInsights(selection, read.sentences(), sentiment, felt, toneSource);
    Map<Integer, Emotion> emotions =
        selection.english(Insight.EMOTION, () -> felt).orElseGet(Map::of);
    return new Interaction(
        recording.guid(),
        recording.language().toLowerCase(Locale.ROOT),
        confidence.level().label(),
        wholeSeconds(breakdown),
        timeline.turns().stream().map(transcript::text).collect(Collectors.joining("\n")),
        CategorySummaries.groups(matches),
        sentiment.flatMap(summary -> SentimentSummaries.vendor(summary, overallSentiment)),
        timeline.durationMs(),
        timeline.durationMs() - breakdown.silenceMs(),
        breakdown.silenceMs(),
        breakdown.agentOnlyMs(),
        breakdown.customerOnlyMs(),
        breakdown.crosstalkMs(),
        timeline.utterances().stream().mapToInt(utterance -> utterance.words().size()).sum(),
        confidence.mean(),
        course.flatMap(SentimentCourse::turnMean),
        course.flatMap(SentimentCourse::windowMean),
        recording.requestedInsights(),
        ConversationCharacteristics.of(recording, timeline),
        new ConversationInsightFinder(selection, read.sentences(), acts, sentiment, summarizer)
            .find(),
        SpeakerSummaries.of(recording, timeline, sentiment, selected, acts),
        TurnSummaries.turns(timeline, transcript, sentiment),
        TurnSummaries.utterances(timeline, transcript, sentiment, emotions),
        CategorySummaries.hits(timeline, matches),
        SentimentSummaries.windows(timeline, sentiment),
        content.entities(skipped),
        content.trackerMatches(),
        skipped.list());
  }

  private Map<Integer, Emotion> emotions(Timeline timeline) {
    return timeline.utterances().stream()
        .collect(
            Collectors.toMap(
                Utterance::index, utterance -> models.emotions().of(utterance.text())));
  }

  private static TranscribedRecording withVocabulary(TranscribedRecording recording) {
    CustomVocabulary vocabulary = new CustomVocabulary(recording.content().customVocabulary());
    return recording.withWords(vocabulary.apply(recording.words()));
  }

  /** How the categories of {@link #analyze} came about, for reading. */
  public Optional<String> explainCategories(TranscribedRecording transcribed) {
    TranscribedRecording recording = withVocabulary(transcribed);
    SkippedFeatures skipped = new SkippedFeatures(recording.notices());
    Timeline timeline = timelines.build(recording, skipped);
    Optional<List<Double>> scores =
        sentiment(recording, timeline, skipped).map(SentimentSummary::turnScores);
    return profile.map(rules -> rules.explain(timeline, scores).text());
  }

  private Optional<SentimentSummary> sentiment(
      TranscribedRecording recording, Timeline timeline, SkippedFeatures skipped) {
    if (!recording.isEnglish()) {
      skipped.add(
          "sentiment",
          "LANGUAGE_NOT_SUPPORTED",
          "There is a sentiment model for English only, not for " + recording.language());
      return Optional.empty();
    }
    return Optional.of(Sentiment.of(timeline, models.sentiment()));
  }

  private List<CategoryMatch> categories(
      TranscribedRecording recording,
      Timeline timeline,
      Optional<SentimentSummary> sentiment,
      SkippedFeatures skipped) {
    if (profile.isEmpty()) {
      skipped.add(
          "categories",
          "NO_PROFILE",
          "There is no category profile " + profileName + " for " + recording.language());
      return List.of();
    }
    CategoryResult result =
        profile.get().categorize(timeline, sentiment.map(SentimentSummary::turnScores));
    result.skipped().ifPresent(reason -> skipped.add("categories", "CALL_TOO_SHORT", reason));
    result
        .undecided()
        .forEach(
            undecided ->
                skipped.add(
                    "categories." + undecided.category() + "." + undecided.name(),
                    "NOT_MEASURABLE",
                    undecided.reason()));
    return result.matches();
  }

  private static CallTimeBreakDown wholeSeconds(CallTimeBreakdown breakdown) {
    return breakdown
        .wholeSeconds()
        .map(
            seconds ->
                new CallTimeBreakDown(
                    Optional.of(Math.toIntExact(seconds.agent())),
                    Optional.of(Math.toIntExact(seconds.customer())),
                    Math.toIntExact(seconds.silence()),
                    seconds.crosstalk().map(Math::toIntExact)))
        .orElseGet(
            () ->
                new CallTimeBreakDown(
                    Optional.empty(),
                    Optional.empty(),
                    Math.toIntExact(Math.round(breakdown.silenceMs() / MS_PER_SECOND)),
                    Optional.empty()));
  }
}
