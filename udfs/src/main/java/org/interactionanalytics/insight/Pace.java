package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How fast a speaker talks. The cuts are for English.
 *
 * <p>Source: RingCentral, whose samples label 152.9 words per minute medium and 196.9 fast; the
 * cuts are this project's.
 */
public enum Pace {
  SLOW,
  MEDIUM,
  FAST;

  /** Words per minute of talk below which a speaker is slow. */
  public static final double MEDIUM_FROM = 120;

  /** Words per minute of talk above which a speaker is fast. */
  public static final double FAST_ABOVE = 180;

  private static final double MS_PER_MINUTE = 60_000;

  /** The pace by speaker id; without those who do not talk. */
  public static Map<String, Pace> of(Timeline timeline) {
    Map<String, Pace> paces = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      long talkMs = timeline.speechOf(speaker).lengthMs();
      if (talkMs > 0) {
        paces.put(speaker.id(), of(words(timeline, speaker) * MS_PER_MINUTE / talkMs));
      }
    }
    return paces;
  }

  private static int words(Timeline timeline, Speaker speaker) {
    return timeline.utterances().stream()
        .filter(utterance -> utterance.speakerId().equals(speaker.id()))
        .mapToInt(utterance -> utterance.words().size())
        .sum();
  }

  static Pace of(double wordsPerMinute) {
    if (wordsPerMinute < MEDIUM_FROM) {
      return SLOW;
    }
    return wordsPerMinute <= FAST_ABOVE ? MEDIUM : FAST;
  }

  /** As in the responses: {@code slow}, {@code medium}, {@code fast}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
