package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What the classifiers of utterances count: runs of words and of letters, each as the number of a
 * bucket that its hash falls into. Counted once, however often it occurs.
 *
 * <ul>
 *   <li>Runs of one to three words, with marks for both ends of the text. Hesitations are left out.
 *   <li>Runs of three to five letters within words of {@link #SHORTEST_SPLIT} letters and more,
 *       with marks for both ends of the word.
 *   <li>Runs of two to five words in which every word that isn't a common one is a star; and the
 *       same from the first word that isn't a link ("and", "so", "okay").
 *   <li>The number of words, and whether {@link Questions} finds a question.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class HashedGrams {
  /** Words of a text that are looked at; the rest of a longer one is left out. */
  public static final int LONGEST_TEXT = 200;

  private static final int SHORTEST_SPLIT = 4;
  private static final int LONGEST_RUN = 3;
  private static final int SHORTEST_LETTERS = 3;
  private static final int LONGEST_LETTERS = 5;
  private static final int SHORTEST_PATTERN = 2;
  private static final int LONGEST_PATTERN = 5;
  private static final int LONGEST_COUNT = 24;
  private static final int COUNT_STEP = 2;

  private static final String START = "<s>";
  private static final String END = "</s>";
  private static final String STAR = "*";

  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 16777619;
  private static final int MIXER = 0x2c1b3c6d;
  private static final int FIRST_SHIFT = 15;
  private static final int SECOND_SHIFT = 12;

  private static final Set<String> HESITATIONS = Set.of("um", "uh", "er", "ah", "hmm", "mm", "hm");

  private static final Set<String> LINKS =
      Set.of(
          "well", "so", "and", "but", "okay", "ok", "oh", "yeah", "right", "now", "like", "then",
          "or", "yes", "no", "alright", "i", "mean", "you", "know");

  private final int buckets;
  private final Set<String> common;

  /**
   * Grams of a given kind.
   *
   * @param buckets a power of two
   * @param common words that patterns are made of; none for no patterns and no {@link Questions}
   */
  public HashedGrams(int buckets, Set<String> common) {
    if (Integer.bitCount(buckets) != 1) {
      throw new IllegalArgumentException("Invalid buckets: " + buckets + " (must be a power of 2)");
    }
    this.buckets = buckets;
    this.common = Set.copyOf(common);
  }

  /**
   * The buckets of a text, ascending, each once.
   *
   * @param spoken as {@link Tokens#of} makes them
   */
  public int[] of(List<String> spoken) {
    List<String> words = new ArrayList<>();
    words.add(START);
    spoken.stream()
        .limit(LONGEST_TEXT)
        .filter(word -> !HESITATIONS.contains(word))
        .forEach(words::add);
    words.add(END);
    BitSet found = new BitSet(buckets);
    runs(words, 1, LONGEST_RUN, 'w', found);
    for (String word : words.subList(1, words.size() - 1)) {
      letters(word, found);
    }
    int count = Math.min(LONGEST_COUNT, words.size()) / COUNT_STEP;
    found.set(bucket("n" + count));
    if (!common.isEmpty()) {
      patterns(words, found);
      found.set(bucket("q" + Questions.isAsked(words.subList(1, words.size() - 1))));
    }
    return found.stream().toArray();
  }

  private void patterns(List<String> words, BitSet found) {
    List<String> starred =
        words.stream()
            .map(
                word ->
                    word.equals(START) || word.equals(END) || common.contains(word) ? word : STAR)
            .toList();
    runs(starred, SHORTEST_PATTERN, LONGEST_PATTERN, 'p', found);
    int first = 1;
    while (first < words.size() - 2 && LINKS.contains(words.get(first))) {
      first++;
    }
    for (int to = first + 1; to <= Math.min(starred.size(), first + LONGEST_PATTERN); to++) {
      found.set(bucket("f" + String.join(" ", starred.subList(first, to))));
    }
  }

  private void runs(List<String> words, int shortest, int longest, char kind, BitSet found) {
    for (int from = 0; from < words.size(); from++) {
      int hash = add(BASIS, kind);
      for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
        hash = add(add(hash, words.get(to - 1)), ' ');
        if (to - from >= shortest) {
          found.set(bucket(hash));
        }
      }
    }
  }

  private void letters(String word, BitSet found) {
    if (word.length() < SHORTEST_SPLIT) {
      return;
    }
    String marked = "<" + word + ">";
    for (int from = 0; from + SHORTEST_LETTERS <= marked.length(); from++) {
      int hash = add(BASIS, '#');
      for (int to = from + 1; to <= Math.min(marked.length(), from + LONGEST_LETTERS); to++) {
        hash = add(hash, marked.charAt(to - 1));
        if (to - from >= SHORTEST_LETTERS) {
          found.set(bucket(hash));
        }
      }
    }
  }

  private int bucket(String text) {
    return bucket(add(BASIS, text));
  }

  private int bucket(int hash) {
    int mixed = (hash ^ (hash >>> FIRST_SHIFT)) * MIXER;
    return (mixed ^ (mixed >>> SECOND_SHIFT)) & (buckets - 1);
  }

  private static int add(int hash, String text) {
    int sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = add(sum, text.charAt(i));
    }
    return sum;
  }

  /** The hash of Fowler, Noll and Vo, version 1a, over the characters. */
  private static int add(int hash, char character) {
    return (hash ^ character) * PRIME;
  }
}
