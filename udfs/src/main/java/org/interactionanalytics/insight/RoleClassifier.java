package org.interactionanalytics.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.timeline.Role;

/**
 * Tells the agent from the customer by what each of them says. Immutable and safe for use by
 * several threads.
 */
public final class RoleClassifier implements VersionedModel {
  private static final String ENGLISH = "/models/roles-en.tsv.gz";

  private final LinearTextModel model;

  private RoleClassifier(LinearTextModel model) {
    this.model = model;
  }

  /** The shipped English model; read once per JVM. */
  public static RoleClassifier english() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final RoleClassifier MODEL = new RoleClassifier(LinearTextModel.load(ENGLISH));
  }

  /**
   * A model that the training module wrote.
   *
   * @throws UncheckedIOException if the file can't be read or isn't a model
   */
  public static RoleClassifier read(Path file) {
    try {
      return new RoleClassifier(LinearTextModel.read(Files.readAllBytes(file), file.toString()));
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
   * Which of the two is the agent.
   *
   * @param first everything said on the first channel; may be empty
   * @param second everything said on the second channel; may be empty
   * @return empty if nothing speaks for either
   */
  public Optional<RoleGuess> classify(String first, String second) {
    double evidence = (agentSum(first) - agentSum(second)) / model.scale();
    if (evidence == 0) {
      return Optional.empty();
    }
    double confidence = 1 / (1 + Math.exp(-Math.abs(evidence)));
    return Optional.of(
        evidence > 0
            ? new RoleGuess(Role.AGENT, Role.CUSTOMER, confidence)
            : new RoleGuess(Role.CUSTOMER, Role.AGENT, confidence));
  }

  private double agentSum(String text) {
    List<TermWeight> terms = model.contributions(text);
    return terms.stream().mapToDouble(TermWeight::weight).sum();
  }
}
