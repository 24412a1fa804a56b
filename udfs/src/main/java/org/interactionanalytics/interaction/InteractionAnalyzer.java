package org.interactionanalytics.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.category.CategoryMatch;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryResult;
import org.interactionanalytics.category.MatchSpan;
import org.interactionanalytics.insight.CallTimeBreakdown;
import org.interactionanalytics.insight.Sentiment;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.SentimentCourse;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.insight.TalkTime;
import org.interactionanalytics.insight.TranscriptConfidence;
import org.interactionanalytics.interaction.Interaction.Bands;
import org.interactionanalytics.interaction.Interaction.CallTimeBreakDown;
import org.interactionanalytics.interaction.Interaction.CategoryGroup;
import org.interactionanalytics.interaction.Interaction.CategoryHit;
import org.interactionanalytics.interaction.Interaction.SentimentWindow;
import org.interactionanalytics.interaction.Interaction.Span;
import org.interactionanalytics.interaction.Interaction.SpeakerSummary;
import org.interactionanalytics.interaction.Interaction.Subcategory;
import org.interactionanalytics.interaction.Interaction.Tenth;
import org.interactionanalytics.interaction.Interaction.TurnSummary;
import org.interactionanalytics.interaction.Interaction.UtteranceSummary;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.CustomVocabulary;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;
import org.interactionanalytics.timeline.Utterance;

/** From a transcribed recording to its canonical record. Immutable and thread-safe. */
public final class InteractionAnalyzer {
  /** The party of the windows over all turns. */
  private static final String ALL = "all";

  private static final int VENDOR_DECIMALS = 2;
  private static final double MS_PER_SECOND = 1000.0;

  private final TimelineFactory timelines;
  private final SentimentModel sentimentModel;
  private final Optional<CategoryProfile> profile;
  private final String profileName;
  private final OverallSentiment overallSentiment;

  /**
   * @param profile the category rules; empty if there are none for the language
   * @param profileName the profile that was asked for
   */
  public InteractionAnalyzer(
      TimelineFactory timelines,
      SentimentModel sentimentModel,
      Optional<CategoryProfile> profile,
      String profileName,
      OverallSentiment overallSentiment) {
    this.timelines = timelines;
    this.sentimentModel = sentimentModel;
    this.profile = profile;
    this.profileName = profileName;
    this.overallSentiment = overallSentiment;
  }

