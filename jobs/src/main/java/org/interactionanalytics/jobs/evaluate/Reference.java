package org.interactionanalytics.jobs.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.interactionanalytics.time.Interval;

/**
 * What is true of a recording, as far as somebody has written it down.
 *
 * @param file where it is written
 * @param guid of the recording
 * @param utterances in the order of the file
 * @param categories that apply; empty where nobody has said, an empty set where none does
 */
record Reference(
    String file, String guid, List<Utterance> utterances, Optional<Set<String>> categories) {
  Reference {
    utterances = List.copyOf(utterances);
  }

  /**
   * What is said in one piece.
   *
   * @param place file and position in it, for messages
   * @param channel from 0
   * @param text what is said
   * @param punctuated the same with punctuation, where {@code text} is without
   * @param emotion one of {@link ReferenceReader#EMOTIONS}
   */
  record Utterance(
      String place,
      OptionalInt channel,
      OptionalLong startMs,
      OptionalLong endMs,
      Optional<String> speaker,
      Optional<String> text,
      Optional<String> punctuated,
      Optional<LabelledSentiment> sentiment,
      Optional<String> emotion) {

    /** What is said, best without punctuation. */
    Optional<String> spoken() {
      return text.or(() -> punctuated);
    }

    /** What is said, best with punctuation. */
    Optional<String> written() {
      return punctuated.or(() -> text);
    }

    /** When it is said; empty if a time is missing. */
    Optional<Interval> span() {
      return startMs.isPresent() && endMs.isPresent()
          ? Optional.of(new Interval(startMs.getAsLong(), endMs.getAsLong()))
          : Optional.empty();
    }
  }

  /**
   * The sentiment that somebody gave.
   *
   * @param score in [-1, 1]; empty if only a class was given
   * @param label the class given, or that of the score
   */
  record LabelledSentiment(OptionalDouble score, SentimentLabel label) {}

  /** The utterances as they follow each other; those without a time first, in the file's order. */
  Stream<Utterance> inOrder() {
    return utterances.stream()
        .sorted(Comparator.comparingLong(utterance -> utterance.startMs().orElse(0)));
  }
}
