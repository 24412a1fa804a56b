package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Questions;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.interactionanalytics.timeline.Turn;

/**
 * The questions that the speakers ask; English. A turn with questions gives one, which reaches from
 * the beginning of the turn to the end of its last question: a question mark, or the end of a
 * stretch without a pause longer than {@link TimelineBuilder#MERGE_GAP_MS} in which {@link
 * Questions} finds one.
 *
 * <p>Source: RingCentral's samples, whose questions begin where the speaker's block begins.
 */
public final class QuestionsAsked {
  private static final String QUESTION_MARK = "?";

  private QuestionsAsked() {}

  /**
   * A question with what leads to it.
   *
   * @param text words from the beginning of the turn to the end of the question
   * @param startMs start of the turn
   * @param endMs end of the question's last word
   */
  public record Question(String text, long startMs, long endMs) {}

  /** The questions in time order, for every speaker id. */
  public static Map<String, List<Question>> of(Timeline timeline) {
    Map<String, List<Question>> questions = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      questions.put(
          speaker.id(),
          timeline.turns().stream()
              .filter(turn -> turn.speakerId().equals(speaker.id()))
              .map(QuestionsAsked::question)
              .flatMap(Optional::stream)
              .toList());
    }
    return questions;
  }

  private static Optional<Question> question(Turn turn) {
    List<Word> words = turn.words();
    int asked = 0;
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      if (endsStretch(words, to)) {
        if (isQuestion(words.subList(from, to))) {
          asked = to;
        }
        from = to;
      }
    }
    return asked == 0
        ? Optional.empty()
        : Optional.of(
            new Question(
                text(words.subList(0, asked)), turn.startMs(), words.get(asked - 1).endMs()));
  }

  private static boolean endsStretch(List<Word> words, int to) {
    Word last = words.get(to - 1);
    return to == words.size()
        || last.text().endsWith(QUESTION_MARK)
        || words.get(to).startMs() - last.endMs() > TimelineBuilder.MERGE_GAP_MS;
  }

  private static boolean isQuestion(List<Word> stretch) {
    return stretch.get(stretch.size() - 1).text().endsWith(QUESTION_MARK)
        || Questions.isAsked(Tokens.of(text(stretch)));
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