  /** Computes everything that follows from the words and the audio activity. */
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
    ContentFinder content = new ContentFinder(recording.content(), timeline);
    Optional<SentimentCourse> course = sentiment.map(SentimentSummary::overall);
    return new Interaction(
        recording.guid(),
        recording.language().toLowerCase(Locale.ROOT),
        confidence.level().label(),
        wholeSeconds(breakdown),
        timeline.turns().stream().map(Turn::text).collect(Collectors.joining("\n")),
        groups(matches),
        sentiment.flatMap(this::vendorSummary),
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
        speakers(timeline, sentiment),
        turns(timeline, sentiment),
        utterances(timeline, sentiment),
        hits(timeline, matches),
        windows(timeline, sentiment),
        content.entities(skipped),
        content.trackerMatches(),
        skipped.list());
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
    if (!recording.language().toLowerCase(Locale.ROOT).startsWith("en")) {
      skipped.add(
          "sentiment",
          "LANGUAGE_NOT_SUPPORTED",
          "There is a sentiment model for English only, not for " + recording.language());
      return Optional.empty();
    }
    return Optional.of(Sentiment.of(timeline, sentimentModel));
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
                    Optional.of(Math.toIntExact(seconds.crosstalk()))))
        .orElseGet(
            () ->
                new CallTimeBreakDown(
                    Optional.empty(),
                    Optional.empty(),
                    Math.toIntExact(Math.round(breakdown.silenceMs() / MS_PER_SECOND)),
                    Optional.empty()));
  }

  private static List<CategoryGroup> groups(List<CategoryMatch> matches) {
    Map<String, List<Subcategory>> groups = new LinkedHashMap<>();
    for (CategoryMatch match : matches) {
      groups
          .computeIfAbsent(match.category(), category -> new ArrayList<>())
          .add(new Subcategory(match.name(), match.matches()));
    }
    return groups.entrySet().stream()
        .map(group -> new CategoryGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private Optional<Interaction.SentimentSummary> vendorSummary(SentimentSummary sentiment) {
    Optional<Double> overall =
        switch (overallSentiment) {
          case TURN_MEAN -> sentiment.overall().turnMean();
          case WINDOW_MEAN -> sentiment.overall().windowMean();
        };
    return overall.flatMap(
        mean ->
            sentiment
                .bands()
                .map(
                    bands ->
                        new Interaction.SentimentSummary(
                            vendorPrecision(mean), bands(bands), tenths(sentiment.overall()))));
  }

  private static Bands bands(Map<SentimentBand, Integer> percent) {
    return new Bands(
        percent.get(SentimentBand.VERY_NEGATIVE),
        percent.get(SentimentBand.NEGATIVE),
        percent.get(SentimentBand.NEUTRAL),
        percent.get(SentimentBand.POSITIVE),
        percent.get(SentimentBand.VERY_POSITIVE));
  }

  private static List<Tenth> tenths(SentimentCourse course) {
    return course.windows().stream()
        .map(
            window ->
                new Tenth(
                    window.score().map(InteractionAnalyzer::vendorPrecision),
                    window.turns(),
                    new Span(window.startPercent(), window.endPercent())))
        .toList();
  }

  private static double vendorPrecision(double score) {
    return BigDecimal.valueOf(score).setScale(VENDOR_DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }

  private static List<SpeakerSummary> speakers(
      Timeline timeline, Optional<SentimentSummary> sentiment) {
    List<SpeakerSummary> speakers = new ArrayList<>();
    for (TalkTime talk : TalkTime.of(timeline)) {
      Speaker speaker = timeline.speaker(talk.speakerId());
      speakers.add(
          new SpeakerSummary(
              speaker.id(),
              speaker.channel(),
              role(speaker),
              speaker.roleSource().name().toLowerCase(Locale.ROOT),
              speaker.roleConfidence(),
              talk.talkMs(),
              talk.words(),
              talk.wordsPerMinute(),
              sentiment.flatMap(summary -> summary.bySpeaker().get(speaker.id()).turnMean())));
    }
    return speakers;
  }

  private static Optional<String> role(Speaker speaker) {
    return speaker.role().map(Role::label);
  }

  private static List<TurnSummary> turns(Timeline timeline, Optional<SentimentSummary> sentiment) {
    return timeline.turns().stream()
        .map(
            turn ->
                new TurnSummary(
                    turn.index(),
                    turn.speakerId(),
                    role(timeline.speaker(turn.speakerId())),
                    turn.startMs(),
                    turn.endMs(),
                    turn.text(),
                    confidence(turn.words()),
                    score(turn, sentiment)))
        .toList();
  }

  private static List<UtteranceSummary> utterances(
      Timeline timeline, Optional<SentimentSummary> sentiment) {
    Map<Utterance, Turn> turns = new HashMap<>();
    timeline.turns().forEach(turn -> turn.utterances().forEach(part -> turns.put(part, turn)));
    return timeline.utterances().stream()
        .map(
            utterance -> {
              Turn turn = turns.get(utterance);
              Speaker speaker = timeline.speaker(utterance.speakerId());
              return new UtteranceSummary(
                  utterance.index(),
                  turn.index(),
                  speaker.id(),
                  role(speaker),
                  speaker.channel(),
                  utterance.startMs(),
                  utterance.endMs(),
                  utterance.text(),
                  utterance.words().size(),
                  confidence(utterance.words()),
                  score(turn, sentiment));
            })
        .toList();
  }

  private static double confidence(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElseThrow();
  }

  private static Optional<Double> score(Turn turn, Optional<SentimentSummary> sentiment) {
    return sentiment.map(summary -> summary.turnScores().get(turn.index()));
  }

  private static List<CategoryHit> hits(Timeline timeline, List<CategoryMatch> matches) {
    List<CategoryHit> hits = new ArrayList<>();
    for (CategoryMatch match : matches) {
      if (match.spans().isEmpty()) {
        hits.add(
            new CategoryHit(
                hits.size(),
                match.category(),
                match.name(),
                match.matches(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      for (MatchSpan span : match.spans()) {
        hits.add(
            new CategoryHit(
                hits.size(),
                match.category(),
                match.name(),
                match.matches(),
                Optional.of(span.startMs()),
                Optional.of(span.endMs()),
                Optional.of(span.turnIndex()),
                Optional.of(span.speakerId()),
                role(timeline.speaker(span.speakerId())),
                Optional.of(span.text())));
      }
    }
    return hits;
  }

  private static List<SentimentWindow> windows(
      Timeline timeline, Optional<SentimentSummary> sentiment) {
    List<SentimentWindow> windows = new ArrayList<>();
    sentiment.ifPresent(
        summary -> {
          addWindows(windows, ALL, Optional.empty(), summary.overall());
          for (Speaker speaker : timeline.speakers()) {
            addWindows(windows, speaker.id(), role(speaker), summary.bySpeaker().get(speaker.id()));
          }
        });
    return windows;
  }

  private static void addWindows(
      List<SentimentWindow> windows, String party, Optional<String> role, SentimentCourse course) {
    int index = 0;
    for (var window : course.windows()) {
      windows.add(
          new SentimentWindow(
              party,
              index++,
              role,
              window.startPercent(),
              window.endPercent(),
              window.score(),
              window.turns()));
    }
  }
}
