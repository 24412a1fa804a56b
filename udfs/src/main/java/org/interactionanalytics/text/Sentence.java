package org.interactionanalytics.text;

import java.util.List;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;

/**
 * One sentence of the readable transcript: what one speaker says between two sentence ends.
 *
 * @param index position on the recording, ordered by start, speaker, end
 * @param turnIndex the turn it belongs to
 * @param speakerId who says it
 * @param words at least one, as recognised, in time order
 * @param text as people write it: {@code I was charged $45.20 twice.}
 * @param question whether it ends with a question mark
 */
public record Sentence(
    int index, int turnIndex, String speakerId, List<Word> words, String text, boolean question) {
  public Sentence {
    words = List.copyOf(words);
  }

  public long startMs() {
    return words.get(0).startMs();
  }

  public long endMs() {
    return words.get(words.size() - 1).endMs();
  }

  /** The words as the recogniser writes them: lower case, no punctuation. */
  public String spoken() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
