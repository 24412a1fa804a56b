package org.interactionanalytics.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.text.TurnSentences;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;

/** Written conversations as the product sees spoken ones. */
final class Texts {
  private static final String UNKNOWN = "speaker";

  private Texts() {}

  /** The timeline of turns, each speaker and text; those without words take no place. */
  static Timeline timeline(List<List<String>> turns) {
    SpokenTurns spoken = new SpokenTurns();
    for (int i = 0; i < turns.size(); i++) {
      String id = turns.get(i).get(0);
      String text = turns.get(i).get(1).strip();
      if (!text.isEmpty()) {
        spoken.add(i, spoken.speaker(id, role(id)), Arrays.asList(text.split("\\s+")));
      }
    }
    return spoken.timeline();
  }

  /** The timeline of a call; all of it one turn where nobody marked the speakers. */
  static Timeline timeline(Conversations.ServiceCall call) {
    return timeline(call.turns().isEmpty() ? List.of(List.of(UNKNOWN, call.text())) : call.turns());
  }

  static List<Sentence> sentences(Timeline timeline) {
    return TurnSentences.of(timeline);
  }

  private static Optional<Role> role(String id) {
    return switch (id.toLowerCase(Locale.ROOT)) {
      case "agent" -> Optional.of(Role.AGENT);
      case "customer" -> Optional.of(Role.CUSTOMER);
      default -> Optional.empty();
    };
  }
}
