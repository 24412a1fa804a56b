package org.interactionanalytics.insight;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.network.Embedding;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.text.Tokens;

/**
 * Tells what an English utterance does: ask, promise or request something, greet, thank, close; and
 * how polite it is. Immutable and safe for use by several threads.
 */
public final class ActModel implements VersionedModel {
  /**
   * Table of what surroundings add to the log odds of an action, by bucket; the last one always.
   */
  public static final String SURROUNDINGS = "surroundings";

  /** Table of the threshold of actions whose surroundings are known. */
  public static final String SURROUNDINGS_THRESHOLD = "surroundings.threshold";

  private static final String ENGLISH = "/models/acts-en.gz";

  /**
   * From which {@link #task} on a sentence is one. Source: midway, in log odds, between what is
   * best for meetings and for e-mails kept apart.
   */
  public static final double TASK = 0.1;

  /** Politeness of what is neither polite nor rude. */
  private static final double NEITHER = 0.5;

  /** What an utterance may do; it may do several. */
  public enum Act {
    /** Something is asked. */
    QUESTION,
    /** Somebody takes or gives a task, as in a meeting. */
    ACTION,
    /** Somebody is asked to do something, as in an e-mail. */
    REQUEST,
    /** A request is polite rather than rude; not to be found, only to be weighed. */
    POLITENESS,
    GREETING,
    THANKS,
    /** The conversation is brought to its end. */
    CLOSING
  }

  private final UtteranceModel model;
  private final ClassifiedUtterances<Act> acts;
  private final Map<Act, Double> thresholds;
  private final float[] surroundings;
  private final double actionThreshold;

  private ActModel(UtteranceModel model) {
    this.model = model;
    Embedding table = model.file().embedding(SURROUNDINGS);
    this.surroundings = new float[table.size()];
    float[] row = new float[1];
    for (int i = 0; i < surroundings.length; i++) {
      table.lookUp(i, row);
      surroundings[i] = row[0];
    }
    model.file().embedding(SURROUNDINGS_THRESHOLD).lookUp(0, row);
    this.actionThreshold = row[0];
    this.acts = new ClassifiedUtterances<>(model, Act.class);
    this.thresholds = acts.thresholds();
  }

  /** The shipped English model; read once per JVM. */
  public static ActModel english() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final ActModel MODEL = new ActModel(UtteranceModel.load(ENGLISH));
  }

  /**
   * A model that the training module wrote.
   *
   * @throws java.io.UncheckedIOException if the file can't be read or isn't a model
   */
  public static ActModel read(Path file) {
    return new ActModel(UtteranceModel.read(file));
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
   * The probability of each act, 0 to 1; each by itself, they don't sum to 1. {@link
   * Act#POLITENESS} is 0 for rude, 0.5 for neither and 1 for polite.
   *
   * @param text one sentence or utterance, punctuated or not; one without words does nothing and is
   *     neither polite nor rude
   */
  public Map<Act, Double> scores(String text) {
    return Tokens.of(text).isEmpty() ? silence() : acts.probabilities(text);
  }

  /**
   * The same for a sentence of a conversation; its surroundings bear on {@link Act#ACTION}.
   *
   * @param text one sentence or utterance, punctuated or not
   */
  public Map<Act, Double> scores(String text, Surroundings among) {
    Map<Act, Double> scores = new EnumMap<>(scores(text));
    if (scores.get(Act.ACTION) > 0) {
      int[] features = among.features(surroundings.length - 1);
      double sum = Arrays.stream(features).mapToDouble(feature -> surroundings[feature]).sum();
      double odds =
          LogOdds.of(scores.get(Act.ACTION))
              + surroundings[surroundings.length - 1]
              + sum / Math.sqrt(features.length);
      scores.put(Act.ACTION, LogOdds.probability(odds));
    }
    return Collections.unmodifiableMap(scores);
  }

  /** From which probability on a sentence whose surroundings are known is an action. */
  public double actionThreshold() {
    return actionThreshold;
  }

  /**
   * How sure it is that a sentence gives, takes or asks for a task, 0 to 1: the mean of {@link
   * Act#ACTION} and {@link Act#REQUEST} in log odds, as meetings and e-mails call different things
   * tasks. No probability; about {@link #TASK} and more is one.
   *
   * @param scores a probability for every act
   */
  public static double task(Map<Act, Double> scores) {
    double odds = (LogOdds.of(scores.get(Act.ACTION)) + LogOdds.of(scores.get(Act.REQUEST))) / 2;
    return LogOdds.probability(odds);
  }

  /**
   * The acts that stand out among the probabilities of {@link #scores}.
   *
   * @param scores a probability for every act
   */
  public Set<Act> found(Map<Act, Double> scores) {
    Set<Act> found = EnumSet.noneOf(Act.class);
    scores.forEach(
        (act, probability) -> {
          if (probability >= thresholds.get(act)) {
            found.add(act);
          }
        });
    return Collections.unmodifiableSet(found);
  }

  private static Map<Act, Double> silence() {
    Map<Act, Double> silence = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      silence.put(act, act == Act.POLITENESS ? NEITHER : 0.0);
    }
    return Collections.unmodifiableMap(silence);
  }
}
