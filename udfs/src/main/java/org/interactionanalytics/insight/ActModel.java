package org.interactionanalytics.insight;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.text.Tokens;

/**
 * Tells what an English utterance does: ask, promise or request something, greet, thank, close; and
 * how polite it is. Immutable and safe for use by several threads.
 */
public final class ActModel {
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
  private final Map<Act, Double> thresholds;

  private ActModel(UtteranceModel model) {
    this.model = model;
    this.thresholds = Collections.unmodifiableMap(byAct(model.thresholds()));
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

  /** Name of the model, for the version stamp. */
  public String name() {
    return model.name();
  }

  /** Version of the model, for the version stamp. */
  public String version() {
    return model.version();
  }

  /** SHA-256 of the model file, 64 hexadecimal digits, for the version stamp. */
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
    return Collections.unmodifiableMap(
        Tokens.of(text).isEmpty() ? silence() : byAct(model.probabilities(text)));
  }

  /**
   * How sure it is that a sentence gives, takes or asks for a task, 0 to 1: the mean of {@link
   * Act#ACTION} and {@link Act#REQUEST} in log odds, as meetings and e-mails call different things
   * tasks. No probability; about {@link #TASK} and more is one.
   *
   * @param scores a probability for every act
   */
  public static double task(Map<Act, Double> scores) {
    double odds = (logOdds(scores.get(Act.ACTION)) + logOdds(scores.get(Act.REQUEST))) / 2;
    return 1 / (1 + StrictMath.exp(-odds));
  }

  private static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
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
    return silence;
  }

  private Map<Act, Double> byAct(double[] values) {
    Map<Act, Double> byAct = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      byAct.put(act, values[model.classes().indexOf(act.name().toLowerCase(Locale.ROOT))]);
    }
    return byAct;
  }
}
