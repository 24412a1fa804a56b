package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.interactionanalytics.error.ConfigurationException;

/** What is said on each channel, or on all together where they were recognised together. */
final class ChannelTexts {
  private ChannelTexts() {}

  /**
   * The words of a reference by channel.
   *
   * @param separate whether each channel was recognised by itself
   * @param text of an utterance
   * @throws ConfigurationException with everything that the reference lacks
   */
  static <W> SortedMap<Integer, List<W>> of(
      Reference reference,
      boolean separate,
      Function<Reference.Utterance, String> text,
      Function<String, List<W>> words) {
    List<String> problems = new ArrayList<>();
    SortedMap<Integer, List<W>> channels = new TreeMap<>();
    reference
        .inOrder()
        .forEach(
            utterance -> {
              OptionalInt channel = separate ? utterance.channel() : OptionalInt.of(0);
              if (channel.isEmpty()) {
                problems.add(missing(utterance, "channel", "the channels were recognised apart"));
              } else if (utterance.spoken().isEmpty()) {
                problems.add(missing(utterance, "text", "other utterances have one"));
              } else {
                channels
                    .computeIfAbsent(channel.getAsInt(), number -> new ArrayList<>())
                    .addAll(words.apply(text.apply(utterance)));
              }
            });
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return channels;
  }

  /** The message on a field that the comparison needs. */
  static String missing(Reference.Utterance utterance, String field, String why) {
    return "Parameter [reference] is invalid. %s.%s is missing, but %s. Add it"
        .formatted(utterance.place(), field, why);
  }

  /** Whether an utterance has a text at all; then all of them should. */
  static boolean hasText(Reference reference) {
    return reference.utterances().stream().anyMatch(utterance -> utterance.spoken().isPresent());
  }
}
