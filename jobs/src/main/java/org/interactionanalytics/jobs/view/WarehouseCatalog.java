package org.interactionanalytics.jobs.view;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.shape.ShapeViews;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** The tables and views of a warehouse as entries of a Spark catalog. */
public final class WarehouseCatalog {
  private final Warehouse warehouse;

  public WarehouseCatalog(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * The statements that create the tables where they lie, then the views of {@link Views}, then the
   * vendors' objects.
   *
   * @throws ConfigurationException if there is no warehouse, or an earlier version wrote it
   */
  public List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (TableDefinition table : Tables.ALL) {
      if (!warehouse.isUpToDate(table)) {
        throw new ConfigurationException(
            "Parameter [warehouse] is invalid. It should be a folder whose tables this version"
                + " wrote or brought up to date, but "
                + warehouse.path(table)
                + " is missing or lacks columns. Run `bin/interactions reanalyze` or `analyze`, which add"
                + " what is missing");
      }
      statements.add(
          "CREATE TABLE IF NOT EXISTS %s USING DELTA LOCATION '%s'"
              .formatted(
                  table.name(), warehouse.path(table).replace("\\", "\\\\").replace("'", "\\'")));
    }
    Views.ALL.forEach(view -> statements.add(view.createStatement()));
    statements.addAll(ShapeViews.createStatements());
    return List.copyOf(statements);
  }
}
