package org.interactionanalytics.jobs.diff;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** Says which calls differ between two versions of {@code interactions}, and by how much. */
public final class VersionDiff {
  private final Warehouse warehouse;

  public VersionDiff(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * One row per call and changed value: {@code guid}, {@code kind} (category: a subcategory's
   * matches; band: a label; number; call: it is in one version only), {@code name}, {@code before},
   * {@code after} and, for numbers, {@code change}. Ordered by guid, kind and name.
   *
   * @param from the id of a run, after whose last commit the table is looked at, or a version
   *     number of {@code interactions}
   * @param to likewise; empty: the newest version
   * @throws org.interactionanalytics.error.ConfigurationException if there is no such version
   */
  public Dataset<Row> between(String from, Optional<String> to) {
    TableHistory history = new TableHistory(warehouse, Tables.INTERACTIONS);
    Dataset<Row> before = warehouse.read(Tables.INTERACTIONS, history.resolve("from", from));
    Dataset<Row> after =
        warehouse.read(
            Tables.INTERACTIONS,
            to.map(version -> history.resolve("to", version)).orElseGet(history::newest));
    return before
        .select(col("guid"), struct("*").as("before"))
        .join(
            after.select(col("guid"), struct("*").as("after")), new String[] {"guid"}, "full_outer")
        .where(not(col("before.run_id").eqNullSafe(col("after.run_id"))))
        .flatMap(new Changes(before.schema(), after.schema()), Encoders.row(Changes.SCHEMA))
        .orderBy("guid", "kind", "name");
  }
}
