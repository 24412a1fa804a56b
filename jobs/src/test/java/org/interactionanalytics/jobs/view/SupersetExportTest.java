package org.interactionanalytics.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.interactionanalytics.jobs.JsonRows;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The export in notebooks/superset fits the views; -Dupdate.docs=true writes its data sets. */
class SupersetExportTest extends SparkTestSession {
  private static final Path EXPORT = Path.of("..", "notebooks", "superset");
  private static final Path DATASETS = EXPORT.resolve("datasets").resolve("interactions");

  @BeforeAll
  static void register() {
    Tables.ALL.forEach(
        table -> JsonRows.of(spark(), table, List.of()).createOrReplaceTempView(table.name()));
    Views.register(spark());
  }

  @Test
  void dataSetsAreTheViews() throws IOException {
    for (ViewDefinition view : Views.ALL) {
      Path file = DATASETS.resolve(view.name() + ".yaml");
      if (Boolean.getBoolean("update.docs")) {
        Files.writeString(file, dataSet(view));
      }
      assertThat(Files.readString(file)).as("stale, see the README there").isEqualTo(dataSet(view));
    }
    assertThat(files(DATASETS)).hasSize(Views.ALL.size());
  }

  @Test
  void everyChartIsAQueryOfItsDataSet() throws IOException {
    for (Path file : files(EXPORT.resolve("charts"))) {
      Map<?, ?> chart = yaml(file);
      String view =
          Views.ALL.stream()
              .map(ViewDefinition::name)
              .filter(name -> dataSetId(name).equals(chart.get("dataset_uuid")))
              .findFirst()
              .orElseThrow(() -> new AssertionError(file + " has no data set"));
      assertThat(spark().sql(query((Map<?, ?>) chart.get("params"), view)).columns())
          .as(file.toString())
          .isNotEmpty();
    }
  }

  @Test
  void theDashboardShowsEveryChart() throws IOException {
    String dashboard = Files.readString(EXPORT.resolve("dashboards").resolve("conversations.yaml"));
    for (Path file : files(EXPORT.resolve("charts"))) {
      assertThat(dashboard).contains((String) yaml(file).get("uuid"));
    }
    assertThat(yaml(EXPORT.resolve("databases").resolve("interactions.yaml")).get("uuid"))
        .isEqualTo(id("superset/database"));
  }

  /** What Superset asks for a chart, as far as columns and expressions go. */
  private static String query(Map<?, ?> params, String view) {
    List<String> dimensions = new ArrayList<>();
    if (params.get("x_axis") instanceof String axis) {
      dimensions.add(axis);
    }
    if (params.get("groupby") instanceof List<?> columns) {
      columns.forEach(column -> dimensions.add((String) column));
    }
    if (params.get("all_columns") instanceof List<?> columns) {
      return "SELECT "
          + String.join(", ", columns.stream().map(String::valueOf).toList())
          + " FROM "
          + view;
    }
    List<String> measures =
        ((List<?>) params.get("metrics"))
            .stream().map(metric -> measure((Map<?, ?>) metric)).toList();
    return "SELECT "
        + String.join(", ", dimensions)
        + ", "
        + String.join(", ", measures)
        + " FROM "
        + view
        + " GROUP BY "
        + String.join(", ", dimensions);
  }

  private static String measure(Map<?, ?> metric) {
    return metric.get("expressionType").equals("SQL")
        ? (String) metric.get("sqlExpression")
        : metric.get("aggregate")
            + "("
            + ((Map<?, ?>) metric.get("column")).get("column_name")
            + ")";
  }

  private static String dataSet(ViewDefinition view) {
    StringBuilder text = new StringBuilder();
    text.append("table_name: ").append(view.name()).append('\n');
    text.append("main_dttm_col: ").append(mainTime(view)).append('\n');
    text.append("description: ").append(quoted(view.purpose() + " " + view.grain())).append('\n');
    text.append("schema: default\nsql: null\nfilter_select_enabled: true\n");
    text.append("uuid: ").append(dataSetId(view.name())).append('\n');
    text.append("metrics:\n- metric_name: count\n  verbose_name: Rows\n  metric_type: count\n");
    text.append("  expression: COUNT(*)\ncolumns:\n");
    for (ViewColumn column : view.columns()) {
      text.append("- column_name: ").append(column.name()).append('\n');
      text.append("  is_dttm: ").append(isTime(column)).append('\n');
      text.append("  is_active: true\n  groupby: true\n  filterable: true\n");
      text.append("  type: ").append(column.type().sql()).append('\n');
      text.append("  description: ").append(quoted(column.comment())).append('\n');
    }
    text.append("version: 1.0.0\ndatabase_uuid: ").append(id("superset/database")).append('\n');
    return text.toString();
  }

  private static String mainTime(ViewDefinition view) {
    return view.columns().stream()
        .filter(SupersetExportTest::isTime)
        .map(ViewColumn::name)
        .findFirst()
        .orElse("null");
  }

  private static boolean isTime(ViewColumn column) {
    return List.of("DATE", "TIMESTAMP").contains(column.type().sql());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String dataSetId(String view) {
    return id("superset/dataset/" + view);
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }
}
