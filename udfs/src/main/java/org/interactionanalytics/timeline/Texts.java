package org.interactionanalytics.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;

/** How words become text. */
public final class Texts {
  private Texts() {}

  public static String join(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
