package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.language.DocumentFrequencies;
import org.interactionanalytics.language.NounPhrase;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.language.StopWords;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.text.Tokens;

/** What others do to find key phrases, for comparison. Each returns phrases, the best first. */
final class KeyPhraseBaselines {
  private static final int LONGEST = 3;
  private static final int TEXT_RANK_WINDOW = 3;
  private static final double DAMPING = 0.85;
  private static final int TEXT_RANK_STEPS = 50;

  private KeyPhraseBaselines() {}

  /** Runs of up to three words that neither begin nor end with a stop word, by tf-idf. */
  static List<String> tfIdf(List<TaggedSentence> sentences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (List<String> gram : grams(sentences.stream().map(TaggedSentence::words).toList())) {
      counts.merge(String.join(" ", gram), 1, Integer::sum);
    }
    Map<String, Double> scores = new HashMap<>();
    counts.forEach(
        (gram, count) -> {
          double rarity = 0;
          for (String word : gram.split(" ")) {
            rarity += DocumentFrequencies.english().inverse(Stemmer.stem(word));
          }
          scores.put(gram, count * rarity);
        });
    return best(scores);
  }

  /** Mihalcea and Tarau 2004: nouns and adjectives by their neighbourhood, runs of the best. */
  static List<String> textRank(List<TaggedSentence> sentences) {
    Map<String, Set<String>> neighbours = new LinkedHashMap<>();
    for (TaggedSentence sentence : sentences) {
      for (int i = 0; i < sentence.words().size(); i++) {
        for (int j = i + 1; j < Math.min(sentence.words().size(), i + TEXT_RANK_WINDOW); j++) {
          if (counts(sentence, i) && counts(sentence, j)) {
            String first = sentence.words().get(i);
            String second = sentence.words().get(j);
            neighbours.computeIfAbsent(first, word -> new HashSet<>()).add(second);
            neighbours.computeIfAbsent(second, word -> new HashSet<>()).add(first);
          }
        }
      }
    }
    Map<String, Double> rank = new HashMap<>();
    neighbours.keySet().forEach(word -> rank.put(word, 1.0));
    for (int step = 0; step < TEXT_RANK_STEPS; step++) {
      Map<String, Double> next = new HashMap<>();
      neighbours.forEach(
          (word, others) -> {
            double sum = 0;
            for (String other : others) {
              sum += rank.get(other) / neighbours.get(other).size();
            }
            next.put(word, 1 - DAMPING + DAMPING * sum);
          });
      rank.putAll(next);
    }
    Map<String, Double> scores = new HashMap<>();
    for (TaggedSentence sentence : sentences) {
      for (NounPhrase phrase : sentence.nounPhrases()) {
        double sum = 0;
        for (int i = phrase.from(); i < phrase.to(); i++) {
          sum += rank.getOrDefault(sentence.words().get(i), 0.0);
        }
        scores.put(sentence.text(phrase), sum);
      }
    }
    return best(scores);
  }

  private static boolean counts(TaggedSentence sentence, int at) {
    return switch (sentence.classes().get(at)) {
      case NOUN, PROPN, ADJ -> !StopWords.isStopWord(sentence.words().get(at));
      default -> false;
    };
  }

  /** Campos et al. 2020, "YAKE!", on the text with its capitals and sentences; after the paper. */
  static List<String> yake(List<Sentence> sentences) {
    Map<String, Yake> words = new LinkedHashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      String[] tokens = sentences.get(s).text().split("\\s+");
      String before = "";
      for (int i = 0; i < tokens.length; i++) {
        List<String> plain = Tokens.of(tokens[i]);
        if (plain.size() != 1) {
          before = "";
          continue;
        }
        String word = plain.get(0);
        Yake yake = words.computeIfAbsent(word, key -> new Yake());
        yake.count++;
        yake.sentences.add(s);
        boolean upper = Character.isUpperCase(tokens[i].charAt(0));
        yake.upper += upper && i > 0 ? 1 : 0;
        yake.acronym +=
            tokens[i].length() > 1 && tokens[i].equals(tokens[i].toUpperCase(Locale.ROOT)) ? 1 : 0;
        if (!before.isEmpty()) {
          yake.left.merge(before, 1, Integer::sum);
          words.get(before).right.merge(word, 1, Integer::sum);
        }
        before = tokens[i].matches(".*[,.;:?!]") ? "" : word;
      }
    }
    double max = words.values().stream().mapToInt(word -> word.count).max().orElse(1);
    double[] counts =
        words.entrySet().stream()
            .filter(word -> !StopWords.isFunctionWord(word.getKey()))
            .mapToDouble(word -> word.getValue().count)
            .toArray();
    double mean = java.util.Arrays.stream(counts).average().orElse(0);
    double deviation =
        Math.sqrt(
            java.util.Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).average().orElse(0));
    Map<String, Double> wordScores = new HashMap<>();
    words.forEach(
        (word, yake) -> wordScores.put(word, yake.score(max, mean + deviation, sentences.size())));
    Map<String, Integer> phrases = new LinkedHashMap<>();
    for (List<String> gram :
        grams(sentences.stream().map(sentence -> Tokens.of(sentence.text())).toList())) {
      phrases.merge(String.join(" ", gram), 1, Integer::sum);
    }
    Map<String, Double> scores = new HashMap<>();
    phrases.forEach(
        (phrase, count) -> {
          double product = 1;
          double sum = 0;
          for (String word : phrase.split(" ")) {
            if (!StopWords.isFunctionWord(word)) {
              double score = wordScores.getOrDefault(word, 1.0);
              product *= score;
              sum += score;
            }
          }
          scores.put(phrase, -product / (count * (1 + sum)));
        });
    return best(scores);
  }

  /** What YAKE counts of one word. */
  private static final class Yake {
    private int count;
    private int upper;
    private int acronym;
    private final Set<Integer> sentences = new HashSet<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();

    double score(double max, double usual, int all) {
      double casing = Math.max(upper, acronym) / (1 + Math.log(count));
      List<Integer> ordered = sentences.stream().sorted().toList();
      double median = ordered.get(ordered.size() / 2);
      double position = Math.log(Math.log(3 + median));
      double frequency = count / usual;
      double related = 1 + (share(left) + share(right)) * count / max;
      double spread = sentences.size() / (double) all;
      return related * position / (casing + frequency / related + spread / related);
    }

    private static double share(Map<String, Integer> side) {
      int sum = side.values().stream().mapToInt(Integer::intValue).sum();
      return sum == 0 ? 0 : side.size() / (double) sum;
    }
  }

  private static List<List<String>> grams(List<List<String>> sentences) {
    List<List<String>> grams = new ArrayList<>();
    for (List<String> words : sentences) {
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
          if (!StopWords.isFunctionWord(words.get(from))
              && !StopWords.isFunctionWord(words.get(to - 1))) {
            grams.add(words.subList(from, to));
          }
        }
      }
    }
    return grams;
  }

  private static List<String> best(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
