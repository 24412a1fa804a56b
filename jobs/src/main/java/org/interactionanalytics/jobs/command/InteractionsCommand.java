package org.interactionanalytics.jobs.command;

import java.io.PrintWriter;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command that people run. */
@Command(
    name = "interactions",
    description = "Conversation analytics in open tables, from your own recordings.",
    mixinStandardHelpOptions = true,
    versionProvider = InteractionsCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      AnalyzeCommand.class,
      GetCommand.class,
      SqlCommand.class,
      ViewsCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      EnrollCommand.class,
      ReanalyzeCommand.class,
      DiffCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      CategoriesCommand.class,
      SentimentCommand.class,
      NotebookCommand.class,
    },
    footer = {
      "",
      "Spark's own options (--master, --conf, --driver-memory, --executor-memory, ...) may be"
          + " passed to any command.",
      "Exit codes: 0 done, 1 configuration or crash, 3 too many recordings failed."
    })
public final class InteractionsCommand {
  /** Configuration error or crash. */
  private static final int FAILED = 1;

  private static final Logger LOG = LoggerFactory.getLogger(InteractionsCommand.class);

  private InteractionsCommand() {}

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"interaction-analytics " + SoftwareVersion.CURRENT};
    }
  }

  /** Runs the command line; returns the exit code. */
  public static int execute(String... arguments) {
    CommandLine line =
        new CommandLine(new InteractionsCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(
                (problem, rejected) -> {
                  PrintWriter err = problem.getCommandLine().getErr();
                  err.println("error: " + problem.getMessage());
                  err.println(
                      "See: "
                          + problem.getCommandLine().getCommandSpec().qualifiedName()
                          + " --help");
                  return FAILED;
                })
            .setExecutionExceptionHandler(InteractionsCommand::explain);
    line.getSubcommands()
        .values()
        .forEach(subcommand -> subcommand.getCommandSpec().mixinStandardHelpOptions(true));
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return FAILED;
    }
    return line.execute(arguments);
  }

  private static int explain(Exception problem, CommandLine line, ParseResult parsed) {
    if (problem instanceof ConfigurationException configuration) {
      configuration.problems().forEach(message -> line.getErr().println("error: " + message));
    } else {
      line.getErr().println("error: " + rootMessage(problem));
      LOG.debug("The command failed", problem);
    }
    line.getErr().flush();
    return FAILED;
  }

  private static String rootMessage(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    String message = String.valueOf(root.getMessage());
    return message
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.startsWith("[") ? line : kind + ": " + line)
        .orElse(kind);
  }
}
