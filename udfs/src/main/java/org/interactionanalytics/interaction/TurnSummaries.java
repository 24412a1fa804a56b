package org.interactionanalytics.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.insight.Emotion;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.interaction.Interaction.TurnSummary;
import org.interactionanalytics.interaction.Interaction.UtteranceSummary;
import org.interactionanalytics.interaction.Interaction.WordTiming;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/** The turns and utterances of the canonical record. */
final class TurnSummaries {
  private TurnSummaries() {}

  static List<TurnSummary> turns(
      Timeline timeline, ReadableTranscript transcript, Optional<SentimentSummary> sentiment) {
    return timeline.turns().stream()
        .map(
            turn ->
                new TurnSummary(
                    turn.index(),
                    turn.speakerId(),
                    role(timeline.speaker(turn.speakerId())),
                    turn.startMs(),
                    turn.endMs(),
                    transcript.text(turn),
                    confidence(turn.words()),
                    score(turn, sentiment)))
        .toList();
  }

  static List<UtteranceSummary> utterances(
      Timeline timeline,
      ReadableTranscript transcript,
      Optional<SentimentSummary> sentiment,
      Map<Integer, Emotion> emotions) {
    Map<Integer, Turn> turns = new HashMap<>();
    timeline
        .turns()
        .forEach(turn -> turn.utterances().forEach(part -> turns.put(part.index(), turn)));
    return timeline.utterances().stream()
        .map(
            utterance -> {
              Turn turn = turns.get(utterance.index());
              Optional<Emotion> emotion = Optional.ofNullable(emotions.get(utterance.index()));
              Speaker speaker = timeline.speaker(utterance.speakerId());
              return new UtteranceSummary(
                  utterance.index(),
                  turn.index(),
                  speaker.id(),
                  role(speaker),
                  speaker.channel(),
                  utterance.startMs(),
                  utterance.endMs(),
                  transcript.text(utterance).text(),
                  utterance.words().size(),
                  confidence(utterance.words()),
                  score(turn, sentiment),
                  emotion.map(known -> known.value().name().toLowerCase(Locale.ROOT)),
                  emotion.map(Emotion::confidence),
                  timings(utterance.words()));
            })
        .toList();
  }

  private static List<WordTiming> timings(List<Word> words) {
    return words.stream()
        .map(word -> new WordTiming(word.text(), word.startMs(), word.endMs(), word.confidence()))
        .toList();
  }

  private static double confidence(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElseThrow();
  }

  private static Optional<Double> score(Turn turn, Optional<SentimentSummary> sentiment) {
    return sentiment.map(summary -> summary.turnScores().get(turn.index()));
  }

  private static Optional<String> role(Speaker speaker) {
    return speaker.role().map(Role::label);
  }
}
