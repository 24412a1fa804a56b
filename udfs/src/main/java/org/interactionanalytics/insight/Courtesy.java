package org.interactionanalytics.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.interactionanalytics.insight.ActModel.Act;

/**
 * Which of a speaker's utterances greet, thank and close: positions in the list, ascending.
 *
 * @param greetings "hello", "good morning this is …"
 * @param thanks "thank you so much"
 * @param closings "have a good day", "bye"
 */
public record Courtesy(List<Integer> greetings, List<Integer> thanks, List<Integer> closings) {
  public Courtesy {
    greetings = List.copyOf(greetings);
    thanks = List.copyOf(thanks);
    closings = List.copyOf(closings);
  }

  /**
   * What a speaker's utterances do.
   *
   * @param utterances in the order of time; may be empty
   */
  public static Courtesy of(List<String> utterances, ActModel model) {
    List<Set<Act>> acts = utterances.stream().map(text -> model.found(model.scores(text))).toList();
    return new Courtesy(
        positions(acts, Act.GREETING), positions(acts, Act.THANKS), positions(acts, Act.CLOSING));
  }

  private static List<Integer> positions(List<Set<Act>> acts, Act wanted) {
    return IntStream.range(0, acts.size())
        .filter(i -> acts.get(i).contains(wanted))
        .boxed()
        .toList();
  }
}
