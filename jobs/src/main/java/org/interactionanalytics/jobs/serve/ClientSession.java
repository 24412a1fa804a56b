package org.interactionanalytics.jobs.serve;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/** A client's session: its own settings and operations, the catalog of all. */
final class ClientSession {
  /** More statements than this that a client left open are a client that never closes them. */
  private static final int MAX_OPERATIONS = 200;

  private static final Map<String, String> SETTINGS =
      Map.of(
          // It would put environment variables into statements, secrets among them
          "spark.sql.variable.substitute", "false",
          // How much a client reads is not known beforehand
          "spark.sql.adaptive.enabled", "true");

  private final UUID id = UUID.randomUUID();
  private final SparkSession spark;
  private final Map<UUID, Operation> operations = new ConcurrentHashMap<>();
  private volatile Instant lastUsed = Instant.now();

  ClientSession(SparkSession parent) {
    spark = parent.newSession();
    SETTINGS.forEach(spark.conf()::set);
  }

  UUID id() {
    return id;
  }

  SparkSession spark() {
    return spark;
  }

  /** Whether nothing runs in it and nobody asked for anything since. */
  boolean isIdleSince(Instant time) {
    return lastUsed.isBefore(time) && operations.values().stream().allMatch(Operation::isOver);
  }

  void use() {
    lastUsed = Instant.now();
  }

  Optional<Operation> operation(UUID operation) {
    return Optional.ofNullable(operations.get(operation));
  }

  /** An operation that runs a statement; it is parsed and checked when it runs. */
  Operation statement(String sql) {
    return add(new Operation(spark, sql, () -> execute(sql)));
  }

  /** An operation that tells about the catalog. */
  Operation metadata(String description, Supplier<Rows> rows) {
    return add(new Operation(spark, description, rows));
  }

  private Operation add(Operation operation) {
    if (operations.size() >= MAX_OPERATIONS) {
      throw new ServerException(
          ServerException.LIMIT,
          "The connection has " + MAX_OPERATIONS + " open statements. Close those that are done");
    }
    operations.put(operation.id(), operation);
    return operation;
  }

  void remove(Operation operation) {
    operations.remove(operation.id());
    operation.stop(TOperationState.CLOSED_STATE);
  }

  void close() {
    operations.values().forEach(this::remove);
  }

  private Rows execute(String sql) {
    LogicalPlan plan;
    try {
      plan = spark.sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw ServerException.of(e);
    }
    ReadOnly.check(plan);
    return rows(
        org.apache.spark.sql.classic.Dataset.ofRows(
            (org.apache.spark.sql.classic.SparkSession) spark, plan));
  }

  /** The rows in the form they go in, a partition at a time. */
  private static Rows rows(Dataset<Row> result) {
    StructField[] fields = result.schema().fields();
    if (fields.length == 0) {
      return new Rows(List.of(ResultColumn.text("Result")), List.<Row>of().iterator());
    }
    List<ResultColumn> columns =
        IntStream.range(0, fields.length)
            .mapToObj(i -> new ResultColumn(fields[i].name(), fields[i].dataType()))
            .toList();
    // By position: a query may name two columns alike
    String[] positions =
        IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new);
    Column[] encoded =
        IntStream.range(0, fields.length)
            .mapToObj(i -> columns.get(i).encoded(functions.col(positions[i])).as(positions[i]))
            .toArray(Column[]::new);
    Iterator<Row> values = result.toDF(positions).select(encoded).toLocalIterator();
    return new Rows(columns, values);
  }
}
