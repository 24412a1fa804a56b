package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.ActModel.Act;
import org.interactionanalytics.insight.Surroundings;
import org.interactionanalytics.interaction.Interaction.Courtesy;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Speaker;

/** What the sentences of a conversation do: ask, promise, greet, thank, close. */
final class SentenceActs {
  private final List<Sentence> sentences;
  private final List<Map<Act, Double>> scores = new ArrayList<>();
  private final List<Set<Act>> found = new ArrayList<>();

  SentenceActs(List<Sentence> sentences, ActModel model) {
    this.sentences = sentences;
    List<String> spoken = sentences.stream().map(Sentence::spoken).toList();
    List<Surroundings> surroundings = Surroundings.of(spoken);
    for (int i = 0; i < spoken.size(); i++) {
      Map<Act, Double> score = model.scores(spoken.get(i), surroundings.get(i));
      scores.add(score);
      found.add(model.found(score));
    }
  }

  /** How sure it is that a sentence asks, in [0, 1]. */
  double question(Sentence sentence) {
    return scores.get(sentence.index()).get(Act.QUESTION);
  }

  /** How sure it is that a sentence gives or takes a task, in [0, 1]. */
  double task(Sentence sentence) {
    Map<Act, Double> score = scores.get(sentence.index());
    return Math.max(score.get(Act.ACTION), score.get(Act.REQUEST));
  }

  /** How courteous a speaker is; nothing is known of one who says no sentence. */
  Courtesy courtesy(Speaker speaker) {
    List<Sentence> own =
        sentences.stream().filter(sentence -> sentence.speakerId().equals(speaker.id())).toList();
    if (own.isEmpty()) {
      return Courtesy.UNKNOWN;
    }
    return new Courtesy(
        Optional.of(count(own, Act.GREETING) > 0),
        Optional.of(count(own, Act.THANKS)),
        Optional.of(count(own, Act.CLOSING) > 0),
        Optional.of(
            own.stream()
                .mapToDouble(sentence -> scores.get(sentence.index()).get(Act.POLITENESS))
                .average()
                .orElseThrow()));
  }

  private int count(List<Sentence> own, Act act) {
    return (int) own.stream().filter(sentence -> found.get(sentence.index()).contains(act)).count();
  }
}
