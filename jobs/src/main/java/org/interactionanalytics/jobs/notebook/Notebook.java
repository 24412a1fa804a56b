package org.interactionanalytics.jobs.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.interactionanalytics.error.ConfigurationException;

/**
 * A Jupyter notebook: its cells and what they showed when they were run.
 *
 * <p>Source: nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html
 */
public final class Notebook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 4;

  private final ObjectNode content;

  private Notebook(ObjectNode content) {
    this.content = content;
  }

  /**
   * Reads a notebook.
   *
   * @throws ConfigurationException if the file is none
   */
  public static Notebook read(Path file) throws IOException {
    try {
      if (Files.isRegularFile(file)
          && JSON.readTree(file.toFile()) instanceof ObjectNode content
          && content.path("nbformat").asInt() == FORMAT
          && content.path("cells").isArray()) {
        return new Notebook(content);
      }
    } catch (JsonProcessingException e) {
      throw refused(file, e.getOriginalMessage());
    }
    throw refused(file, "no such file, or of another format");
  }

  private static ConfigurationException refused(Path file, String found) {
    return new ConfigurationException(
        "Parameter [notebook] is invalid. It should be a Jupyter notebook of format %d (was: %s: %s)"
            .formatted(FORMAT, file, found));
  }

  /**
   * Runs all cells from the first to the last, and keeps what they show.
   *
   * @throws CellException of the first cell that fails, which the message names
   */
  public void run() throws CellException {
    try (Cells cells = new Cells()) {
      int count = 0;
      for (JsonNode cell : content.path("cells")) {
        if (cell.path("cell_type").asText().equals("code")) {
          count++;
          show((ObjectNode) cell, count, result(cells, cell, count));
        }
      }
    }
  }

  private static Optional<Display> result(Cells cells, JsonNode cell, int count)
      throws CellException {
    try {
      return cells.run(text(cell.path("source"))).map(Display::of);
    } catch (CellException e) {
      throw new CellException("Cell " + count + ": " + e.getMessage(), e);
    }
  }

  /** A text, or the lines of one. */
  private static String text(JsonNode source) {
    if (source.isTextual()) {
      return source.asText();
    }
    StringBuilder text = new StringBuilder();
    source.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  private static void show(ObjectNode cell, int count, Optional<Display> display) {
    cell.put("execution_count", count);
    ArrayNode outputs = cell.putArray("outputs");
    display.ifPresent(
        shown -> {
          ObjectNode output = outputs.addObject();
          output.put("output_type", "execute_result").put("execution_count", count);
          output.putObject("metadata");
          ObjectNode data = output.putObject("data");
          data.put("text/plain", shown.text());
          shown.html().ifPresent(html -> data.put("text/html", html));
          shown
              .png()
              .ifPresent(image -> data.put("image/png", Base64.getEncoder().encodeToString(image)));
        });
  }

  /** Writes the notebook with what its cells showed. */
  public void write(Path file) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter(" ", "\n"));
    Files.writeString(file, JSON.writer(printer).writeValueAsString(content) + "\n");
  }
}
