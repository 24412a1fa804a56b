package org.interactionanalytics.jobs.notebook;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.apache.spark.sql.SparkSession;

/** Runs the cells of a notebook that is open in Jupyter. */
public final class JavaKernel extends BaseKernel {
  private static final LanguageInfo JAVA =
      new LanguageInfo.Builder("Java")
          .version(Runtime.version().toString())
          .mimetype("text/x-java-source")
          .fileExtension(".jshell")
          .pygments("java")
          .codemirror("text/x-java")
          .build();

  private final Cells cells = new Cells();

  private JavaKernel() {}

  /**
   * Serves a notebook until it is closed.
   *
   * @param connection file that Jupyter writes
   */
  public static void serve(Path connection) throws IOException {
    JavaKernel kernel = new JavaKernel();
    try {
      JupyterConnection jupyter =
          new JupyterConnection(KernelConnectionProperties.parse(Files.readString(connection)));
      kernel.becomeHandlerForConnection(jupyter);
      jupyter.connect();
      jupyter.waitUntilClose();
    } catch (GeneralSecurityException e) {
      throw new IOException("Jupyter asks for a signature that this machine has not", e);
    }
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return JAVA;
  }

  @Override
  public DisplayData eval(String source) throws CellException {
    return cells.run(source).map(Display::of).map(JavaKernel::data).orElse(null);
  }

  private static DisplayData data(Display display) {
    DisplayData data = new DisplayData(display.text());
    display.html().ifPresent(data::putHTML);
    display
        .png()
        .ifPresent(
            image ->
                data.putData(
                    MIMEType.parse("image/png"), Base64.getEncoder().encodeToString(image)));
    return data;
  }

  @Override
  public ReplacementOptions complete(String source, int cursor) {
    int[] start = {cursor};
    List<String> continuations =
        cells.analysis().completionSuggestions(source, cursor, start).stream()
            .map(Suggestion::continuation)
            .distinct()
            .toList();
    return new ReplacementOptions(continuations, start[0], cursor);
  }

  @Override
  public List<String> formatError(Exception problem) {
    return List.of(String.valueOf(problem.getMessage()));
  }

  @Override
  public void interrupt() {
    SparkSession.active().sparkContext().cancelAllJobs();
  }

  @Override
  public void onShutdown(boolean isRestarting) {
    cells.close();
  }
}
