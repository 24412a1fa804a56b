package org.interactionanalytics.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.insight.Sentiment;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.yaml.Problems;

/** Examples that tell whether the rules of a profile do what they should. */
public final class CategoryExamples {
  private static final String ENGLISH = "en";

  private final CategoryProfile profile;
  private final List<CategoryExample> examples;

  private CategoryExamples(CategoryProfile profile, List<CategoryExample> examples) {
    this.profile = profile;
    this.examples = examples;
  }

  /**
   * Reads examples.
   *
   * @param profile the rules that are tested; an example may name its categories only
   * @param file name of the file, for messages
   * @param bytes the file
   * @throws ConfigurationException with every problem; each names file, line and path
   */
  public static CategoryExamples read(CategoryProfile profile, String file, byte[] bytes) {
    Problems problems = new Problems(file);
    List<CategoryExample> examples = new ExampleReader(profile, problems).read(bytes);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems.inOrder());
    }
    return new CategoryExamples(profile, examples);
  }

  /**
   * What the rules make of each example.
   *
   * @param model scores the turns of English examples; rules about sentiment stay undecided for
   *     other languages
   */
  public List<ExampleResult> run(SentimentModel model) {
    return examples.stream().map(example -> result(example, model)).toList();
  }

  private ExampleResult result(CategoryExample example, SentimentModel model) {
    Optional<List<Double>> scores =
        profile.language().startsWith(ENGLISH)
            ? Optional.of(Sentiment.of(example.timeline(), model)).map(SentimentSummary::turnScores)
            : Optional.empty();
    CategoryResult found = profile.categorize(example.timeline(), scores);
    List<String> matched = found.matches().stream().map(CategoryMatch::label).toList();
    List<String> remarks = new ArrayList<>();
    found.skipped().ifPresent(reason -> remarks.add("skipped: " + reason));
    found
        .undecided()
        .forEach(
            undecided ->
                remarks.add(
                    "undecided: "
                        + Category.label(undecided.category(), undecided.name())
                        + ": "
                        + undecided.reason()));
    return new ExampleResult(
        example.name(),
        matched,
        example.expected().stream().filter(label -> !matched.contains(label)).toList(),
        example.notExpected().stream().filter(matched::contains).toList(),
        remarks);
  }
}
