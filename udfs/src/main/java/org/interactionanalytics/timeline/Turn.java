package org.interactionanalytics.timeline;

import java.util.List;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;

/**
 * A maximal run of utterances of one speaker with gaps of at most {@link
 * TimelineBuilder#TURN_GAP_MS} and nobody else's utterance in a gap.
 *
 * @param index position on the recording, ordered by start, speaker, end
 * @param speakerId {@link Speaker#id()}
 * @param utterances at least one, in time order
 */
public record Turn(int index, String speakerId, List<Utterance> utterances) {
  public Turn {
    utterances = List.copyOf(utterances);
  }

  public long startMs() {
    return utterances.get(0).startMs();
  }

  public long endMs() {
    return utterances.get(utterances.size() - 1).endMs();
  }

  public Interval interval() {
    return new Interval(startMs(), endMs());
  }

  public List<Word> words() {
    return utterances.stream().flatMap(utterance -> utterance.words().stream()).toList();
  }

  public String text() {
    return Texts.join(words());
  }
}
