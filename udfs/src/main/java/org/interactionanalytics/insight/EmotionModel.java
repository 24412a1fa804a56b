package org.interactionanalytics.insight;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.text.Tokens;

/**
 * Tells the emotions of an English utterance. Immutable and safe for use by several threads.
 *
 * <p>Each emotion has a probability of its own, as an utterance may show several: they don't sum to
 * 1. The emotion of the utterance is the one whose probability exceeds its threshold by the most,
 * in log odds, where no emotion has a lead of {@link #NEUTRAL_LEAD}; rare emotions have lower
 * thresholds. What people say on the telephone out of courtesy ("thank you for holding", "sorry i
 * didn't catch that") does not make the emotion of an utterance, though {@link #scores} counts it.
 */
public final class EmotionModel implements VersionedModel {
  /**
   * Lead of {@link EmotionLabel#NEUTRAL} in log odds. Source: chosen on our own calm call turns and
   * subtitles kept apart.
   */
  static final double NEUTRAL_LEAD = 0.5;

  private static final String ENGLISH = "/models/emotion-en.gz";

  private final UtteranceModel model;
  private final ClassifiedUtterances<EmotionLabel> emotions;
  private final Map<EmotionLabel, Double> thresholds;

  private EmotionModel(UtteranceModel model) {
    this.model = model;
    this.emotions = new ClassifiedUtterances<>(model, EmotionLabel.class);
    this.thresholds = emotions.thresholds();
  }

  /** The shipped English model; read once per JVM. */
  public static EmotionModel english() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final EmotionModel MODEL = new EmotionModel(UtteranceModel.load(ENGLISH));
  }

  /**
   * A model that the training module wrote.
   *
   * @throws java.io.UncheckedIOException if the file can't be read or isn't a model
   */
  public static EmotionModel read(Path file) {
    return new EmotionModel(UtteranceModel.read(file));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public String sha256() {
    return model.sha256();
  }

  /**
   * The emotion of an utterance.
   *
   * @param text any English text, punctuated or not; one of courtesy only, or without words, is
   *     surely neutral
   */
  public Emotion of(String text) {
    return strongest(scores(ServiceFormulas.without(text)));
  }

  private Emotion strongest(Map<EmotionLabel, Double> scores) {
    EmotionLabel strongest = EmotionLabel.NEUTRAL;
    for (EmotionLabel label : EmotionLabel.values()) {
      if (margin(label, scores) > margin(strongest, scores)) {
        strongest = label;
      }
    }
    return new Emotion(strongest, scores.get(strongest));
  }

  /**
   * The probability of each emotion, 0 to 1, in the order of the labels; each by itself, they don't
   * sum to 1.
   *
   * @param text any English text, punctuated or not; one without words is surely neutral
   */
  public Map<EmotionLabel, Double> scores(String text) {
    return Tokens.of(text).isEmpty() ? unfelt() : emotions.probabilities(text);
  }

  private static Map<EmotionLabel, Double> unfelt() {
    Map<EmotionLabel, Double> unfelt = new EnumMap<>(EmotionLabel.class);
    for (EmotionLabel label : EmotionLabel.values()) {
      unfelt.put(label, label == EmotionLabel.NEUTRAL ? 1.0 : 0.0);
    }
    return Collections.unmodifiableMap(unfelt);
  }

  private double margin(EmotionLabel label, Map<EmotionLabel, Double> scores) {
    double lead = label == EmotionLabel.NEUTRAL ? NEUTRAL_LEAD : 0;
    return LogOdds.of(scores.get(label)) - LogOdds.of(thresholds.get(label)) + lead;
  }
}
