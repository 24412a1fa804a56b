package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.RuleReport;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** Counts what the category rules matched on the calls of a warehouse. */
public final class CategoryCounter {
  private final Warehouse warehouse;
  private final Settings settings;

  public CategoryCounter(Warehouse warehouse, Settings settings) {
    this.warehouse = warehouse;
    this.settings = settings;
  }

  /** How often each category fires, categories of the configured profile that never do included. */
  public RuleReport report() {
    List<String> labels =
        settings.analysis().categories().all().stream()
            .filter(profile -> profile.name().equals(settings.analysis().categoryProfile()))
            .map(CategoryProfile::labels)
            .flatMap(List::stream)
            .distinct()
            .toList();
    Map<Set<String>, Long> sets = new HashMap<>();
    for (Row row :
        warehouse
            .read(Tables.CATEGORY_MATCHES)
            .groupBy(col("guid"))
            .agg(
                sort_array(collect_set(concat_ws(" / ", col("category"), col("name"))))
                    .as("labels"))
            .groupBy(col("labels"))
            .agg(count(lit(1)).as("recordings"))
            .collectAsList()) {
      sets.put(Set.copyOf(row.<String>getList(0)), row.getLong(1));
    }
    long recordings =
        warehouse.read(Tables.INTERACTIONS).where(col("status").equalTo("processed")).count();
    return RuleReport.of(labels, sets, recordings);
  }
}
