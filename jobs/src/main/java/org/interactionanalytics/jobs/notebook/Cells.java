package org.interactionanalytics.jobs.notebook;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The cells of one notebook, in Java, run in this process one after the other. Not thread-safe. */
final class Cells implements AutoCloseable {
  private static final List<String> IMPORTS =
      List.of(
          "import java.util.*;",
          "import org.apache.spark.sql.*;",
          "import org.interactionanalytics.jobs.notebook.*;");

  private final Execution execution = new Execution();
  private final JShell shell;

  Cells() {
    shell = JShell.builder().executionEngine(execution, null).build();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      shell.addToClasspath(path);
    }
    shell.addToClasspath(ownClasses().toString());
    IMPORTS.forEach(shell::eval);
  }

  /** Under spark-submit the job's jar is not on the class path of the process. */
  private static Path ownClasses() {
    try {
      return Path.of(Cells.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last statement if that is an expression with a value
   * @throws CellException if it does not compile, or throws
   */
  Optional<Object> run(String source) throws CellException {
    Optional<Object> value = Optional.empty();
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new CellException("The cell ends in the middle of a statement: " + rest.strip());
      }
      value = Optional.empty();
      for (SnippetEvent event : shell.eval(next.source())) {
        if (event.causeSnippet() == null) {
          check(event);
          value = isShown(event.snippet()) ? execution.lastValue() : Optional.empty();
        }
      }
      rest = next.remaining();
    }
    return value;
  }

  private void check(SnippetEvent event) throws CellException {
    if (event.exception() != null) {
      Throwable thrown = execution.thrown().orElse(event.exception());
      throw new CellException(
          thrown.getClass().getSimpleName() + ": " + thrown.getMessage(), thrown);
    }
    if (event.status() == Status.REJECTED) {
      throw new CellException(
          shell
                  .diagnostics(event.snippet())
                  .map(problem -> problem.getMessage(Locale.ROOT))
                  .collect(Collectors.joining("\n"))
              + " in: "
              + event.snippet().source().strip());
    }
  }

  private static boolean isShown(Snippet snippet) {
    return snippet.kind() == Kind.EXPRESSION
        || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  /** Where the cell could go on from here. */
  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  @Override
  public void close() {
    shell.close();
  }

  /** Runs snippets in this process and keeps their values, of which the shell gives only texts. */
  private static final class Execution implements ExecutionControlProvider {
    private Object value;
    private Throwable thrown;

    @Override
    public String name() {
      return "same process";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return new DirectExecutionControl(
          new SnippetLoader(Thread.currentThread().getContextClassLoader())) {
        @Override
        protected String invoke(Method snippet) throws Exception {
          value = null;
          thrown = null;
          try {
            value = snippet.invoke(null);
            return "";
          } catch (InvocationTargetException e) {
            thrown = e.getCause();
            throw e;
          }
        }
      };
    }

    Optional<Object> lastValue() {
      return Optional.ofNullable(value);
    }

    Optional<Throwable> thrown() {
      return Optional.ofNullable(thrown);
    }
  }
}
