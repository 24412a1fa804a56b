package org.interactionanalytics.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.text.TurnSentences;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;

/** The conversations of the project's samples, from their scripts. */
final class SampleConversations {
  private static final Path SCRIPTS = Path.of("..", "samples", "scripts");

  private SampleConversations() {}

  static Conversation sample(String name) {
    SpokenTurns spoken = new SpokenTurns();
    List<String[]> turns = turns(name);
    for (int i = 0; i < turns.size(); i++) {
      add(spoken, i, turns.get(i)[0], turns.get(i)[1]);
    }
    return conversation(spoken.timeline());
  }

  /** A conversation written as speaker, colon, text. */
  static Conversation of(String... turns) {
    SpokenTurns spoken = new SpokenTurns();
    for (int i = 0; i < turns.length; i++) {
      String[] parts = turns[i].split(": ", 2);
      add(spoken, i, parts[0], parts[1]);
    }
    return conversation(spoken.timeline());
  }

  private static Conversation conversation(Timeline timeline) {
    return Conversation.of(TurnSentences.of(timeline), timeline);
  }

  private static void add(SpokenTurns spoken, int index, String speaker, String text) {
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(known -> known.label().equals(speaker)).findFirst();
    spoken.add(index, spoken.speaker(speaker, role), List.of(text.split(" ")));
  }

  private static List<String[]> turns(String name) {
    try {
      List<String> lines = Files.readAllLines(SCRIPTS.resolve(name + ".txt"));
      List<String[]> turns = new ArrayList<>();
      for (String line : lines.subList(lines.indexOf("---") + 1, lines.size())) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          turns.add(
              new String[] {
                line.substring(0, colon).replaceAll(" *\\(.*", ""),
                line.substring(colon + 2).strip()
              });
        }
      }
      return turns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
