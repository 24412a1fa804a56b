package org.interactionanalytics.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Speaker.RoleSource;

/**
 * Turns of which only the words are known, on a clock of even speech. Not safe for use by several
 * threads.
 */
public final class SpokenTurns {
  /** 150 words a minute, the middle of the usual range; one word, milliseconds. */
  public static final long WORD_MS = 400;

  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private long clockMs;

  /**
   * The speaker with an id; each one is on a channel of their own.
   *
   * @param role counts when the speaker is named for the first time
   */
  public Speaker speaker(String id, Optional<Role> role) {
    return speakers.computeIfAbsent(
        id,
        key ->
            new Speaker(
                key,
                speakers.size(),
                role,
                role.isPresent() ? RoleSource.MANIFEST : RoleSource.NONE,
                role.map(known -> 1.0)));
  }

  /** Adds a turn that begins when the last one ends, one word every {@link #WORD_MS}. */
  public void add(int index, Speaker speaker, List<String> words) {
    add(index, speaker, words, clockMs, clockMs + words.size() * WORD_MS);
  }

  /**
   * Adds a turn whose words share its time; one without words takes time only.
   *
   * @param index number of the turn, above those before
   * @param startMs milliseconds from the start of the conversation
   * @param endMs not before the start
   */
  public void add(int index, Speaker speaker, List<String> words, long startMs, long endMs) {
    List<Word> timed = new ArrayList<>();
    long length = endMs - startMs;
    for (int i = 0; i < words.size(); i++) {
      timed.add(
          new Word(
              speaker.channel(),
              words.get(i),
              startMs + length * i / words.size(),
              startMs + length * (i + 1) / words.size(),
              1.0));
    }
    if (!timed.isEmpty()) {
      turns.add(new Turn(index, speaker.id(), List.of(new Utterance(index, speaker.id(), timed))));
    }
    clockMs = Math.max(clockMs, endMs);
  }

  /** When the last turn ends, milliseconds. */
  public long clockMs() {
    return clockMs;
  }

  /** In the order in which they were named. */
  public List<Speaker> speakers() {
    return List.copyOf(speakers.values());
  }

  /** Of all turns, in the order in which they were added. */
  public List<Word> words() {
    return turns.stream().flatMap(turn -> turn.words().stream()).toList();
  }

  /** Each turn as it was added; when people speak is not measured. */
  public Timeline timeline() {
    return new Timeline(
        clockMs,
        speakers(),
        turns.stream().flatMap(turn -> turn.utterances().stream()).toList(),
        turns,
        Map.of(),
        false);
  }
}
