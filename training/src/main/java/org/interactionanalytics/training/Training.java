package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes and measures the shipped text models. */
@Command(
    name = "training",
    mixinStandardHelpOptions = true,
    description = "Makes and measures the shipped text models.")
public final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Training()).execute(arguments));
  }

  @Command(name = "sentiment", description = "Makes the sentiment model.")
  void sentiment(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    SentimentTraining training = new SentimentTraining(new Corpora(data));
    training.write(training.examples(), model);
  }

  @Command(name = "roles", description = "Makes the agent and customer model.")
  void roles(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new RoleTraining(new Corpora(data)).write(model);
  }

  @Command(name = "word-classes", description = "Makes the model of word classes.")
  void wordClasses(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    System.out.print(new WordClassTraining(new Corpora(data)).write(model));
  }

  @Command(
      name = "document-frequencies",
      description = "Counts in how many conversations each word is said.")
  void documentFrequencies(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Table to write.") Path model)
      throws IOException {
    new DocumentFrequencyTraining(new Corpora(data)).write(model);
  }

  @Command(name = "key-phrases", description = "Learns the weights of key phrases.")
  void keyPhrases(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new KeyPhraseTraining(new Corpora(data)).write(model);
  }

  @Command(
      name = "extractive-summary",
      description = "Learns which sentences people choose for a summary.")
  void extractiveSummary(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new SummaryTraining(new Corpora(data)).write(model);
  }

  @Command(name = "evaluate-sentiment", description = "Prints the sentiment model's figures.")
  void evaluateSentiment(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(new SentimentEvaluation(new Corpora(data)).report(model));
  }

  @Command(name = "evaluate-roles", description = "Prints the role model's figures.")
  void evaluateRoles(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(new RoleEvaluation(new Corpora(data)).report(model));
  }

  @Command(name = "evaluate-key-phrases", description = "Prints the figures of key phrases.")
  void evaluateKeyPhrases(
      @Option(names = "--data", required = true, description = "Data folder.") Path data) {
    System.out.print(new KeyPhraseEvaluation(new Corpora(data)).report());
  }

  @Command(name = "evaluate-summaries", description = "Prints the figures of summaries.")
  void evaluateSummaries(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(
              names = "--pairs",
              description = "File to write every summary, reference and figures to.")
          Optional<Path> pairs)
      throws IOException {
    System.out.print(new SummaryEvaluation(new Corpora(data)).report(pairs));
  }

  @Command(
      name = "evaluate-subjects",
      description = "Prints the figures of titles and of reasons of calls.")
  void evaluateSubjects(
      @Option(names = "--data", required = true, description = "Data folder.") Path data) {
    System.out.print(new SubjectEvaluation(new Corpora(data)).report());
  }
}
