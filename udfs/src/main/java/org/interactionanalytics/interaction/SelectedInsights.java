package org.interactionanalytics.interaction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.insight.Emotion;
import org.interactionanalytics.insight.Energy;
import org.interactionanalytics.insight.FillerRate;
import org.interactionanalytics.insight.LongestMonologue;
import org.interactionanalytics.insight.Pace;
import org.interactionanalytics.insight.Patience;
import org.interactionanalytics.insight.QuestionsAsked;
import org.interactionanalytics.insight.SentimentChange;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.insight.TalkToListen;
import org.interactionanalytics.insight.Tone;
import org.interactionanalytics.interaction.Interaction.Question;
import org.interactionanalytics.interaction.Interaction.SentimentQuarters;
import org.interactionanalytics.interaction.Interaction.SpeakerInsights;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/** The insights into the speakers that a request selects; notes those that cannot be measured. */
final class SelectedInsights {
  private final Map<String, TalkToListen> ratios;
  private final Map<String, Energy> energies;
  private final Map<String, Pace> paces;
  private final Map<String, List<QuestionsAsked.Question>> questions;
  private final Map<String, Long> patience;
  private final Map<String, Long> monologues;
  private final Map<String, FillerRate> fillers;
  private final Map<String, Tone> tones;
  private final Map<String, SentimentChange> changes;

  SelectedInsights(
      InsightSelection selection,
      List<Sentence> sentences,
      Optional<SentimentSummary> sentiment,
      Map<Integer, Emotion> emotions,
      ToneSource toneSource) {
    TranscribedRecording recording = selection.recording();
    Timeline timeline = selection.timeline();
    Optional<List<Double>> scores = sentiment.map(SentimentSummary::turnScores);
    ratios = selection.ofSeveral(Insight.TALK_TO_LISTEN_RATIO, () -> TalkToListen.of(timeline));
    energies = selection.ofLevels(Insight.ENERGY, () -> Energy.of(timeline, recording.levels()));
    paces = selection.ofEnglish(Insight.PACE, () -> Pace.of(timeline));
    questions =
        selection.ofEnglish(Insight.QUESTIONS_ASKED, () -> QuestionsAsked.of(timeline, sentences));
    patience = selection.ofSeveral(Insight.PATIENCE, () -> Patience.of(timeline));
    monologues = selection.of(Insight.LONGEST_MONOLOGUE, () -> LongestMonologue.of(timeline));
    fillers = selection.ofEnglish(Insight.FILLER_WORD_RATE, () -> FillerRate.of(timeline));
    tones = selection.ofEnglish(Insight.TONE, () -> Tone.of(timeline, emotions));
    changes =
        selection.of(
            Insight.OVERALL_SENTIMENT,
            () ->
                scores
                    .map(known -> SentimentChange.of(timeline, known))
                    .orElseGet(Collections::emptyMap));
    selection.noteSharedChannel(Insight.INTERRUPTIONS);
    if (toneSource == ToneSource.ACOUSTIC && selection.isAsked(Insight.TONE)) {
      selection
          .skipped()
          .add(
              "acousticTone",
              "NOT_AVAILABLE",
              "[acousticTone] was understood but is not available in this version: the tone was derived"
                  + " from the text");
    }
  }

  Optional<String> talkToListen(Speaker speaker) {
    return of(ratios, speaker).map(TalkToListen::label);
  }

  SpeakerInsights insights(Speaker speaker) {
    Optional<Tone> tone = of(tones, speaker);
    return new SpeakerInsights(
        of(energies, speaker).map(Energy::value),
        of(energies, speaker).map(Energy::tenths),
        of(paces, speaker).map(Pace::label),
        of(questions, speaker).map(SelectedInsights::rows),
        of(patience, speaker),
        of(monologues, speaker),
        of(fillers, speaker).map(FillerRate::count),
        of(fillers, speaker).flatMap(FillerRate::perMinute),
        tone.map(Tone::label),
        tone.map(known -> ToneSource.TEXT.label()));
  }

  SentimentQuarters quarters(Speaker speaker) {
    Optional<SentimentChange> change = of(changes, speaker);
    return new SentimentQuarters(
        change.map(SentimentChange::first),
        change.map(SentimentChange::last),
        change.map(SentimentChange::change));
  }

  private static <T> Optional<T> of(Map<String, T> bySpeaker, Speaker speaker) {
    return Optional.ofNullable(bySpeaker.get(speaker.id()));
  }

  private static List<Question> rows(List<QuestionsAsked.Question> questions) {
    return questions.stream()
        .map(question -> new Question(question.text(), question.startMs(), question.endMs()))
        .toList();
  }
}
