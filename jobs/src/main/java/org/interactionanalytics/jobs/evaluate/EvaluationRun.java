package org.interactionanalytics.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.jobs.table.Warehouse;

/**
 * Measures results against references and keeps the figures.
 *
 * <p>Takes no lock of the warehouse, so that it works beside a load: loads write no rows to {@code
 * evaluations}, and the rows of an evaluation are appended in one commit.
 */
public final class EvaluationRun {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final String reference;
  private final Evaluation evaluation;

  /**
   * @param reference folder of references
   */
  public EvaluationRun(
      SparkSession spark, Warehouse warehouse, String reference, Evaluation evaluation) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.reference = reference;
    this.evaluation = evaluation;
  }

  /**
   * Measures.
   *
   * @throws org.interactionanalytics.error.ConfigurationException if the references are wrong or
   *     there is nothing to compare
   */
  public Report measure() throws IOException {
    References references = References.read(spark.sessionState().newHadoopConf(), reference);
    return evaluation.measure(references, new StoredResults(warehouse));
  }

  /**
   * Adds the figures to {@code evaluations}, which is created if it is not there.
   *
   * @return the id of the evaluation
   */
  public String store(Report report) {
    String id = UUID.randomUUID().toString();
    Timestamp now = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    Object[] stamp = commonStamp(report);
    List<Row> rows = new ArrayList<>();
    for (FigureTable table : report.tables()) {
      for (Figure figure : table.figures()) {
        List<Object> values = new ArrayList<>();
        values.add(id);
        values.add(evaluation.name());
        values.add(figure.scope());
        values.add(figure.metric());
        values.add(figure.value().isPresent() ? figure.value().getAsDouble() : null);
        values.add(figure.count());
        values.add(table.settings());
        values.add(reference);
        values.add(now);
        values.addAll(Arrays.asList(stamp));
        rows.add(RowFactory.create(values.toArray()));
      }
    }
    warehouse.bringUpToDate(Tables.EVALUATIONS);
    warehouse.append(
        Tables.EVALUATIONS, spark.createDataFrame(rows, Tables.EVALUATIONS.columns()).coalesce(1));
    return id;
  }

  /** What is the same in the stamps of all recordings compared; null where they differ. */
  private Object[] commonStamp(Report report) {
    String[] names = VersionStamp.COLUMNS.fieldNames();
    List<Row> stamps =
        warehouse
            .read(Tables.INTERACTIONS)
            .where(col("guid").isin(report.compared().toArray()))
            .select(Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new))
            .distinct()
            .collectAsList();
    Object[] common = new Object[names.length];
    for (int column = 0; column < names.length; column++) {
      int index = column;
      List<Object> values = stamps.stream().map(stamp -> stamp.get(index)).distinct().toList();
      common[column] = values.size() == 1 ? values.get(0) : null;
    }
    return common;
  }
}
