package org.interactionanalytics.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the punctuation network is told of each word. Thread-safe. */
public final class PunctuationInput {
  /** Values that {@link #times} writes. */
  public static final int TIME_VALUES = 4;

  /** A pause that means the end of what there is, in seconds; longer ones count as this one. */
  public static final double LONGEST_PAUSE = 10;

  private static final double PAUSE_STEP = 0.05;
  private static final double PAUSE_SCALE = 3;
  private static final double SHORT_PAUSE = 0.25;
  private static final double SECONDS_OF_A_LETTER = 0.06;
  private static final int SILENT_LETTERS = 2;
  private static final int SUFFIX = 3;

  private final Map<String, Integer> indexes;
  private final int buckets;

  /**
   * The input of a network.
   *
   * @param vocabulary known words, lower case, each once
   * @param buckets how many kinds of unknown words are told apart by how they end
   */
  public PunctuationInput(List<String> vocabulary, int buckets) {
    this.indexes = new HashMap<>();
    for (String word : vocabulary) {
      indexes.put(word, indexes.size());
    }
    this.buckets = buckets;
  }

  /** Number of rows that {@link #index} chooses from. */
  public int size() {
    return indexes.size() + buckets;
  }

  /** The row of a word: its own if it is known, else that of words with its ending. */
  public int index(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Integer index = indexes.get(lower);
    return index == null ? unknown(lower) : index;
  }

  /** The row of an unknown word. */
  public int unknown(String word) {
    String shape = word.replaceAll("[0-9]", "0");
    String suffix = shape.substring(Math.max(0, shape.length() - SUFFIX));
    return indexes.size() + Math.floorMod(suffix.hashCode(), buckets);
  }

  /**
   * Writes what is known of a word's times: whether they are, the pause on a logarithmic scale and
   * on a short linear one, and how long the word was drawn out.
   *
   * @param letters length of the word
   * @param duration seconds, NaN if unknown
   * @param pause seconds to the next word, NaN if unknown
   * @param target takes {@link #TIME_VALUES} values from {@code from} on
   */
  public static void times(int letters, double duration, double pause, float[] target, int from) {
    boolean known = !Double.isNaN(pause);
    double seconds = known ? Math.min(LONGEST_PAUSE, Math.max(0, pause)) : 0;
    target[from] = known ? 1 : 0;
    target[from + 1] = (float) (StrictMath.log(1 + seconds / PAUSE_STEP) / PAUSE_SCALE);
    target[from + 2] = (float) Math.min(1, seconds / SHORT_PAUSE);
    target[from + 3] =
        known && duration > 0
            ? (float) StrictMath.log(duration / (letters + SILENT_LETTERS) / SECONDS_OF_A_LETTER)
            : 0;
  }
}
