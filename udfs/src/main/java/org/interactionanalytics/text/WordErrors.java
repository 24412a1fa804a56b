package org.interactionanalytics.text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The word errors of a transcript against a reference: the fewest substitutions, deletions and
 * insertions that turn one into the other (Levenshtein distance over words).
 *
 * @param referenceWords words of the reference
 * @param substitutions words that another one stands for
 * @param deletions words of the reference that are missing
 * @param insertions words that are not in the reference
 */
public record WordErrors(int referenceWords, int substitutions, int deletions, int insertions) {
  /** No words, no errors. */
  public static final WordErrors NONE = new WordErrors(0, 0, 0, 0);

  /**
   * Compares two texts word by word. Of several alignments with as few errors, the one with more
   * substitutions counts.
   */
  public static WordErrors between(List<String> reference, List<String> hypothesis) {
    WordErrors[] row = new WordErrors[hypothesis.size() + 1];
    for (int h = 0; h < row.length; h++) {
      row[h] = new WordErrors(reference.size(), 0, 0, h);
    }
    for (String word : reference) {
      WordErrors diagonal = row[0];
      row[0] = row[0].plusDeletion();
      for (int h = 1; h < row.length; h++) {
        WordErrors above = row[h];
        WordErrors aligned =
            word.equals(hypothesis.get(h - 1)) ? diagonal : diagonal.plusSubstitution();
        row[h] = fewest(aligned, fewest(above.plusDeletion(), row[h - 1].plusInsertion()));
        diagonal = above;
      }
    }
    return row[hypothesis.size()];
  }

  private static WordErrors fewest(WordErrors first, WordErrors second) {
    return first.errors() <= second.errors() ? first : second;
  }

  /** Both together. */
  public WordErrors plus(WordErrors other) {
    return new WordErrors(
        referenceWords + other.referenceWords,
        substitutions + other.substitutions,
        deletions + other.deletions,
        insertions + other.insertions);
  }

  private WordErrors plusSubstitution() {
    return new WordErrors(referenceWords, substitutions + 1, deletions, insertions);
  }

  private WordErrors plusDeletion() {
    return new WordErrors(referenceWords, substitutions, deletions + 1, insertions);
  }

  private WordErrors plusInsertion() {
    return new WordErrors(referenceWords, substitutions, deletions, insertions + 1);
  }

  /** Substitutions, deletions and insertions together. */
  public int errors() {
    return substitutions + deletions + insertions;
  }

  /** Errors per word of the reference, at least 0, may exceed 1; empty without a reference. */
  public OptionalDouble rate() {
    return referenceWords == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(errors() / (double) referenceWords);
  }
}
