package org.interactionanalytics.summarizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;

/** Conversations written by hand: a line is a speaker's letter, a colon and a sentence. */
final class Talk {
  private static final Map<String, String> LABELS = Map.of("A", "Agent", "C", "Customer");
  private static final int FIRST_INDEX = 10;

  private Talk() {}

  /** Sentences are numbered from 10, so that an index is never mistaken for a line's number. */
  static LabelledTranscript of(String... lines) {
    return in("en-US", lines);
  }

  static LabelledTranscript in(String language, String... lines) {
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < lines.length; at++) {
      String speaker = lines[at].substring(0, 1);
      String text = lines[at].substring(2).strip();
      Word word = new Word(0, "word", at * 1000L, at * 1000L + 500, 1);
      sentences.add(
          new Sentence(FIRST_INDEX + at, at, speaker, List.of(word), text, text.endsWith("?")));
    }
    return new LabelledTranscript(sentences, LABELS, language);
  }
}
