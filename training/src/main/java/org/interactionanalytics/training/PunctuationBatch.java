package org.interactionanalytics.training;

/**
 * Pieces of texts of one length, one after the other.
 *
 * @param pieces how many
 * @param length words of each
 * @param words rows of the embedding, one a word
 * @param times {@link org.interactionanalytics.text.PunctuationInput#TIME_VALUES} values a word
 * @param styles one number a piece
 * @param marks true marks, one a word
 * @param markWeights how much each counts
 * @param casings true casings, one a word
 * @param casingWeights how much each counts
 */
@SuppressWarnings("ArrayRecordComponent")
record PunctuationBatch(
    int pieces,
    int length,
    long[] words,
    float[] times,
    long[] styles,
    long[] marks,
    float[] markWeights,
    long[] casings,
    float[] casingWeights) {
  int size() {
    return pieces * length;
  }
}
