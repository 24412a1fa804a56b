package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * How many words a speaker says only to fill a pause; English. Words that are fillers at times and
 * words at others, such as "like" and "well", do not count.
 *
 * <p>Source: RingCentral names the figure; the definition is this project's.
 *
 * @param count number of fillers
 * @param perMinute fillers per minute of own talk; empty without talk
 */
public record FillerRate(int count, Optional<Double> perMinute) {
  /**
   * Sounds that fill a pause. Source: the filled pauses of the SWBD-DAMSL annotation manual
   * (Jurafsky, Shriberg and Biasca 1997), with their usual spellings.
   */
  public static final Set<String> SOUNDS =
      Set.of("ah", "eh", "er", "erm", "hm", "hmm", "mm", "uh", "uhm", "um");

  /** Pairs of words that fill a pause. Source: the same manual, "explicit editing terms". */
  public static final Set<List<String>> PAIRS =
      Set.of(List.of("i", "mean"), List.of("you", "know"));

  /** Before these, "you know" is meant. Source: this project. */
  private static final Set<String> ASKING =
      Set.of("as", "did", "didn't", "do", "don't", "if", "let");

  private static final double MS_PER_MINUTE = 60_000;

  /** The fillers for every speaker id. */
  public static Map<String, FillerRate> of(Timeline timeline) {
    Map<String, FillerRate> rates = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      int count =
          timeline.turns().stream()
              .filter(turn -> turn.speakerId().equals(speaker.id()))
              .map(Turn::text)
              .mapToInt(text -> count(Tokens.of(text)))
              .sum();
      long talkMs = timeline.speechOf(speaker).lengthMs();
      rates.put(
          speaker.id(),
          new FillerRate(
              count, talkMs == 0 ? Optional.empty() : Optional.of(count * MS_PER_MINUTE / talkMs)));
    }
    return rates;
  }

  private static int count(List<String> words) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean sound = SOUNDS.contains(words.get(i));
      boolean pair = i > 0 && PAIRS.contains(words.subList(i - 1, i + 1));
      boolean asking = i > 1 && ASKING.contains(words.get(i - 2));
      if (sound || (pair && !asking)) {
        count++;
      }
    }
    return count;
  }
}
