package org.interactionanalytics.text;

import java.util.Optional;
import org.interactionanalytics.spoken.Words;

/** Writes words of one kind as a person does. Immutable and thread-safe. */
@FunctionalInterface
interface WrittenForm {
  /**
   * What is written for the words from one on.
   *
   * @param end after the last word that it stands for
   */
  record Piece(String text, int end) {}

  /** What is written from this word on; empty where the word stays as it is. */
  Optional<Piece> write(Words words, int at);
}
