package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.text.Sentence;

/**
 * What followed the questions of a conversation: the next two sentences of another speaker that ask
 * nothing, as long as the one who asked says no more than a sentence between.
 */
public final class Answers {
  private static final int LONGEST = 2;

  private Answers() {}

  /**
   * Every question with its answer, in order.
   *
   * @param sentences of the conversation, by index
   */
  public static List<Answer> of(List<Sentence> sentences) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).question()) {
        answers.add(new Answer(sentences.get(i).index(), answer(sentences, i)));
      }
    }
    return List.copyOf(answers);
  }

  private static List<Integer> answer(List<Sentence> sentences, int asked) {
    String asker = sentences.get(asked).speakerId();
    List<Integer> answer = new ArrayList<>();
    int between = 0;
    for (int i = asked + 1; i < sentences.size() && answer.size() < LONGEST; i++) {
      Sentence sentence = sentences.get(i);
      boolean own = sentence.speakerId().equals(asker);
      if (own && (!answer.isEmpty() || ++between > 1 || sentence.question())) {
        break;
      }
      if (!own && sentence.question()) {
        break;
      }
      if (!own) {
        answer.add(sentence.index());
      }
    }
    return answer;
  }
}
