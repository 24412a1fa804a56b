package org.interactionanalytics.jobs.diff;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** The versions of a table, and which run made them. */
final class TableHistory {
  /** Most runs that a message names. */
  private static final int MAX_RUNS_NAMED = 10;

  private final Warehouse warehouse;
  private final TableDefinition table;
  private final List<Commit> newestFirst;

  /**
   * @param run that made the version; empty if it was made by a person or an earlier version of
   *     this software
   */
  private record Commit(long version, Optional<String> run) {}

  TableHistory(Warehouse warehouse, TableDefinition table) {
    this.warehouse = warehouse;
    this.table = table;
    this.newestFirst =
        warehouse
            .history(table)
            .select("version", "userMetadata")
            .orderBy(col("version").desc())
            .collectAsList()
            .stream()
            .map(row -> new Commit(row.getLong(0), Optional.ofNullable(row.getString(1))))
            .toList();
  }

  long newest() {
    return newestFirst.get(0).version();
  }

  /**
   * The version that a person means: the number of a version, or the run whose last commit made it.
   *
   * @param option that gave it, for the message
   * @throws ConfigurationException if there is no such version
   */
  long resolve(String option, String version) {
    Optional<Long> found =
        version.matches("\\d{1,18}") ? number(Long.parseLong(version)) : ofRun(version);
    return found.orElseThrow(
        () ->
            new ConfigurationException(
                "Parameter [%s] is invalid. It should be the id of a run or a version of %s from %d to %d (was: %s). The last runs: %s"
                    .formatted(
                        option,
                        table.name(),
                        newestFirst.get(newestFirst.size() - 1).version(),
                        newest(),
                        version,
                        lastRuns())));
  }

  private Optional<Long> number(long version) {
    return newestFirst.stream().map(Commit::version).filter(known -> known == version).findFirst();
  }

  private Optional<Long> ofRun(String runId) {
    return newestFirst.stream()
        .filter(commit -> commit.run().filter(runId::equals).isPresent())
        .map(Commit::version)
        .findFirst()
        .or(() -> byRows(runId));
  }

  /** The newest version that has more rows of the run than the one before. */
  private Optional<Long> byRows(String runId) {
    long rowsAfter = -1;
    Optional<Long> after = Optional.empty();
    for (Commit commit : newestFirst) {
      long rows =
          warehouse.read(table, commit.version()).where(col("run_id").equalTo(runId)).count();
      if (after.isPresent() && rowsAfter > rows) {
        return after;
      }
      rowsAfter = rows;
      after = Optional.of(commit.version());
    }
    return rowsAfter > 0 ? after : Optional.empty();
  }

  private String lastRuns() {
    List<String> runs =
        warehouse
            .read(Tables.RUNS)
            .orderBy(col("started_ts").desc())
            .select("run_id")
            .limit(MAX_RUNS_NAMED)
            .collectAsList()
            .stream()
            .map((Row row) -> row.getString(0))
            .toList();
    return runs.stream().collect(Collectors.joining(", "));
  }
}
