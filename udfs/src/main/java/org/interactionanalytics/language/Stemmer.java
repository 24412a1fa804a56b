package org.interactionanalytics.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/** English words without their endings. Source: Porter 1980. */
public final class Stemmer {
  private Stemmer() {}

  /** The word without its ending. */
  public static String stem(String word) {
    return new PorterStemmer().stem(word);
  }

  /** Each word of a phrase without its ending, apart by spaces. */
  public static String stemPhrase(String phrase) {
    return Arrays.stream(phrase.split(" ")).map(Stemmer::stem).collect(Collectors.joining(" "));
  }

  /** Each word without its ending. */
  public static List<String> stems(List<String> words) {
    return words.stream().map(Stemmer::stem).toList();
  }
}
