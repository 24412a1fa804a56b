package org.interactionanalytics.jobs.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.SentimentExplanation;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.insight.TermWeight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why a text has its sentiment. */
@Command(
    name = "sentiment",
    description = "Prints the sentiment of an English text with the terms and weights behind it.")
final class SentimentCommand implements Runnable {
  @Parameters(paramLabel = "TEXT", description = "What is said, quoted")
  private String text;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    SentimentModel model = SentimentModel.english();
    SentimentExplanation explanation = model.explain(text);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "score  %+.3f  %s%n",
        explanation.score(),
        SentimentBand.of(explanation.score()).name().toLowerCase(Locale.ROOT).replace('_', ' '));
    out.printf("model  %s %s%n", model.name(), model.version());
    out.println();
    out.println("weight  term");
    for (TermWeight term : explanation.terms()) {
      out.printf(Locale.ROOT, "%+6.3f  %s%n", term.weight(), term.term());
    }
    out.printf(Locale.ROOT, "%+6.3f  sum%n", explanation.sum());
    out.flush();
  }
}
