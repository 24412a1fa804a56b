package org.interactionanalytics.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.table.TableDefinition;

/** Rows of a table that a test writes as JSON; columns that are left out are null. */
public final class JsonRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRows() {}

  /**
   * @param json one object per row, with no column that the table lacks
   */
  public static Dataset<Row> of(SparkSession spark, TableDefinition table, List<String> json) {
    json.forEach(row -> requireColumns(table, row));
    return spark
        .read()
        .schema(table.columns())
        .option("mode", "FAILFAST")
        .json(spark.createDataset(json, Encoders.STRING()));
  }

  private static void requireColumns(TableDefinition table, String row) {
    node(row).fieldNames().forEachRemaining(column -> table.columns().fieldIndex(column)); // throws
  }

  public static JsonNode node(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
