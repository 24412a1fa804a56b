package org.interactionanalytics.jobs.view;

/**
 * What {@code recordings} alone tells of a call, for views that need its day and queue but nothing
 * of {@code interactions}: each join less is time that nobody waits for.
 */
final class RecordingFacts {
  /**
   * A query in brackets: every column of {@code recordings}, {@code call_date}, {@code
   * call_date_source}, {@code queue}, {@code asked} (what the request says) and {@code notes} (its
   * metadata, under names without case and separators). {@code translate}, because the first lower
   * takes Spark seconds.
   */
  static final String QUERY =
      """
      (SELECT
        *,
        coalesce(told_date, DATE(ingest_ts)) AS call_date,
        IF(told_date IS NULL, 'load', 'request') AS call_date_source,
        nullif(get(filter(notes, n -> n.name IN ('queue', 'queuename')), 0).value, '') AS queue
      FROM (
        SELECT
          *,
          get(filter(transform(
            filter(notes, n -> n.name IN ('calldate', 'date', 'startdate', 'starttime', 'timestamp')
              AND n.value RLIKE '^[0-9]{4}-[0-9]{2}-[0-9]{2}'),
            n -> try_cast(left(n.value, 10) AS DATE)), day -> day IS NOT NULL), 0) AS told_date
        FROM (
          SELECT
            *,
            transform(map_entries(asked.metadata), e -> struct(
              translate(e.key, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ _-', 'abcdefghijklmnopqrstuvwxyz') AS name,
              trim(e.value) AS value)) AS notes
          FROM (
            SELECT
              *,
              from_json(request, 'direction STRING, audioType STRING, metadata MAP<STRING, STRING>')
                AS asked
            FROM recordings))))""";

  private RecordingFacts() {}
}
