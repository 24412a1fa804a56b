package org.interactionanalytics.insight;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How much and how fast a speaker talks.
 *
 * @param speakerId {@link Speaker#id()}
 * @param talkMs total length of the speaker's speech; overlap with others counts
 * @param words number of recognised words
 * @param wordsPerMinute 60 times words by talk seconds; empty without talk
 */
public record TalkTime(String speakerId, long talkMs, int words, Optional<Double> wordsPerMinute) {
  private static final double MS_PER_MINUTE = 60_000;

  /** One per speaker of the timeline, same order. */
  public static List<TalkTime> of(Timeline timeline) {
    return timeline.speakers().stream().map(speaker -> of(speaker, timeline)).toList();
  }

  private static TalkTime of(Speaker speaker, Timeline timeline) {
    long talkMs = timeline.speechOf(speaker).lengthMs();
    int words =
        timeline.utterances().stream()
            .filter(utterance -> utterance.speakerId().equals(speaker.id()))
            .mapToInt(utterance -> utterance.words().size())
            .sum();
    Optional<Double> pace =
        talkMs == 0 ? Optional.empty() : Optional.of(words * MS_PER_MINUTE / talkMs);
    return new TalkTime(speaker.id(), talkMs, words, pace);
  }
}
