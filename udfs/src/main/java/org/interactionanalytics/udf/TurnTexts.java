package org.interactionanalytics.udf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.text.TurnSentences;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;

/**
 * A conversation of which only the words are known. It gets the times of even speech, so that rules
 * about the beginning and the end of a call work; what else rules say about time is not measured.
 */
public final class TurnTexts {
  private TurnTexts() {}

  /**
   * The timeline of turns; one without words is left out.
   *
   * @param turns of {@link ParameterType#TURNS}; a null turn, speaker or text is one without words
   */
  public static Timeline timeline(scala.collection.Seq<?> turns) {
    SpokenTurns spoken = new SpokenTurns();
    int index = 0;
    for (Object element : scala.jdk.javaapi.CollectionConverters.asJava(turns)) {
      Row row = (Row) element;
      String id = row == null ? null : row.getAs(ParameterType.SPEAKER);
      String text = row == null ? null : row.getAs(ParameterType.TEXT_FIELD);
      if (id != null && text != null && !text.isBlank()) {
        spoken.add(index, spoken.speaker(id, role(id)), List.of(text.strip().split("\\s+")));
      }
      index++;
    }
    return spoken.timeline();
  }

  /**
   * A conversation given by its turns.
   *
   * @param turns as for {@link #timeline}
   */
  static Conversation conversation(Object turns) {
    return conversation(timeline((scala.collection.Seq<?>) turns));
  }

  /** A conversation whose words are text. */
  static Conversation conversation(Timeline timeline) {
    return Conversation.of(TurnSentences.of(timeline), timeline);
  }

  private static Optional<Role> role(String id) {
    return switch (id.toLowerCase(Locale.ROOT)) {
      case "agent" -> Optional.of(Role.AGENT);
      case "customer" -> Optional.of(Role.CUSTOMER);
      default -> Optional.empty();
    };
  }
}
