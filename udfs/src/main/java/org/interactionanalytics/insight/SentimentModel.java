package org.interactionanalytics.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.interactionanalytics.network.VersionedModel;

/**
 * Scores the sentiment of a text in [-1, 1].
 *
 * <p>{@code sum = Σ weight(term) · count(term) / max(n, 5)}, n being the number of content words;
 * how terms count and what a content word is, see {@link org.interactionanalytics.text.Terms}.
 * {@code score = sign(sum) · tanh((|sum| / scale) ^ exponent)}, with the model's scale and
 * exponent. So the score tells how strong the feeling is per word: a long text isn't stronger for
 * being long.
 *
 * <p>Linear before the squash, so that every score can be explained. Immutable and safe for use by
 * several threads.
 */
public final class SentimentModel implements VersionedModel {
  private static final String ENGLISH = "/models/sentiment-en.tsv.gz";

  /** The model is centred: no evidence means neutral. */
  private static final double BIAS = 0;

  private final LinearTextModel model;

  private SentimentModel(LinearTextModel model) {
    this.model = model;
  }

  /** The shipped English model; read once per JVM. */
  public static SentimentModel english() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final SentimentModel MODEL = new SentimentModel(LinearTextModel.load(ENGLISH));
  }

  /**
   * A model that the training module wrote.
   *
   * @throws UncheckedIOException if the file can't be read or isn't a model
   */
  public static SentimentModel read(Path file) {
    try {
      return new SentimentModel(LinearTextModel.read(Files.readAllBytes(file), file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + file, e);
    }
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
   * Sentiment of a text: -1 very negative, 0 neutral, 1 very positive.
   *
   * @param text any English text, punctuated or not; 0 for an empty one and one without evidence
   */
  public double score(String text) {
    return squash(sum(model.contributions(text)));
  }

  /** The score of {@link #score} and what it is made of. */
  public SentimentExplanation explain(String text) {
    List<TermWeight> terms = model.contributions(text);
    double sum = sum(terms);
    List<TermWeight> strongestFirst =
        terms.stream()
            .sorted(
                Comparator.comparingDouble((TermWeight term) -> -Math.abs(term.weight()))
                    .thenComparing(TermWeight::term))
            .toList();
    return new SentimentExplanation(strongestFirst, BIAS, sum, squash(sum));
  }

  private static double sum(List<TermWeight> terms) {
    return BIAS + terms.stream().mapToDouble(TermWeight::weight).sum();
  }

  /** Keeps the sign; an exponent above 1 keeps weak evidence close to 0. */
  private double squash(double sum) {
    double magnitude = Math.tanh(Math.pow(Math.abs(sum) / model.scale(), model.exponent()));
    return sum == 0 ? 0 : Math.copySign(magnitude, sum);
  }
}
