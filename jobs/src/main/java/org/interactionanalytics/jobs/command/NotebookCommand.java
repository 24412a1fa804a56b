package org.interactionanalytics.jobs.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.notebook.CellException;
import org.interactionanalytics.jobs.notebook.JavaKernel;
import org.interactionanalytics.jobs.notebook.Notebook;
import org.interactionanalytics.jobs.notebook.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Notebooks in Java: runs them, and makes them open in Jupyter. */
@Command(
    name = "notebook",
    description = "Runs notebooks over a warehouse, or installs their kernel in Jupyter.",
    synopsisSubcommandLabel = "(run | install)")
final class NotebookCommand {
  private static final String WAREHOUSE_VARIABLE = "INTERACTIONS_WAREHOUSE";
  private static final String KERNEL = "interaction-analytics";

  @Spec private CommandSpec spec;

  @Command(
      description = {
        "Runs all cells of notebooks and writes what they show into them.",
        "Stops at the first cell that fails; that notebook is left as it was."
      })
  int run(
      @Option(
              names = "--warehouse",
              required = true,
              paramLabel = "FOLDER",
              description = "Folder of the Delta tables")
          String warehouse,
      @Parameters(paramLabel = "NOTEBOOK", arity = "1..*", description = "Files, *.ipynb")
          List<Path> files)
      throws IOException, CellException {
    System.setProperty(Results.WAREHOUSE, warehouse);
    try (SparkSession spark = SparkSessions.open("notebook")) {
      for (Path file : files) {
        Notebook notebook = Notebook.read(file);
        notebook.run();
        notebook.write(file);
        spec.commandLine().getOut().println(file);
      }
      return 0;
    }
  }

  @Command(
      description = {
        "Tells Jupyter of the kernel, so that it opens the notebooks.",
        "They read the warehouse that the variable " + WAREHOUSE_VARIABLE + " names,",
        "else demo-warehouse/ of this checkout."
      })
  int install(
      @Option(
              names = "--to",
              paramLabel = "FOLDER",
              description = "Jupyter's data folder (default: the user's)")
          Optional<Path> folder)
      throws IOException {
    Path kernel = folder.orElseGet(NotebookCommand::jupyterFolder).resolve("kernels/" + KERNEL);
    ObjectNode specification = new ObjectMapper().createObjectNode();
    specification
        .putArray("argv")
        .add(home().resolve("bin/interactions").toAbsolutePath().toString())
        .add("notebook")
        .add("kernel")
        .add("{connection_file}");
    specification.put("display_name", "Java with interaction-analytics").put("language", "java");
    Files.createDirectories(kernel);
    Files.writeString(kernel.resolve("kernel.json"), specification.toPrettyString() + "\n");
    spec.commandLine().getOut().println(kernel);
    return 0;
  }

  /** As `jupyter --data-dir` says without configuration. */
  private static Path jupyterFolder() {
    String named = System.getenv("JUPYTER_DATA_DIR");
    if (named != null) {
      return Path.of(named);
    }
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return Path.of(
        System.getProperty("user.home"), mac ? "Library/Jupyter" : ".local/share/jupyter");
  }

  @Command(hidden = true, description = "Serves a notebook that Jupyter opened.")
  int kernel(@Parameters(paramLabel = "FILE", description = "Jupyter's connection file") Path file)
      throws IOException {
    System.setProperty(
        Results.WAREHOUSE,
        Optional.ofNullable(System.getenv(WAREHOUSE_VARIABLE))
            .orElseGet(() -> home().resolve("demo-warehouse").toString()));
    try (SparkSession spark = SparkSessions.open("notebook")) {
      JavaKernel.serve(file);
      return 0;
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("interactions.home", ""));
  }
}
