package org.interactionanalytics.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.speech.Word;

/**
 * Timelines written by hand. Each line is {@code <speaker> <start in seconds> <words>}, for example
 * {@code agent 0.0 hello there}. A word takes {@value #WORD_MS} ms and the next follows at once; a
 * word of the form {@code @40.0} moves the clock to that second. Speakers called {@code agent} and
 * {@code customer} have that role, all others have none; each has a channel of its own.
 */
public final class TestTimelines {
  /** Length of every word, milliseconds. */
  public static final long WORD_MS = 400;

  private static final double MILLIS_PER_SECOND = 1000;

  private TestTimelines() {}

  /** A recording with a channel for each speaker. */
  public static Timeline of(double durationSeconds, String... lines) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    List<Word> words = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.trim().split("\\s+");
      Speaker speaker =
          speakers.computeIfAbsent(parts[0], label -> speaker(label, speakers.size()));
      long at = milliseconds(parts[1]);
      for (int i = 2; i < parts.length; i++) {
        if (parts[i].startsWith("@")) {
          at = milliseconds(parts[i].substring(1));
        } else {
          words.add(new Word(speaker.channel(), parts[i], at, at + WORD_MS, 1.0));
          at += WORD_MS;
        }
      }
    }
    return TimelineBuilder.build(
        Math.round(durationSeconds * MILLIS_PER_SECOND),
        List.copyOf(speakers.values()),
        words,
        Map.of());
  }

  /** The same recording as if all had been heard on one channel. */
  public static Timeline mono(Timeline stereo) {
    return new Timeline(
        stereo.durationMs(),
        stereo.speakers(),
        stereo.utterances(),
        stereo.turns(),
        stereo.speech(),
        false);
  }

  /** The same recording with nobody's role known. */
  public static Timeline withoutRoles(Timeline timeline) {
    return new Timeline(
        timeline.durationMs(),
        timeline.speakers().stream()
            .map(
                speaker ->
                    new Speaker(
                        speaker.id(),
                        speaker.channel(),
                        Optional.empty(),
                        Speaker.RoleSource.NONE,
                        Optional.empty()))
            .toList(),
        timeline.utterances(),
        timeline.turns(),
        timeline.speech(),
        timeline.overlapMeasurable());
  }

  private static Speaker speaker(String label, int channel) {
    for (Role role : Role.values()) {
      if (role.label().equals(label)) {
        return new Speaker(
            label, channel, Optional.of(role), Speaker.RoleSource.MANIFEST, Optional.of(1.0));
      }
    }
    return new Speaker(label, channel, Optional.empty(), Speaker.RoleSource.NONE, Optional.empty());
  }

  private static long milliseconds(String seconds) {
    return Math.round(Double.parseDouble(seconds) * MILLIS_PER_SECOND);
  }
}
