package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.interactionanalytics.text.Tokens;

/**
 * What a sentence stands among: tasks are given towards the end, where next steps are talked about.
 *
 * @param words the {@link #REACH} words before the sentence and as many after it, whoever says
 *     them, each once
 * @param position share of the conversation's words that are said before the sentence, in [0, 1)
 */
public record Surroundings(Set<String> words, double position) {
  /** Words before a sentence, and after it, that bear on it. Source: meetings, cross-validated. */
  public static final int REACH = 40;

  private static final int PARTS = 10;
  private static final String PART = "#";

  public Surroundings {
    words = Set.copyOf(words);
  }

  /**
   * What each sentence of a conversation stands among.
   *
   * @param sentences in order of time, punctuated or not
   */
  public static List<Surroundings> of(List<String> sentences) {
    List<String> said = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (String sentence : sentences) {
      starts.add(said.size());
      said.addAll(Tokens.of(sentence));
    }
    starts.add(said.size());
    List<Surroundings> surroundings = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int from = starts.get(i);
      int to = starts.get(i + 1);
      Set<String> near = new TreeSet<>(said.subList(Math.max(0, from - REACH), from));
      near.addAll(said.subList(to, Math.min(said.size(), to + REACH)));
      surroundings.add(new Surroundings(near, said.isEmpty() ? 0 : from / (double) said.size()));
    }
    return surroundings;
  }

  /**
   * The buckets of the words and of the tenth of the conversation, ascending, each once.
   *
   * @param buckets how many there are
   */
  public int[] features(int buckets) {
    Set<Integer> features = new TreeSet<>();
    words.forEach(word -> features.add(Math.floorMod(word.hashCode(), buckets)));
    int part = (int) Math.min(PARTS - 1, position * PARTS);
    features.add(Math.floorMod((PART + part).hashCode(), buckets));
    return features.stream().mapToInt(Integer::intValue).toArray();
  }
}
