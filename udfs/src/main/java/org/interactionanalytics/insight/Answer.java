package org.interactionanalytics.insight;

import java.util.List;

/**
 * A question with what followed.
 *
 * @param question index of the sentence that asks
 * @param answer indexes of the sentences that answer; empty where nobody did
 */
public record Answer(int question, List<Integer> answer) {
  public Answer {
    answer = List.copyOf(answer);
  }
}
