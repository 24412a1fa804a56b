package org.interactionanalytics.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.interactionanalytics.jobs.table.MetricDictionary.Metric;
import org.interactionanalytics.jobs.view.ViewColumn;
import org.interactionanalytics.jobs.view.ViewDefinition;
import org.interactionanalytics.jobs.view.Views;
import org.junit.jupiter.api.Test;

/** docs/metrics.md and docs/tables.md are written from the code; -Dupdate.docs=true writes them. */
class MetricsDocumentTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void metricsAreUpToDate() throws IOException {
    check(DOCS.resolve("metrics.md"), metrics());
  }

  @Test
  void tablesAreUpToDate() throws IOException {
    check(DOCS.resolve("tables.md"), tables());
  }

  @Test
  void everyMetricIsDefinedOnce() {
    assertThat(MetricDictionary.METRICS)
        .extracting(MetricDictionary.Metric::metric)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyMetricIsAColumn() {
    List<String> columns =
        Tables.ALL.stream()
            .flatMap(
                table ->
                    Arrays.stream(table.columns().fieldNames())
                        .map(column -> table.name() + "." + column))
            .toList();
    assertThat(MetricDictionary.METRICS)
        .allSatisfy(
            metric ->
                assertThat(columns)
                    .as(metric.metric())
                    .anyMatch(
                        column ->
                            metric.metric().equals(column)
                                || metric.metric().startsWith(column + ".")));
  }

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file))
        .as(
            "%s is stale. Write it with: mvn -pl jobs -am test -Dtest=MetricsDocumentTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true",
            file)
        .isEqualTo(expected);
  }

  private static String metrics() {
    StringBuilder text = new StringBuilder();
    text.append("# Metrics\n\n");
    text.append("What every number means. Written from the code; the same is in the table\n");
    text.append("`metric_dictionary`. D is the duration of the decoded audio. S_p is when speaker");
    text.append(" p speaks.\n`null` means not measurable here, `0` means measured, none.\n\n");
    text.append("| metric | unit | definition | constants | null | source |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Metric metric : MetricDictionary.METRICS) {
      text.append(
          row(
              "`" + metric.metric() + "`",
              metric.unit(),
              metric.formula(),
              metric.constants(),
              metric.nullRule(),
              metric.source()));
    }
    return text.toString();
  }

  private static String tables() {
    StringBuilder text = new StringBuilder();
    text.append("# Tables\n\n");
    text.append("Written from the code. Every row of every table also carries the version stamp");
    text.append(" at the end.\n");
    for (TableDefinition table : Tables.ALL) {
      text.append("\n## ").append(table.name()).append("\n\n").append(table.comment());
      text.append(". Key: `").append(String.join("`, `", table.key())).append("`.\n\n");
      columns(text, table.content().fields());
    }
    text.append("\n## Version stamp\n\nOn every row of every table.\n\n");
    columns(text, VersionStamp.COLUMNS.fields());
    text.append("\n# Views\n\n");
    text.append(
        "Plain SQL over the tables, in `sql` and `serve` by these names; `bin/interactions");
    text.append(" views` prints the statements.\n`null` means not measurable here, `0` means");
    text.append(" measured, none.\n");
    for (ViewDefinition view : Views.ALL) {
      text.append("\n## ").append(view.name()).append("\n\n").append(view.purpose());
      text.append(" ").append(view.grain()).append(".\n\n");
      text.append("| column | type | unit | meaning | null |\n|---|---|---|---|---|\n");
      for (ViewColumn column : view.columns()) {
        text.append(
            row(
                "`" + column.name() + "`",
                column.type().catalogString(),
                column.unit(),
                column.meaning(),
                column.nullRule()));
      }
    }
    return text.toString();
  }

  private static void columns(StringBuilder text, StructField[] fields) {
    text.append("| column | type | meaning |\n|---|---|---|\n");
    for (StructField field : fields) {
      String type = field.dataType().catalogString().replaceAll("^(array|struct)<.*", "$1");
      text.append(row("`" + field.name() + "`", type, field.getComment().get()));
    }
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
  }
}
