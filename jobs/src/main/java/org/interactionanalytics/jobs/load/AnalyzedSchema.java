package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;

/** The columns of a recording that has been analysed: its rows in every table. */
final class AnalyzedSchema {
  /** Tables with several rows per recording, as arrays of the same name. */
  static final List<TableDefinition> ITEM_TABLES =
      List.of(
          Tables.UTTERANCES,
          Tables.CATEGORY_MATCHES,
          Tables.SENTIMENT_OVER_TIME,
          Tables.ENTITIES,
          Tables.TRACKER_MATCHES,
          Tables.SKIPPED);

  /** Columns of {@code interactions} that come from the request and the outcome. */
  private static final Set<String> NOT_ANALYZED = Set.of("status", "errors", "name", "source_uri");

  static final StructType INTERACTION = without(Tables.INTERACTIONS.content(), NOT_ANALYZED);

  static final StructType RECORDING = recording();

  private AnalyzedSchema() {}

  private static StructType recording() {
    StructType schema =
        new StructType()
            .add("guid", StringType, false)
            .add("errors", new ArrayType(ManifestSchema.ERROR, false), false)
            .add("interaction", INTERACTION);
    for (TableDefinition table : ITEM_TABLES) {
      schema = schema.add(table.name(), new ArrayType(items(table), false), false);
    }
    return schema;
  }

  /** The columns of an item: those of its table without the guid. */
  static StructType items(TableDefinition table) {
    return without(table.content(), Set.of("guid"));
  }

  private static StructType without(StructType schema, Set<String> names) {
    return new StructType(
        Arrays.stream(schema.fields())
            .filter(field -> !names.contains(field.name()))
            .toArray(StructField[]::new));
  }
}
