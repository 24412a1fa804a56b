package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
  /** A list of commands shows the first element of each description. */
  @Test
  void listsOfCommandsShowWholeSentences() {
    List<String> unfinished = new ArrayList<>();
    collect(new CommandLine(InteractionsCommand.class), unfinished);
    assertThat(unfinished).isEmpty();
  }

  private static void collect(CommandLine command, List<String> unfinished) {
    String first = command.getCommandSpec().usageMessage().description()[0];
    if (!first.endsWith(".")) {
      unfinished.add(command.getCommandName() + ": " + first);
    }
    command.getSubcommands().values().forEach(subcommand -> collect(subcommand, unfinished));
  }
}
