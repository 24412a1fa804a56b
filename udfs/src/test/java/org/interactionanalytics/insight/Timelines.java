package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;
import org.interactionanalytics.timeline.Utterance;

/** Timelines written by hand. */
final class Timelines {
  static final Speaker AGENT = speaker(0, Optional.of(Role.AGENT));
  static final Speaker CUSTOMER = speaker(1, Optional.of(Role.CUSTOMER));

  private Timelines() {}

  static Speaker speaker(int channel, Optional<Role> role) {
    return new Speaker(
        String.valueOf(channel),
        channel,
        role,
        role.isPresent() ? Speaker.RoleSource.MANIFEST : Speaker.RoleSource.NONE,
        role.map(known -> 1.0));
  }

  static Turn turn(int index, Speaker speaker, long startMs, long endMs, String text) {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.add(new Word(speaker.channel(), word, startMs, endMs, 0.9));
    }
    return new Turn(index, speaker.id(), List.of(new Utterance(index, speaker.id(), words)));
  }

  static Timeline ofTurns(long durationMs, Turn... turns) {
    List<Utterance> utterances =
        List.of(turns).stream().flatMap(turn -> turn.utterances().stream()).toList();
    return new Timeline(
        durationMs, List.of(AGENT, CUSTOMER), utterances, List.of(turns), Map.of(), true);
  }

  static Timeline ofSpeech(long durationMs, Map<Speaker, Intervals> speech) {
    Map<String, Intervals> byId = new HashMap<>();
    speech.forEach((speaker, spans) -> byId.put(speaker.id(), spans));
    return new Timeline(
        durationMs, List.copyOf(speech.keySet()), List.of(), List.of(), byId, speech.size() > 1);
  }

  static Intervals span(long startMs, long endMs) {
    return Intervals.of(List.of(new Interval(startMs, endMs)));
  }
}
