package org.interactionanalytics.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;

/** How words become text. */
final class Texts {
  private Texts() {}

  static String join(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
