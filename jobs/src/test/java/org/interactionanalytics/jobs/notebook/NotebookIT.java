package org.interactionanalytics.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.load.TestLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook of the project and others, run over two sample calls of two days. */
final class NotebookIT extends SparkTestSession {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  @BeforeAll
  static void load() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"guid": "happy", "contentUri": "%s", "channelRoles": ["agent", "customer"], \
            "metadata": {"callDate": "2026-11-17", "queue": "travel", "agentName": "David"}}
            {"guid": "bill", "contentUri": "%s", "channelRoles": ["agent", "customer"], \
            "metadata": {"callDate": "2026-11-18", "queue": "billing", "agentName": "Brian"}}
            """
                .formatted(
                    TestMedia.sample("happy-thank-you.wav").toUri(),
                    TestMedia.sample("billing-question.wav").toUri()));
    Path warehouse = folder.resolve("warehouse");
    TestLoad.changed(spark(), manifest, warehouse);
    System.setProperty(Results.WAREHOUSE, warehouse.toString());
  }

  @Test
  void everyCellOfTheInvestigationRunsAndShowsSomething() throws IOException, CellException {
    String name = "why-did-sentiment-fall.ipynb";
    Path copy = folder.resolve(name);
    Notebook notebook = Notebook.read(TestMedia.repository().resolve("notebooks").resolve(name));

    notebook.run();
    notebook.write(copy);

    List<JsonNode> outputs = outputs(copy);
    assertThat(outputs).isNotEmpty();
    assertThat(outputs)
        .allSatisfy(
            output -> {
              assertThat(output).hasSize(1);
              assertThat(output.get(0).at("/data/text~1plain").asText()).isNotBlank();
            });
  }

  @Test
  void whatTheRepositoryShowsHasChartsAndTables() throws IOException {
    for (String name : List.of("tour.ipynb", "why-did-sentiment-fall.ipynb")) {
      List<JsonNode> shown = outputs(TestMedia.repository().resolve("notebooks").resolve(name));

      assertThat(shown).as(name).allSatisfy(output -> assertThat(output).hasSize(1));
      assertThat(shown).as(name).anySatisfy(NotebookIT::isTable);
      assertThat(shown).as(name).anySatisfy(NotebookIT::isImage);
    }
  }

  private static void isTable(JsonNode outputs) {
    assertThat(outputs.get(0).at("/data/text~1html").asText()).startsWith("<table>");
  }

  private static void isImage(JsonNode outputs) {
    byte[] image = Base64.getDecoder().decode(outputs.get(0).at("/data/image~1png").asText());
    try {
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(image));
      assertThat(drawn).isNotNull();
      assertThat(drawn.getWidth()).isEqualTo(900);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonNode> outputs(Path notebook) throws IOException {
    List<JsonNode> outputs = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(notebook.toFile()).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        outputs.add(cell.path("outputs"));
      }
    }
    return outputs;
  }

  @Test
  void valuesTextsAndChartsAreShown() throws IOException, CellException {
    try (Cells cells = new Cells()) {
      assertThat(cells.run("int one = 1;")).isEmpty();
      assertThat(cells.run("record Pair(int a, int b) {}\nnew Pair(one, 2)"))
          .get()
          .hasToString("Pair[a=1, b=2]");
      cells.run("var results = Results.open();");
      Table table =
          (Table)
              cells
                  .run(
                      "results.table(\"SELECT guid, queue, CAST(NULL AS INT) AS none, 2D / 3 AS part,"
                          + " '<b>' AS mark FROM calls ORDER BY guid\")")
                  .orElseThrow();

      assertThat(table.text())
          .isEqualTo(
              """
              guid   queue    none    part  mark
              bill   billing        0.6667  <b>
              happy  travel         0.6667  <b>\
              """);
      assertThat(table.html().orElseThrow()).contains("&lt;b&gt;").doesNotContain("<b>");
      assertThat(
              ((Chart)
                      cells
                          .run("results.bars(\"None\", \"SELECT 1, 2 FROM calls WHERE false\")")
                          .orElseThrow())
                  .png())
          .isEmpty();
    }
  }

  @Test
  void aQueryThatFailsStopsTheNotebookAndNamesTheCell() throws IOException {
    Path broken =
        notebook(
            "broken", "var results = Results.open();", "results.table(\"SELECT x FROM calls\")");
    String before = Files.readString(broken);

    assertThatThrownBy(() -> Notebook.read(broken).run())
        .isInstanceOf(CellException.class)
        .hasMessageContaining("Cell 2")
        .hasMessageContaining("UNRESOLVED_COLUMN");
    assertThat(broken).hasContent(before);
  }

  @Test
  void whatDoesNotCompileIsExplained() throws IOException {
    assertThatThrownBy(() -> Notebook.read(notebook("types", "int one = \"1\";")).run())
        .isInstanceOf(CellException.class)
        .hasMessageContaining("Cell 1")
        .hasMessageContaining("incompatible types");
    assertThatThrownBy(() -> Notebook.read(notebook("half", "int one = ")).run())
        .hasMessageContaining("ends in the middle");
  }

  private static Path notebook(String name, String... cells) throws IOException {
    var content = JSON.createObjectNode().put("nbformat", 4);
    var all = content.putArray("cells");
    for (String cell : cells) {
      all.addObject().put("cell_type", "code").put("source", cell);
    }
    return Files.writeString(folder.resolve(name + ".ipynb"), content.toString());
  }

  @Test
  void aFileThatIsNoNotebookIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.ipynb"), "no notebook");

    assertThatThrownBy(() -> Notebook.read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[notebook]")
        .hasMessageContaining("text.ipynb");
    assertThatThrownBy(() -> Notebook.read(folder.resolve("missing.ipynb")))
        .isInstanceOf(ConfigurationException.class);
  }
}
