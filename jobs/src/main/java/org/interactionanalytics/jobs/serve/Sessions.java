package org.interactionanalytics.jobs.serve;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hive.service.rpc.thrift.THandleIdentifier;
import org.apache.hive.service.rpc.thrift.TOperationHandle;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TSessionHandle;
import org.apache.spark.sql.SparkSession;

/** The open sessions, the threads that their statements run in, and the limits of both. */
final class Sessions implements AutoCloseable {
  static final int MAX_SESSIONS = 100;

  /** Others wait. */
  private static final int MAX_RUNNING = 16;

  private static final Duration IDLE = Duration.ofHours(2);
  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final SparkSession spark;
  private final Map<UUID, ClientSession> open = new ConcurrentHashMap<>();
  private final ExecutorService statements = Executors.newFixedThreadPool(MAX_RUNNING);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  Sessions(SparkSession spark) {
    this.spark = spark;
    Future<?> unused =
        clock.scheduleWithFixedDelay(
            () -> closeIdle(Instant.now().minus(IDLE)),
            SWEEP.toMillis(),
            SWEEP.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void closeIdle(Instant since) {
    open.values().stream()
        .filter(session -> session.isIdleSince(since))
        .forEach(session -> close(session.id()));
  }

  ClientSession open() {
    if (open.size() >= MAX_SESSIONS) {
      throw new ServerException(
          ServerException.LIMIT,
          "The server has " + MAX_SESSIONS + " open connections. Close some and try again");
    }
    ClientSession session = new ClientSession(spark);
    open.put(session.id(), session);
    return session;
  }

  /**
   * Runs an operation in its own thread.
   *
   * @param timeout in seconds; 0 for none
   */
  void run(Operation operation, long timeout) {
    statements.execute(operation::run);
    if (timeout > 0) {
      Future<?> unused =
          clock.schedule(
              () -> operation.stop(TOperationState.TIMEDOUT_STATE), timeout, TimeUnit.SECONDS);
    }
  }

  /** The session, which is used now. */
  ClientSession find(TSessionHandle handle) {
    ClientSession session = open.get(id(handle.getSessionId()));
    if (session == null) {
      throw new ServerException(
          ServerException.UNKNOWN_HANDLE, "The connection is closed. Connect again");
    }
    session.use();
    return session;
  }

  /** The session of an operation, which is used now. */
  ClientSession sessionOf(TOperationHandle handle) {
    UUID operation = id(handle.getOperationId());
    return open.values().stream()
        .filter(session -> session.operation(operation).isPresent())
        .findFirst()
        .map(
            session -> {
              session.use();
              return session;
            })
        .orElseThrow(
            () ->
                new ServerException(
                    ServerException.UNKNOWN_HANDLE, "The statement is closed. Execute it again"));
  }

  Operation operation(TOperationHandle handle) {
    return sessionOf(handle).operation(id(handle.getOperationId())).orElseThrow();
  }

  void close(UUID session) {
    ClientSession closed = open.remove(session);
    if (closed != null) {
      closed.close();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    open.keySet().forEach(this::close);
    statements.shutdownNow();
  }

  /** How clients name a session or operation; whoever knows the name may use it. */
  static THandleIdentifier handle(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return new THandleIdentifier(ByteBuffer.wrap(bytes), ByteBuffer.wrap(bytes));
  }

  static UUID id(THandleIdentifier handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getGuid());
    if (bytes.remaining() != 2 * Long.BYTES) {
      throw new ServerException(ServerException.UNKNOWN_HANDLE, "Not a handle of this server");
    }
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
