package org.interactionanalytics.insight;

/**
 * Whether a sentence asks something, by two opinions: that of the punctuator, which knows the words
 * and pauses around it, and that of the model of acts, which knows more kinds of conversation.
 */
public final class Asking {
  /**
   * From which probability on a sentence asks. Source: mean of the F1s on podcasts, meetings and
   * conference calls of the training parts that the model of acts did not learn from.
   */
  public static final double THRESHOLD = 0.35;

  /** What the model of acts counts. Source: as the threshold. */
  private static final double ACT_SHARE = 0.65;

  private Asking() {}

  /**
   * The mean of both opinions in log odds, as a probability.
   *
   * @param punctuated how likely the sentence ends with a question mark, 0 to 1
   * @param act the probability of {@link ActModel.Act#QUESTION}, 0 to 1
   */
  public static double probability(double punctuated, double act) {
    double odds = ACT_SHARE * LogOdds.of(act) + (1 - ACT_SHARE) * LogOdds.of(punctuated);
    return LogOdds.probability(odds);
  }
}
