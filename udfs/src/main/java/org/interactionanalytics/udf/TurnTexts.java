package org.interactionanalytics.udf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Speaker.RoleSource;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;
import org.interactionanalytics.timeline.Utterance;

/**
 * A conversation of which only the words are known. It gets the times of even speech, so that rules
 * about the beginning and the end of a call work; what else rules say about time is not measured.
 */
public final class TurnTexts {
  /** 150 words a minute, the middle of the usual range; one word, milliseconds. */
  private static final long WORD_MS = 400;

  private TurnTexts() {}

  /**
   * The timeline of turns; one without words is left out.
   *
   * @param turns of {@link ParameterType#TURNS}; a null turn, speaker or text is one without words
   */
  public static Timeline timeline(scala.collection.Seq<?> turns) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    List<Utterance> utterances = new ArrayList<>();
    List<Turn> numbered = new ArrayList<>();
    long now = 0;
    int index = 0;
    for (Object element : scala.jdk.javaapi.CollectionConverters.asJava(turns)) {
      Row row = (Row) element;
      String id = row == null ? null : row.getAs(ParameterType.SPEAKER);
      String text = row == null ? null : row.getAs(ParameterType.TEXT_FIELD);
      if (id != null && text != null && !text.isBlank()) {
        Speaker speaker = speakers.computeIfAbsent(id, who -> speaker(who, speakers.size()));
        List<Word> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
          words.add(new Word(speaker.channel(), word, now, now + WORD_MS, 1.0));
          now += WORD_MS;
        }
        Utterance utterance = new Utterance(index, id, words);
        utterances.add(utterance);
        numbered.add(new Turn(index, id, List.of(utterance)));
      }
      index++;
    }
    return new Timeline(now, List.copyOf(speakers.values()), utterances, numbered, Map.of(), false);
  }

  private static Speaker speaker(String id, int channel) {
    Optional<Role> role =
        switch (id.toLowerCase(Locale.ROOT)) {
          case "agent" -> Optional.of(Role.AGENT);
          case "customer" -> Optional.of(Role.CUSTOMER);
          default -> Optional.empty();
        };
    return new Speaker(
        id,
        channel,
        role,
        role.isPresent() ? RoleSource.MANIFEST : RoleSource.NONE,
        role.map(known -> 1.0));
  }
}
