package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.interactionanalytics.language.LinearScore;
import org.interactionanalytics.language.Salience;
import org.interactionanalytics.language.TaggedSentence;

/**
 * The sentences that say most of what a conversation is about, as they were said: each is judged by
 * where it stands, its length, how much its words tell of the conversation, and by words of
 * decisions, promises and problems; the weights are learned from sentences that people chose. What
 * repeats a better sentence is passed over.
 */
public final class ExtractiveSummary {
  /** Names of the features, in the order of {@link #features}. */
  public static final List<String> FEATURES =
      List.of(
          "length",
          "salience",
          "totalSalience",
          "neighbours",
          "beginning",
          "end",
          "middle",
          "question",
          "afterQuestion",
          "decision",
          "promise",
          "problem",
          "number",
          "speakerShare",
          "pronounFirst",
          "contentShare",
          "long",
          "veryLong");

  private static final LinearScore WEIGHTS =
      LinearScore.load("/models/extractive-summary-en.tsv", FEATURES);
  private static final double TENTH = 0.1;
  private static final int LONG = 15;
  private static final int VERY_LONG = 30;
  private static final int NEIGHBOURHOOD = 3;
  private static final int FEWEST = 3;
  private static final int MOST = 10;

  /** One more sentence is told for so many. Source: own choice. */
  private static final int SENTENCES_PER_CHOSEN = 60;

  private static final Pattern DECISION =
      Pattern.compile(
          ".*\\b(decid\\w+|agree\\w*|conclu\\w+|should|must|need to|have to|going to)\\b.*");
  private static final Pattern PROMISE =
      Pattern.compile(".*\\b(i'll|we'll|i will|we will|i'm going to|let me|let's)\\b.*");
  private static final Pattern PROBLEM =
      Pattern.compile(
          ".*\\b(problem\\w*|issue\\w*|wrong|difficult\\w*|because|important|reason|idea|question|main|point)\\b.*");
  private static final Pattern NUMBER =
      Pattern.compile(
          ".*\\b(\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|percent|million)\\b.*");
  private static final Set<String> PRONOUNS =
      Set.of(
          "it", "it's", "they", "they're", "he", "she", "that", "that's", "this", "these", "those",
          "and", "or", "but", "so", "because");

  private ExtractiveSummary() {}

  /**
   * The best sentences in the order of the conversation.
   *
   * @param limit how many at most
   * @return positions in the list, ascending
   */
  public static List<Integer> of(Conversation conversation, int limit) {
    List<TaggedSentence> sentences = conversation.sentences();
    Salience salience = Salience.of(sentences);
    List<Double> scores = scores(conversation);
    List<Set<String>> stems =
        sentences.stream()
            .<Set<String>>map(sentence -> new HashSet<>(sentence.contentStems()))
            .toList();
    Set<String> told = new HashSet<>();
    Set<Integer> chosen = new TreeSet<>();
    while (chosen.size() < limit) {
      int best = -1;
      double most = 0;
      for (int at = 0; at < sentences.size(); at++) {
        if (!chosen.contains(at)) {
          double gain = Math.sqrt(gain(stems.get(at), told, salience)) * scores.get(at);
          if (gain > most) {
            most = gain;
            best = at;
          }
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      told.addAll(stems.get(best));
    }
    return List.copyOf(chosen);
  }

  /** What the words are worth that no chosen sentence has. */
  private static double gain(Set<String> own, Set<String> told, Salience salience) {
    return own.stream().filter(stem -> !told.contains(stem)).mapToDouble(salience::weight).sum();
  }

  /** How many sentences a summary has where nobody asks for a number: three to ten. */
  public static int usualLimit(Conversation conversation) {
    return Math.max(FEWEST, Math.min(MOST, conversation.sentences().size() / SENTENCES_PER_CHOSEN));
  }

  /** How good each sentence is, in [0, 1]. */
  public static List<Double> scores(Conversation conversation) {
    return features(conversation.sentences()).stream().map(WEIGHTS::probability).toList();
  }

  /** The features of each sentence; for training as for use. */
  public static List<List<Double>> features(List<TaggedSentence> sentences) {
    Salience salience = Salience.of(sentences);
    double[] scores =
        sentences.stream().mapToDouble(sentence -> salience.score(sentence)).toArray();
    Map<String, Integer> spoken = new HashMap<>();
    int all = 0;
    for (TaggedSentence sentence : sentences) {
      spoken.merge(sentence.sentence().speakerId(), sentence.words().size(), Integer::sum);
      all += sentence.words().size();
    }
    List<List<Double>> features = new ArrayList<>();
    double last = Math.max(1, sentences.size() - 1);
    for (int i = 0; i < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      List<String> words = sentence.words();
      String text = String.join(" ", words);
      double place = i / last;
      int content = sentence.contentStems().size();
      double neighbours = 0;
      for (int j = Math.max(0, i - NEIGHBOURHOOD); j <= Math.min(last, i + NEIGHBOURHOOD); j++) {
        neighbours += j == i ? 0 : scores[j] / (2 * NEIGHBOURHOOD);
      }
      boolean asked = i > 0 && sentences.get(i - 1).sentence().question();
      features.add(
          List.of(
              Math.log1p(words.size()),
              scores[i],
              scores[i] * Math.sqrt(content) / 4,
              neighbours,
              place < TENTH ? 1.0 : 0.0,
              place > 1 - TENTH ? 1.0 : 0.0,
              Math.abs(place - 0.5),
              sentence.sentence().question() ? 1.0 : 0.0,
              asked ? 1.0 : 0.0,
              flag(DECISION, text),
              flag(PROMISE, text),
              flag(PROBLEM, text),
              flag(NUMBER, text),
              spoken.get(sentence.sentence().speakerId()) / (double) Math.max(1, all),
              PRONOUNS.contains(words.get(0)) ? 1.0 : 0.0,
              content / (double) words.size(),
              words.size() > LONG ? 1.0 : 0.0,
              words.size() > VERY_LONG ? 1.0 : 0.0));
    }
    return features;
  }

  private static double flag(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? 1 : 0;
  }
}
