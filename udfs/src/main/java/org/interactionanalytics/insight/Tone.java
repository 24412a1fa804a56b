package org.interactionanalytics.insight;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Utterance;

/**
 * In what tone a speaker talks, from what is said: every utterance that is not neutral weighs its
 * duration times the confidence of its emotion, for the emotion's tone. The heaviest tone wins; of
 * equally heavy ones none, and the tone is neutral. It is neutral too where less than {@link
 * #LEAST_SHARE} of the utterances' duration is not neutral.
 *
 * <p>Source: the labels are those of DeepAffects' emotion classes; the rule is this project's.
 */
public enum Tone {
  /** Of {@link EmotionLabel#ANGER}. */
  ANGER,
  /** Of {@link EmotionLabel#DISGUST} and {@link EmotionLabel#FEAR}. */
  FRUSTRATION,
  /** Of {@link EmotionLabel#SADNESS}. */
  SAD,
  /** Of {@link EmotionLabel#TRUST} and {@link EmotionLabel#NEUTRAL}. */
  NEUTRAL,
  /** Of {@link EmotionLabel#JOY}. */
  HAPPY,
  /** Of {@link EmotionLabel#SURPRISE} and {@link EmotionLabel#ANTICIPATION}. */
  EXCITED;

  /** Least share of the utterances' duration that is not neutral. Source: this project. */
  public static final double LEAST_SHARE = 0.2;

  /**
   * The tone by speaker id; without speakers who say nothing.
   *
   * @param emotions of every utterance of the timeline, by its index
   */
  public static Map<String, Tone> of(Timeline timeline, Map<Integer, Emotion> emotions) {
    Map<String, Tone> tones = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      List<Utterance> utterances =
          timeline.utterances().stream()
              .filter(utterance -> utterance.speakerId().equals(speaker.id()))
              .toList();
      if (!utterances.isEmpty()) {
        tones.put(speaker.id(), of(utterances, emotions));
      }
    }
    return tones;
  }

  private static Tone of(List<Utterance> utterances, Map<Integer, Emotion> emotions) {
    Map<Tone, Double> weights = new EnumMap<>(Tone.class);
    long allMs = 0;
    long colouredMs = 0;
    for (Utterance utterance : utterances) {
      Emotion emotion = emotions.get(utterance.index());
      Tone tone = of(emotion.value());
      long durationMs = utterance.interval().lengthMs();
      allMs += durationMs;
      if (tone != NEUTRAL) {
        colouredMs += durationMs;
        weights.merge(tone, durationMs * emotion.confidence(), Double::sum);
      }
    }
    return weights.isEmpty() || colouredMs < LEAST_SHARE * allMs ? NEUTRAL : heaviest(weights);
  }

  private static Tone heaviest(Map<Tone, Double> weights) {
    List<Tone> ordered =
        weights.keySet().stream()
            .sorted(Comparator.comparingDouble((Tone tone) -> -weights.get(tone)))
            .toList();
    boolean tie =
        ordered.size() > 1 && weights.get(ordered.get(0)).equals(weights.get(ordered.get(1)));
    return tie ? NEUTRAL : ordered.get(0);
  }

  private static Tone of(EmotionLabel emotion) {
    return switch (emotion) {
      case ANGER -> ANGER;
      case DISGUST, FEAR -> FRUSTRATION;
      case SADNESS -> SAD;
      case TRUST, NEUTRAL -> NEUTRAL;
      case JOY -> HAPPY;
      case SURPRISE, ANTICIPATION -> EXCITED;
    };
  }

  /** As in the responses: {@code anger}, {@code sad}, {@code neutral} … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
