package org.interactionanalytics.jobs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.interactionanalytics.jobs.command.InteractionsCommand;

/**
 * A command that was run in this process, with the Spark settings of the tests.
 *
 * @param exitCode of the process that it would have been
 * @param out what it printed
 * @param err what it printed there, logs included
 */
public record CommandRun(int exitCode, String out, String err) {

  public static CommandRun of(String... arguments) {
    return with(Map.of(), arguments);
  }

  /**
   * @param hadoop settings of file systems
   */
  public static CommandRun with(Map<String, String> hadoop, String... arguments) {
    SparkTestSession.stop();
    Map<String, String> settings = new HashMap<>(SparkTestSession.SETTINGS);
    hadoop.forEach((name, value) -> settings.put("spark.hadoop." + name, value));
    settings.forEach(System::setProperty);
    PrintStream systemOut = System.out;
    PrintStream systemErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exitCode = InteractionsCommand.execute(arguments);
      return new CommandRun(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(systemOut);
      System.setErr(systemErr);
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** The value of a line of the table at the end of a load. */
  public String summary(String name) {
    return out.lines()
        .filter(line -> line.startsWith(name + "  "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line " + name + " in " + out + err));
  }
}
