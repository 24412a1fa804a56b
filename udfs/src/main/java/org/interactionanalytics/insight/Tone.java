package org.interactionanalytics.insight;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * In what tone a speaker talks, from what is said: every turn that is not neutral weighs its
 * duration times the distance of its sentiment score from 0, for the tone of the score's band (very
 * negative: anger, negative: sad, positive: happy, very positive: excited). The heaviest tone wins;
 * of equally heavy ones none, and the tone is neutral. It is neutral too where less than {@link
 * #LEAST_SHARE} of the turns' duration is not neutral.
 *
 * <p>Source: the labels are those of DeepAffects' emotion classes; the rule is this project's. Text
 * tells pleasant from unpleasant, not anger from sadness: the strength of the words stands in for
 * the excitement of the voice.
 */
public enum Tone {
  ANGER,
  SAD,
  NEUTRAL,
  HAPPY,
  EXCITED;

  /** Least share of the turns' duration that is not neutral. Source: this project. */
  public static final double LEAST_SHARE = 0.2;

  /**
   * The tone by speaker id; without speakers who have no turn.
   *
   * @param turnScores one score in [-1, 1] per turn of the timeline, same order
   */
  public static Map<String, Tone> of(Timeline timeline, List<Double> turnScores) {
    Map<String, Tone> tones = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      List<Turn> turns =
          timeline.turns().stream().filter(turn -> turn.speakerId().equals(speaker.id())).toList();
      if (!turns.isEmpty()) {
        tones.put(speaker.id(), of(turns, turnScores));
      }
    }
    return tones;
  }

  private static Tone of(List<Turn> turns, List<Double> scores) {
    Map<Tone, Double> weights = new EnumMap<>(Tone.class);
    long allMs = 0;
    long colouredMs = 0;
    for (Turn turn : turns) {
      double score = scores.get(turn.index());
      Tone tone = of(SentimentBand.of(score));
      long durationMs = turn.interval().lengthMs();
      allMs += durationMs;
      if (tone != NEUTRAL) {
        colouredMs += durationMs;
        weights.merge(tone, durationMs * Math.abs(score), Double::sum);
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

  private static Tone of(SentimentBand band) {
    return switch (band) {
      case VERY_NEGATIVE -> ANGER;
      case NEGATIVE -> SAD;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> HAPPY;
      case VERY_POSITIVE -> EXCITED;
    };
  }

  /** As in the responses: {@code anger}, {@code sad}, {@code neutral} … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
