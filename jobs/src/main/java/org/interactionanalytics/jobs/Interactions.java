package org.interactionanalytics.jobs;

import org.interactionanalytics.jobs.command.InteractionsCommand;

/** The main class: {@code spark-submit --class org.interactionanalytics.jobs.Interactions}. */
public final class Interactions {
  private Interactions() {}

  public static void main(String[] arguments) {
    System.exit(InteractionsCommand.execute(arguments));
  }
}
