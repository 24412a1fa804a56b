package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;

/** docs/shapes.md says of every field of every schema where it comes from, and is right. */
class ShapesDocumentTest {
  private static final Pattern SCHEMA = Pattern.compile("\\]\\(schemas/([a-z0-9-]+\\.json)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final int COLUMNS = 5;

  /**
   * A row of a table of fields.
   *
   * @param schemas of the section
   */
  private record FieldRow(
      Set<String> schemas, String field, List<String> columns, List<String> classes, String rest) {}

  private static List<FieldRow> rows() throws IOException {
    Set<String> schemas = Set.of();
    List<FieldRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TestMedia.repository().resolve("docs/shapes.md"))) {
      if (line.startsWith("## ")) {
        schemas = Set.of();
      } else if (line.startsWith("[`")) {
        schemas = SCHEMA.matcher(line).results().map(m -> m.group(1)).collect(Collectors.toSet());
      } else if (line.startsWith("| `") && !schemas.isEmpty()) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        assertThat(cells).as(line).hasSize(COLUMNS);
        rows.add(
            new FieldRow(
                schemas, code(cells[0]).get(0), code(cells[1]), code(cells[2]), cells[4].strip()));
      }
    }
    return rows;
  }

  private static List<String> code(String cell) {
    Matcher matcher = CODE.matcher(cell);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  @Test
  void everyFieldOfEverySchemaIsListedAndNoOther() throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    for (FieldRow row : rows()) {
      row.schemas().forEach(s -> listed.computeIfAbsent(s, x -> new TreeSet<>()).add(row.field()));
    }
    try (Stream<Path> files = Files.list(SchemaFields.folder())) {
      List<String> schemas = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(listed.keySet()).containsExactlyElementsOf(schemas);
      for (String schema : schemas) {
        Set<String> fields = SchemaFields.of(schema);
        if (schema.startsWith("vonage")) {
          assertThat(listed.get(schema)).as(schema).containsAll(fields);
        } else {
          assertThat(listed.get(schema)).as(schema).containsExactlyElementsOf(fields);
        }
      }
    }
  }

  @Test
  void everyColumnExists() throws IOException {
    Set<String> columns = new HashSet<>();
    for (TableDefinition table : Tables.ALL) {
      collect(table.name(), table.columns(), columns);
    }
    assertThat(rows()).flatMap(FieldRow::columns).isNotEmpty().isSubsetOf(columns);
  }

  private static void collect(String path, StructType struct, Set<String> columns) {
    for (StructField field : struct.fields()) {
      String name = path + "." + field.name();
      columns.add(name);
      DataType type =
          field.dataType() instanceof ArrayType array ? array.elementType() : field.dataType();
      if (type instanceof StructType nested) {
        collect(name, nested, columns);
      }
    }
  }

  @Test
  void everyClassExists() throws IOException {
    Set<String> classes = new HashSet<>();
    for (String module : List.of("udfs", "jobs")) {
      try (Stream<Path> files =
          Files.walk(TestMedia.repository().resolve(module).resolve("src/main/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> classes.add(name.substring(0, name.indexOf('.'))));
      }
    }
    assertThat(rows()).flatMap(FieldRow::classes).isNotEmpty().isSubsetOf(classes);
  }

  @Test
  void whatHasNoColumnSaysWhatItIs() throws IOException {
    assertThat(rows())
        .filteredOn(row -> row.columns().isEmpty() && row.rest().equals("always there"))
        .extracting(FieldRow::field)
        .containsExactly(
            "api",
            "response.conversationalInsights[].values[].start",
            "metrics[].type",
            "topics[].type",
            "questions[].type",
            "trackers[].matches[].type",
            "transcript.contentType");
  }

  @Test
  void everyViewIsNamed() throws IOException {
    assertThat(Files.readString(TestMedia.repository().resolve("docs/shapes.md")))
        .contains(Arrays.stream(ShapeView.values()).map(ShapeView::view).toArray(String[]::new));
  }
}
