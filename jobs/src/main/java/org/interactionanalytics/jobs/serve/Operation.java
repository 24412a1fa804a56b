package org.interactionanalytics.jobs.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TRowSet;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One request of a client, from its start until it is closed. Runs in one thread, is fetched from
 * and cancelled in others. Its Spark jobs, of fetching too, are a group of its id.
 */
final class Operation {
  /** Characters of text after which a batch ends, so that long transcripts fit in memory. */
  private static final long BATCH_CHARACTERS = 8_000_000;

  private static final int BATCH_ROWS = 10_000;

  private static final String SCHEDULER_POOL = "spark.scheduler.pool";

  /**
   * Spark never forgets a pool. Each gets as much of the cores, so that nobody waits for a long
   * query.
   */
  private static final int POOLS = 16;

  private final UUID id = UUID.randomUUID();
  private final SparkSession spark;
  private final String description;
  private final Supplier<Rows> work;
  private volatile TOperationState state = TOperationState.PENDING_STATE;
  private volatile Optional<ServerException> error = Optional.empty();
  private volatile Optional<Rows> rows = Optional.empty();
  private long fetched;

  /**
   * @param work gives the rows; may take long
   */
  Operation(SparkSession spark, String description, Supplier<Rows> work) {
    this.spark = spark;
    this.description = description;
    this.work = work;
  }

  UUID id() {
    return id;
  }

  TOperationState state() {
    return state;
  }

  Optional<ServerException> error() {
    return error;
  }

  /** Whether nothing more happens in it by itself. */
  boolean isOver() {
    return state != TOperationState.PENDING_STATE && state != TOperationState.RUNNING_STATE;
  }

  /** Runs to the first row, so that what takes long has been done when it is finished. */
  void run() {
    if (!move(TOperationState.PENDING_STATE, TOperationState.RUNNING_STATE)) {
      return;
    }
    try {
      rows =
          Optional.of(
              inJobGroup(
                  () -> {
                    Rows computed = work.get();
                    boolean unused = computed.values().hasNext();
                    return computed;
                  }));
      move(TOperationState.RUNNING_STATE, TOperationState.FINISHED_STATE);
    } catch (
        Throwable problem) { // an error of the executor's classes, too, is the client's to know
      error = Optional.of(ServerException.of(problem));
      move(TOperationState.RUNNING_STATE, TOperationState.ERROR_STATE);
    }
  }

  private synchronized boolean move(TOperationState from, TOperationState to) {
    boolean moves = state == from;
    if (moves) {
      state = to;
    }
    return moves;
  }

  /**
   * Stops it.
   *
   * @param end why: cancelled, closed or timed out
   */
  void stop(TOperationState end) {
    boolean running;
    synchronized (this) {
      running = !isOver();
      if (running || end == TOperationState.CLOSED_STATE) {
        state = end;
      }
    }
    if (running || end == TOperationState.CLOSED_STATE) {
      spark.sparkContext().cancelJobGroup(id.toString());
    }
  }

  /** The columns of the rows. */
  List<ResultColumn> columns() {
    return finished().columns();
  }

  /** The next rows; none at the end. */
  synchronized TRowSet fetch(long wanted) {
    Rows result = finished();
    List<Row> batch = inJobGroup(() -> take(result, Math.min(wanted, BATCH_ROWS)));
    TRowSet set = RowBatch.of(result.columns(), batch, fetched);
    fetched += batch.size();
    return set;
  }

  private static List<Row> take(Rows rows, long wanted) {
    List<Row> batch = new ArrayList<>();
    long characters = 0;
    while (batch.size() < wanted && characters < BATCH_CHARACTERS && rows.values().hasNext()) {
      Row row = rows.values().next();
      batch.add(row);
      for (int i = 0; i < row.length(); i++) {
        characters += row.get(i) instanceof String text ? text.length() : 0;
      }
    }
    return batch;
  }

  private Rows finished() {
    error.ifPresent(
        problem -> {
          throw problem;
        });
    if (state != TOperationState.FINISHED_STATE) {
      throw new ServerException(
          ServerException.UNKNOWN_HANDLE, "The statement has no rows: it is " + state);
    }
    return rows.orElseThrow();
  }

  private <T> T inJobGroup(Supplier<T> part) {
    SparkContext context = spark.sparkContext();
    SparkSession.setActiveSession(spark);
    context.setJobGroup(id.toString(), description, true);
    context.setLocalProperty(SCHEDULER_POOL, "clients-" + Math.floorMod(id.hashCode(), POOLS));
    try {
      return part.get();
    } finally {
      context.setLocalProperty(SCHEDULER_POOL, null);
      context.clearJobGroup();
      SparkSession.clearActiveSession();
    }
  }
}
