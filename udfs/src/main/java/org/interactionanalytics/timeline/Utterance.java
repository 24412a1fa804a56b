package org.interactionanalytics.timeline;

import java.util.List;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;

/**
 * Words of one speaker with no long pause between them.
 *
 * @param index position on the recording, ordered by start, speaker, end
 * @param speakerId {@link Speaker#id()}
 * @param words at least one, in time order
 */
public record Utterance(int index, String speakerId, List<Word> words) {
  public Utterance {
    words = List.copyOf(words);
  }

  public long startMs() {
    return words.get(0).startMs();
  }

  public long endMs() {
    return words.get(words.size() - 1).endMs();
  }

  public Interval interval() {
    return new Interval(startMs(), endMs());
  }

  public String text() {
    return Texts.join(words);
  }
}
