package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * The questions that the speakers ask. A turn with questions gives one, which reaches from the
 * beginning of the turn to the end of the last sentence that asks.
 *
 * <p>Source: RingCentral's samples, whose questions begin where the speaker's block begins.
 */
public final class QuestionsAsked {
  private QuestionsAsked() {}

  /**
   * A question with what leads to it.
   *
   * @param text from the beginning of the turn to the end of the question
   * @param startMs start of the turn
   * @param endMs end of the question's last word
   */
  public record Question(String text, long startMs, long endMs) {}

  /**
   * The questions in time order, for every speaker id.
   *
   * @param sentences of the timeline's turns
   */
  public static Map<String, List<Question>> of(Timeline timeline, List<Sentence> sentences) {
    Map<Integer, List<Sentence>> byTurn =
        sentences.stream().collect(Collectors.groupingBy(Sentence::turnIndex));
    Map<String, List<Question>> questions = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      questions.put(
          speaker.id(),
          timeline.turns().stream()
              .filter(turn -> turn.speakerId().equals(speaker.id()))
              .map(turn -> question(turn, byTurn.getOrDefault(turn.index(), List.of())))
              .flatMap(Optional::stream)
              .toList());
    }
    return questions;
  }

  private static Optional<Question> question(Turn turn, List<Sentence> sentences) {
    int asked = sentences.size();
    while (asked > 0 && !sentences.get(asked - 1).question()) {
      asked--;
    }
    return asked == 0
        ? Optional.empty()
        : Optional.of(
            new Question(
                sentences.subList(0, asked).stream()
                    .map(Sentence::text)
                    .collect(Collectors.joining(" ")),
                turn.startMs(),
                sentences.get(asked - 1).endMs()));
  }
}
