package org.interactionanalytics.jobs.shape;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;

/**
 * One row per recording with all that the shapes are projected from: the columns of {@code
 * interactions}, when the job began, and the rows of the item tables as arrays in the order of
 * their index. The arrays are null where the recording failed, empty where there is nothing.
 *
 * <p>A query that uses no items of a table does not read that table.
 */
final class Conversations {
  /** Name of the view. */
  static final String VIEW = "conversations";

  /** The tables whose rows are collected; each becomes a column of its name. */
  static final List<TableDefinition> ITEMS =
      List.of(Tables.UTTERANCES, Tables.ENTITIES, Tables.TRACKER_MATCHES);

  private static final String GUID = "guid";

  private Conversations() {}

  /**
   * The query that defines the view, over the tables. {@code failure} is how Symbl tells of a job
   * that failed, {@code members} are the speakers as Symbl names them.
   */
  static String sql() {
    return """
        SELECT
          interactions.*,
          recordings.ingest_ts,
          coalesce(CAST(get_json_object(recordings.request, '$.detectPhrases') AS BOOLEAN), false) AS detect_phrases,
        %s,
          IF(interactions.status = 'failed', struct('failed' AS status,
            array_join(interactions.errors.message, '\\n') AS message), NULL) AS failure,
          transform(interactions.speakers, (speaker, position) -> struct(
            speaker.speaker_id AS id,
            coalesce(speaker.name, concat('Speaker ', position + 1)) AS name,
            speaker.user_id AS email)) AS members
        FROM interactions
        LEFT JOIN recordings ON recordings.guid = interactions.guid
        %s
        """
        .formatted(
            joined(",\n", Conversations::itemsOfProcessed), joined("\n", Conversations::collected));
  }

  private static String joined(String separator, Function<TableDefinition, String> part) {
    return ITEMS.stream().map(part).collect(Collectors.joining(separator));
  }

  private static String itemsOfProcessed(TableDefinition table) {
    return "  IF(interactions.status = 'processed', coalesce(%1$s.%1$s, CAST(array() AS %2$s)), NULL) AS %1$s"
        .formatted(table.name(), DataTypes.createArrayType(item(table)).sql());
  }

  private static String collected(TableDefinition table) {
    return """
        LEFT JOIN (
          SELECT guid, sort_array(collect_list(struct(%2$s))) AS %1$s FROM %1$s GROUP BY guid) %1$s
        ON %1$s.guid = interactions.guid"""
        .formatted(table.name(), String.join(", ", item(table).fieldNames()));
  }

  /** The columns of an item; its index is the first, so that it is what the array is sorted by. */
  private static StructType item(TableDefinition table) {
    return new StructType(
        Arrays.stream(table.content().fields())
            .filter(field -> !field.name().equals(GUID))
            .toArray(StructField[]::new));
  }
}
