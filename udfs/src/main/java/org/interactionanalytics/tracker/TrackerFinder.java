package org.interactionanalytics.tracker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Utterance;
import org.interactionanalytics.tracker.TrackerMatch.Kind;

/**
 * Finds the phrases of trackers within utterances.
 *
 * <p>Exact: the same words in the same order. Similar: the stems of all words of the phrase that
 * carry meaning, in any order, in no more words than the phrase has and {@value #EXTRA_WORDS} more.
 * Matches of one tracker do not overlap: an exact one goes before a similar one, then the longer,
 * then the earlier one, then the phrase that stands first in the vocabulary. Not thread-safe.
 */
public final class TrackerFinder {
  /** Words that may stand between those of a similar phrase. Source: own choice. */
  public static final int EXTRA_WORDS = 2;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::kind)
          .thenComparing(Comparator.comparingInt(Hit::length).reversed())
          .thenComparingInt(Hit::from)
          .thenComparingInt(hit -> hit.phrase().order());

  private final Stems stems;
  private final List<Theme> themes;

  /**
   * @param language BCP-47, selects the stemmer
   * @param trackers themes, by whose order matches at one place are listed
   */
  public TrackerFinder(String language, List<TrackerDefinition> trackers) {
    stems = new Stems(language);
    themes = trackers.stream().map(this::theme).toList();
  }

  /**
   * A phrase to look for.
   *
   * @param order place in the vocabulary
   * @param stems those that carry meaning; empty: found exactly only
   */
  private record Phrase(int order, String text, List<String> words, Set<String> stems) {}

  private record Theme(String name, List<Phrase> phrases) {}

  /** A phrase at the words {@code [from, to)} of an utterance. */
  private record Hit(Kind kind, Phrase phrase, int from, int to) {
    int length() {
      return to - from;
    }

    boolean overlaps(Hit other) {
      return from < other.to && other.from < to;
    }
  }

  private Theme theme(TrackerDefinition tracker) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : tracker.vocabulary()) {
      List<String> words = Tokens.of(text);
      if (!words.isEmpty()) {
        Set<String> meaning = new LinkedHashSet<>(stems.of(words));
        meaning.remove("");
        phrases.add(new Phrase(phrases.size(), text, words, meaning));
      }
    }
    return new Theme(tracker.name(), phrases);
  }

  /** Every match, by utterance, place and tracker. */
  public List<TrackerMatch> find(Timeline timeline) {
    List<TrackerMatch> matches = new ArrayList<>();
    if (themes.isEmpty()) {
      return matches;
    }
    for (Utterance utterance : timeline.utterances()) {
      matches.addAll(find(utterance));
    }
    return matches;
  }

  private List<TrackerMatch> find(Utterance utterance) {
    List<String> words =
        utterance.words().stream().map(word -> Tokens.normalise(word.text())).toList();
    List<String> wordStems = stems.of(words);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int at = 0; at < wordStems.size(); at++) {
      places.computeIfAbsent(wordStems.get(at), stem -> new ArrayList<>()).add(at);
    }
    record Placed(int from, TrackerMatch match) {}
    List<Placed> found = new ArrayList<>();
    for (Theme theme : themes) {
      for (Hit hit : best(hits(theme, words, wordStems, places))) {
        found.add(new Placed(hit.from(), match(theme, hit, utterance)));
      }
    }
    found.sort(Comparator.comparingInt(Placed::from));
    return found.stream().map(Placed::match).toList();
  }

  private static List<Hit> hits(
      Theme theme, List<String> words, List<String> wordStems, Map<String, List<Integer>> places) {
    List<Hit> hits = new ArrayList<>();
    for (Phrase phrase : theme.phrases()) {
      int length = phrase.words().size();
      for (int at = 0; at + length <= words.size(); at++) {
        if (words.subList(at, at + length).equals(phrase.words())) {
          hits.add(new Hit(Kind.EXACT, phrase, at, at + length));
        }
      }
      if (!phrase.stems().isEmpty() && places.keySet().containsAll(phrase.stems())) {
        addSimilar(phrase, wordStems, places, hits);
      }
    }
    return hits;
  }

  /** From each word of the phrase, the shortest stretch behind it that has all of them. */
  private static void addSimilar(
      Phrase phrase, List<String> wordStems, Map<String, List<Integer>> places, List<Hit> hits) {
    int most = phrase.words().size() + EXTRA_WORDS;
    for (String first : phrase.stems()) {
      for (int from : places.get(first)) {
        Set<String> missing = new HashSet<>(phrase.stems());
        for (int at = from; at < Math.min(wordStems.size(), from + most); at++) {
          missing.remove(wordStems.get(at));
          if (missing.isEmpty()) {
            hits.add(new Hit(Kind.SIMILAR, phrase, from, at + 1));
            break;
          }
        }
      }
    }
  }

  private static List<Hit> best(List<Hit> hits) {
    List<Hit> best = new ArrayList<>();
    for (Hit hit : hits.stream().sorted(BEST_FIRST).toList()) {
      if (best.stream().noneMatch(hit::overlaps)) {
        best.add(hit);
      }
    }
    return best;
  }

  private static TrackerMatch match(Theme theme, Hit hit, Utterance utterance) {
    List<Word> words = utterance.words().subList(hit.from(), hit.to());
    int before =
        utterance.words().subList(0, hit.from()).stream()
            .mapToInt(word -> word.text().length() + 1)
            .sum();
    return new TrackerMatch(
        theme.name(),
        hit.kind(),
        hit.phrase().text(),
        String.join(" ", words.stream().map(Word::text).toList()),
        utterance.index(),
        hit.kind() == Kind.EXACT ? before : TrackerMatch.NO_OFFSET,
        words.get(0).startMs(),
        words.get(words.size() - 1).endMs(),
        utterance.speakerId(),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow());
  }
}
