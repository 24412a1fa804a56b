package org.interactionanalytics.tracker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.interactionanalytics.text.Tokens;

/** The words that carry a phrase's meaning, without their endings. Not thread-safe. */
final class Stems {
  private static final Map<String, ALGORITHM> ALGORITHMS =
      Map.ofEntries(
          Map.entry("en", ALGORITHM.ENGLISH),
          Map.entry("da", ALGORITHM.DANISH),
          Map.entry("nl", ALGORITHM.DUTCH),
          Map.entry("fi", ALGORITHM.FINNISH),
          Map.entry("fr", ALGORITHM.FRENCH),
          Map.entry("de", ALGORITHM.GERMAN),
          Map.entry("hu", ALGORITHM.HUNGARIAN),
          Map.entry("it", ALGORITHM.ITALIAN),
          Map.entry("no", ALGORITHM.NORWEGIAN),
          Map.entry("pt", ALGORITHM.PORTUGUESE),
          Map.entry("ro", ALGORITHM.ROMANIAN),
          Map.entry("ru", ALGORITHM.RUSSIAN),
          Map.entry("es", ALGORITHM.SPANISH),
          Map.entry("sv", ALGORITHM.SWEDISH),
          Map.entry("tr", ALGORITHM.TURKISH));

  /** English words without a meaning of their own. */
  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(
          Tokens.of(
              """
              a an the this that these those i i'm i'd i'll i've me my mine we we're our ours us you you're your
              yours he him his she her it it's its they them their be is am are was were been being do does did
              have has had will would shall should can could may might must to of in on at by for from with as
              and or but if so just please some any there here very too about into up out
              """));

  private final Optional<SnowballStemmer> stemmer;

  /**
   * @param language BCP-47; a language without a stemmer keeps its endings
   */
  Stems(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    stemmer = Optional.ofNullable(ALGORITHMS.get(primary)).map(SnowballStemmer::new);
  }

  /** The word without its ending; empty text for a word without a meaning of its own. */
  String stem(String word) {
    return FUNCTION_WORDS.contains(word)
        ? ""
        : stemmer.map(rules -> rules.stem(word).toString()).orElse(word);
  }

  List<String> of(List<String> words) {
    return words.stream().map(this::stem).toList();
  }
}
