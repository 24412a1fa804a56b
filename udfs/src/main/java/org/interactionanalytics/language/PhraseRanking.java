package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.interactionanalytics.language.RankedPhrase.Mention;

/**
 * The phrases that tell what a conversation is about: noun phrases, ranked by how often and how
 * early they are said, how rare their words are elsewhere, and their length; the weights are
 * learned. Forms with the same stems are one phrase.
 */
public final class PhraseRanking {
  /** Names of the features, in the order of {@link #features}. */
  public static final List<String> FEATURES =
      List.of(
          "frequency",
          "rarity",
          "firstPlace",
          "spread",
          "wordFrequency",
          "oneWord",
          "threeWords",
          "fourWords",
          "names",
          "partOfLonger");

  private static final LinearScore WEIGHTS =
      LinearScore.load("/models/key-phrases-en.tsv", FEATURES);

  private PhraseRanking() {}

  /** A phrase before it is judged. */
  public record Candidate(String value, List<Mention> mentions, List<Double> features) {
    public Candidate {
      mentions = List.copyOf(mentions);
      features = List.copyOf(features);
    }
  }

  /**
   * The best phrases of a conversation, the best first; no two with the same words.
   *
   * @param limit how many at most
   */
  public static List<RankedPhrase> rank(List<TaggedSentence> sentences, int limit) {
    return distinct(rank(sentences), limit);
  }

  /** Every phrase of a conversation, the best first. */
  public static List<RankedPhrase> rank(List<TaggedSentence> sentences) {
    return candidates(sentences).stream()
        .map(
            candidate ->
                new RankedPhrase(
                    candidate.value(),
                    WEIGHTS.probability(candidate.features()),
                    candidate.mentions()))
        .sorted(
            Comparator.comparingDouble(RankedPhrase::score)
                .reversed()
                .thenComparing(RankedPhrase::value))
        .toList();
  }

  /**
   * The best phrases of a ranking; one that is part of a better one, or the other way round, is
   * left out.
   *
   * @param limit how many at most
   */
  public static List<RankedPhrase> distinct(List<RankedPhrase> ranked, int limit) {
    List<RankedPhrase> chosen = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (RankedPhrase phrase : ranked) {
      if (chosen.size() >= limit) {
        break;
      }
      String stem = " " + Stemmer.stemPhrase(phrase.value()) + " ";
      boolean repeats =
          stems.stream().anyMatch(other -> other.contains(stem) || stem.contains(other));
      if (!repeats) {
        chosen.add(phrase);
        stems.add(stem);
      }
    }
    return List.copyOf(chosen);
  }

  /** Every phrase with its features; for training as for use. */
  public static List<Candidate> candidates(List<TaggedSentence> sentences) {
    Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    Map<String, Integer> wordCounts = new HashMap<>();
    Map<String, Integer> longer = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      for (String stem : sentence.stems()) {
        wordCounts.merge(stem, 1, Integer::sum);
      }
      for (NounPhrase whole : sentence.nounPhrases()) {
        for (NounPhrase part : parts(whole)) {
          String text = sentence.text(part);
          String key = sentence.stemText(part);
          mentions.computeIfAbsent(key, stem -> new ArrayList<>()).add(new Mention(i, part));
          forms.computeIfAbsent(key, stem -> new TreeMap<>()).merge(text, 1, Integer::sum);
          if (part.length() < whole.length()) {
            longer.merge(key, 1, Integer::sum);
          }
          if (sentence.classes().subList(part.from(), part.to()).stream()
              .allMatch(wordClass -> wordClass.name().equals("PROPN"))) {
            names.add(key);
          }
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    mentions.forEach(
        (key, places) ->
            candidates.add(
                new Candidate(
                    mostFrequent(forms.get(key)),
                    places,
                    features(
                        key,
                        places,
                        sentences.size(),
                        wordCounts,
                        names.contains(key),
                        longer.getOrDefault(key, 0)))));
    return candidates;
  }

  /**
   * The phrase itself and what ends or begins it: "card" and "credit card" of "credit card number".
   */
  private static List<NounPhrase> parts(NounPhrase whole) {
    List<NounPhrase> parts = new ArrayList<>();
    for (int from = whole.from(); from < whole.to(); from++) {
      parts.add(new NounPhrase(from, whole.to()));
    }
    return parts;
  }

  private static String mostFrequent(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static List<Double> features(
      String key,
      List<Mention> places,
      int sentences,
      Map<String, Integer> wordCounts,
      boolean isName,
      int longer) {
    DocumentFrequencies frequencies = DocumentFrequencies.english();
    String[] stems = key.split(" ");
    double rarity = 0;
    double wordFrequency = 0;
    for (String stem : stems) {
      rarity += frequencies.inverse(stem) / stems.length;
      wordFrequency += Math.log1p(wordCounts.getOrDefault(stem, 0)) / stems.length;
    }
    double size = Math.max(1, sentences);
    int first = places.get(0).sentence();
    int last = places.get(places.size() - 1).sentence();
    return List.of(
        Math.log1p(places.size()),
        rarity,
        first / size,
        (last - first) / size,
        wordFrequency,
        stems.length == 1 ? 1.0 : 0.0,
        stems.length == 3 ? 1.0 : 0.0,
        stems.length >= 4 ? 1.0 : 0.0,
        isName ? 1.0 : 0.0,
        longer / (double) places.size());
  }
}
