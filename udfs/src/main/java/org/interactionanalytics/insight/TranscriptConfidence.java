package org.interactionanalytics.insight;

import java.util.Optional;
import java.util.OptionalDouble;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Timeline;

/**
 * How far a transcript can be trusted.
 *
 * @param mean mean confidence of the words, in [0, 1]; empty without words
 * @param level class of the mean
 */
public record TranscriptConfidence(Optional<Double> mean, Level level) {
  /** From this mean on the level is high. Source: this project; vendors publish none. */
  public static final double HIGH_FROM = 0.85;

  /** From this mean on the level is medium. Source: this project; vendors publish none. */
  public static final double MEDIUM_FROM = 0.70;

  /** Class of a transcript's confidence. */
  public enum Level {
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** As written in responses and tables. */
    public String label() {
      return label;
    }
  }

  /** Confidence over all words of the recording. */
  public static TranscriptConfidence of(Timeline timeline) {
    OptionalDouble mean =
        timeline.utterances().stream()
            .flatMap(utterance -> utterance.words().stream())
            .mapToDouble(Word::confidence)
            .average();
    return mean.isPresent()
        ? new TranscriptConfidence(Optional.of(mean.getAsDouble()), level(mean.getAsDouble()))
        : new TranscriptConfidence(Optional.empty(), Level.LOW);
  }

  private static Level level(double mean) {
    if (mean >= HIGH_FROM) {
      return Level.HIGH;
    }
    return mean >= MEDIUM_FROM ? Level.MEDIUM : Level.LOW;
  }
}
