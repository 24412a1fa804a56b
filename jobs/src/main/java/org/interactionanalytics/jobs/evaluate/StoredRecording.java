package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * A recording as the warehouse holds it.
 *
 * @param separate whether each channel was recognised by itself
 * @param utterances in the order of the table
 * @param speech by speaker, when they speak; empty in rows of versions that did not keep it
 */
record StoredRecording(
    String guid, boolean separate, List<Utterance> utterances, Map<String, Intervals> speech) {
  StoredRecording {
    utterances = List.copyOf(utterances);
    speech = Map.copyOf(speech);
  }

  /**
   * One row of {@code utterances}.
   *
   * @param sentiment of its turn, in [-1, 1]; empty if it was not measured
   * @param emotion lower case; empty if it was not asked for
   * @param words when each word is spoken; the utterance's own span where no word times are stored
   */
  record Utterance(
      int channel,
      String speakerId,
      Interval span,
      String text,
      OptionalDouble sentiment,
      Optional<String> emotion,
      List<Interval> words) {
    Utterance {
      words = List.copyOf(words);
    }
  }

  /**
   * The channel of this recording that a reference's utterance is on: 0 where all are recognised
   * together; empty if the reference should say it and does not.
   */
  OptionalInt channel(Reference.Utterance utterance) {
    return separate ? utterance.channel() : OptionalInt.of(0);
  }
}
