package org.interactionanalytics.summarizer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;

/**
 * What is to be summarised.
 *
 * @param sentences in the order of the recording
 * @param speakerLabels how each speaker of a sentence is called, by speaker id: {@code Agent},
 *     {@code Speaker 1}
 * @param language BCP-47, for example {@code en-US}
 */
public record LabelledTranscript(
    List<Sentence> sentences, Map<String, String> speakerLabels, String language) {

  /**
   * @throws IllegalArgumentException if a speaker of a sentence has no label
   */
  public LabelledTranscript {
    sentences = List.copyOf(sentences);
    speakerLabels = Map.copyOf(speakerLabels);
    Objects.requireNonNull(language, "language");
    for (Sentence sentence : sentences) {
      if (!speakerLabels.containsKey(sentence.speakerId())) {
        throw new IllegalArgumentException("No label for speaker " + sentence.speakerId());
      }
    }
  }

  /**
   * Calls speakers by their role, or by their number where they have none or share it.
   *
   * @param speakers everybody who says one of the sentences, in channel order
   */
  public static LabelledTranscript between(
      List<Speaker> speakers, List<Sentence> sentences, String language) {
    Map<String, String> labels = new HashMap<>();
    for (int number = 1; number <= speakers.size(); number++) {
      Speaker speaker = speakers.get(number - 1);
      Optional<Role> own =
          speaker
              .role()
              .filter(role -> speakers.stream().filter(other -> has(other, role)).count() == 1);
      labels.put(speaker.id(), own.map(LabelledTranscript::label).orElse("Speaker " + number));
    }
    return new LabelledTranscript(sentences, labels, language);
  }

  private static boolean has(Speaker speaker, Role role) {
    return speaker.role().filter(role::equals).isPresent();
  }

  private static String label(Role role) {
    String label = role.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
