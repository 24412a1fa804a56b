package org.interactionanalytics.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.time.Intervals;

/**
 * Who says what and when, on one clock. Every number about a recording is derived from it and from
 * nothing else.
 *
 * @param durationMs duration of the decoded audio, not the end of the last word
 * @param speakers in channel order; empty for a recording without audio of anybody
 * @param utterances ordered by start, speaker, end
 * @param turns ordered by start, speaker, end
 * @param speech per speaker id, when that speaker speaks: disjoint, ordered
 * @param overlapMeasurable whether two speakers at once can be told apart; false on one channel
 */
public record Timeline(
    long durationMs,
    List<Speaker> speakers,
    List<Utterance> utterances,
    List<Turn> turns,
    Map<String, Intervals> speech,
    boolean overlapMeasurable) {

  public Timeline {
    speakers = List.copyOf(speakers);
    utterances = List.copyOf(utterances);
    turns = List.copyOf(turns);
    speech = Map.copyOf(speech);
  }

  /** The speaker with this id. */
  public Speaker speaker(String id) {
    return speakers.stream()
        .filter(speaker -> speaker.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown speaker: " + id));
  }

  /** The one speaker with this role; empty if none has it. */
  public Optional<Speaker> speaker(Role role) {
    return speakers.stream()
        .filter(speaker -> speaker.role().filter(role::equals).isPresent())
        .findFirst();
  }

  /** When this speaker speaks. */
  public Intervals speechOf(Speaker speaker) {
    return speech.getOrDefault(speaker.id(), Intervals.NONE);
  }

  /** When anybody speaks. */
  public Intervals anySpeech() {
    return speakers.stream().map(this::speechOf).reduce(Intervals.NONE, Intervals::union);
  }
}
