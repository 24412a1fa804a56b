package org.interactionanalytics.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.interactionanalytics.jobs.JsonRows;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.jobs.view.ViewDefinition;
import org.interactionanalytics.jobs.view.Views;
import org.interactionanalytics.jobs.view.WarehouseCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With Hive's own driver, which lives in a class loader of its own. */
class JdbcServerIT extends SparkTestSession {
  private static final String RUN =
      """
      {"run_id": "%s", "command": "analyze", "status": "done", "audio_ms": 7200000,
       "started_ts": "2026-03-09T01:00:00.25Z"}""";

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static JdbcServer server;
  private static Driver driver;

  @BeforeAll
  static void start() throws Exception {
    warehouse = new Warehouse(spark(), new org.apache.hadoop.fs.Path(folder.toUri()));
    warehouse.bringUpToDate();
    load("r1");
    warehouse.append(
        Tables.INTERACTIONS,
        JsonRows.of(
            spark(),
            Tables.INTERACTIONS,
            List.of(
                """
                {"guid": "a", "status": "processed", "confidence": "High", "word_count": 3,
                 "sentiment_turn_mean": 0.25, "requested_insights": ["Tone", null]}""")));
    new WarehouseCatalog(warehouse).statements().forEach(spark()::sql);
    server = start(Credentials.NONE);
    URL jar = Path.of("target", "jdbc", "hive-jdbc-standalone.jar").toUri().toURL();
    ClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    driver =
        (Driver) loader.loadClass("org.apache.hive.jdbc.HiveDriver").getConstructor().newInstance();
  }

  private static JdbcServer start(Credentials credentials) {
    return JdbcServer.start(
        spark(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), credentials);
  }

  @AfterAll
  static void stop() {
    server.close();
    spark().stop(); // with its catalog
  }

  private static void load(String run) {
    warehouse.append(Tables.RUNS, JsonRows.of(spark(), Tables.RUNS, List.of(RUN.formatted(run))));
  }

  private static Connection connect() throws SQLException {
    return connect(server, "anybody", "");
  }

  private static Connection connect(JdbcServer to, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return driver.connect(
        "jdbc:hive2://127.0.0.1:" + to.address().getPort() + "/default", properties);
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return rows(statement.executeQuery(sql));
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        cells.add(String.valueOf(result.getObject(i)));
      }
      rows.add(String.join("|", cells));
    }
    return rows;
  }

  @Test
  void listsTablesAndViewsWithTheirColumns() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(names(connection.getMetaData().getTables(null, "default", "%", null)))
          .containsAll(Views.ALL.stream().map(ViewDefinition::name).toList())
          .containsAll(Tables.ALL.stream().map(table -> table.name()).toList())
          .contains("symbl_analytics");
      assertThat(
              names(
                  connection.getMetaData().getTables(null, null, "calls%", new String[] {"VIEW"})))
          .containsExactly("calls", "calls_by_day");
      ResultSet columns = connection.getMetaData().getColumns(null, "default", "run_costs", "sp%");
      assertThat(columns.next()).isTrue();
      assertThat(columns.getString("COLUMN_NAME")).isEqualTo("speed");
      assertThat(columns.getInt("DATA_TYPE")).isEqualTo(Types.DOUBLE);
      assertThat(columns.getInt("ORDINAL_POSITION")).isEqualTo(10);
      assertThat(columns.getString("REMARKS")).startsWith("Hours of audio per hour");
      assertThat(columns.next()).isFalse();
      assertThat(rows(connection.getMetaData().getSchemas())).containsExactly("default|");
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("Spark SQL");
      assertThat(rows(connection.getMetaData().getFunctions(null, null, "sentiment"))).hasSize(1);
      assertThat(rows(connection.getMetaData().getTypeInfo())).isNotEmpty();
    }
  }

  private static List<String> names(ResultSet tables) throws SQLException {
    List<String> names = new ArrayList<>();
    while (tables.next()) {
      names.add(tables.getString("TABLE_NAME"));
    }
    return names;
  }

  @Test
  void everyViewAnswers() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (ViewDefinition view : Views.ALL) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + view.name())) {
          assertThat(rows.getMetaData().getColumnCount())
              .as(view.name())
              .isEqualTo(view.columns().size());
          rows(rows);
        }
      }
    }
  }

  @Test
  void valuesKeepTheirTypes() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(
              rows(
                  connection,
                  "SELECT true, 1Y, 2S, 3, 4L, float(0.1), 0.25D, 1.50BD, DATE'2026-03-09',"
                      + " TIMESTAMP'2026-03-09 01:00:00.25', 'ä|', NULL, CAST(NULL AS INT),"
                      + " array(1, NULL), map('k', 2), named_struct('x', CAST(NULL AS INT)), 1 AS a, 2 AS a"))
          .containsExactly(
              "true|1|2|3|4|0.1|0.25|1.50|2026-03-09|2026-03-09 01:00:00.25|ä||null|null|[1,null]"
                  + "|{\"k\":2}|{\"x\":null}|1|2");
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT 1.50BD, X'00FF', requested_insights, sentiment_turn_mean FROM"
                      + " interactions")) {
        assertThat(row.getMetaData().getColumnType(1)).isEqualTo(Types.DECIMAL);
        assertThat(row.getMetaData().getScale(1)).isEqualTo(2);
        assertThat(row.next()).isTrue();
        assertThat((byte[]) row.getObject(2)).containsExactly(0, 0xFF);
        assertThat(row.getString(3)).isEqualTo("[\"Tone\",null]");
        assertThat(row.getDouble(4)).isEqualTo(0.25);
      }
    }
  }

  @Test
  void fetchesMoreRowsThanOneBatchHas() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(700);
      List<String> rows = rows(statement.executeQuery("SELECT id FROM range(2500) ORDER BY id"));
      assertThat(rows).hasSize(2500).endsWith("2498", "2499");
    }
  }

  @Test
  void functionsAndPreparedStatements() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT sentiment(?) > 0, ? FROM runs WHERE run_id = ?")) {
      statement.setString(1, "thank you that is wonderful");
      statement.setInt(2, 5);
      statement.setString(3, "r1");
      assertThat(rows(statement.executeQuery())).containsExactly("true|5");
    }
  }

  @Test
  void errorsSayWhatIsWrongWithoutAStack() throws SQLException {
    try (Connection connection = connect()) {
      assertThatThrownBy(() -> rows(connection, "SELECT nothing FROM calls"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> {
                assertThat(e.getSQLState()).isEqualTo("42703");
                assertThat(e.getMessage())
                    .contains("[UNRESOLVED_COLUMN.WITH_SUGGESTION]", "`nothing`")
                    .doesNotContain("\tat ", "Exception");
              });
      assertThatThrownBy(() -> rows(connection, "SELEC 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42601"));
      // fails in an executor
      assertThatThrownBy(() -> rows(connection, "SELECT int(guid) FROM interactions"))
          .hasMessageContaining("[CAST_INVALID_INPUT]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO runs SELECT * FROM runs",
        "WITH x AS (SELECT * FROM runs) INSERT INTO runs SELECT * FROM x",
        "FROM runs INSERT INTO runs SELECT *",
        "DELETE FROM runs",
        "UPDATE runs SET status = 'x'",
        "MERGE INTO runs USING runs s ON runs.run_id = s.run_id WHEN MATCHED THEN DELETE",
        "TRUNCATE TABLE runs",
        "DROP TABLE runs",
        "DROP VIEW calls",
        "CREATE TABLE t (a INT) USING parquet",
        "CREATE TABLE t USING parquet AS SELECT 1",
        "CREATE TEMPORARY VIEW v AS SELECT 1",
        "CREATE FUNCTION f AS 'x.Y'",
        "ALTER TABLE runs ADD COLUMNS (x INT)",
        "INSERT OVERWRITE DIRECTORY '/tmp/x' USING parquet SELECT 1",
        "ADD JAR '/tmp/x.jar'",
        "LIST JARS",
        "CACHE TABLE runs",
        "VACUUM runs",
        "OPTIMIZE runs",
        "SELECT * FROM parquet.`/etc`",
        "SELECT * FROM text.`/etc/passwd`",
        "SELECT (SELECT max(value) FROM text.`/etc/passwd`)",
        "SELECT 1 WHERE EXISTS (SELECT * FROM text.`/etc/passwd`)",
        "WITH x AS (SELECT * FROM text.`/etc/passwd`) SELECT * FROM x",
        "SELECT sum(1) OVER w FROM runs WINDOW w AS (ORDER BY (SELECT max(value) FROM text.`/etc/x`))",
        "EXPLAIN SELECT * FROM text.`/etc/passwd`",
        "DESCRIBE text.`/etc/passwd`",
        "SELECT * FROM IDENTIFIER('text.`/etc/passwd`')",
        "SELECT * FROM table_changes_by_path('/tmp/x', 0)",
        "SELECT reflect('java.lang.System', 'getenv')",
        "SELECT IDENTIFIER('reflect')('java.lang.System', 'getenv')",
        "SELECT TRANSFORM(run_id) USING 'cat' AS (x) FROM runs",
        "EXECUTE IMMEDIATE 'DROP TABLE runs'",
        "BEGIN DROP TABLE runs; END",
        "SET spark.hadoop.fs.s3a.secret.key",
        "SET spark.sql.variable.substitute=true",
        "RESET spark.sql.variable.substitute",
      })
  void whatDoesMoreThanReadIsRefused(String sql) {
    LogicalPlan plan = parsed(sql);
    assertThatThrownBy(() -> ReadOnly.check(plan))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("read-only");
  }

  private static LogicalPlan parsed(String sql) {
    try {
      return spark().sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw new AssertionError(sql, e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOW TABLES",
        "SHOW TABLES IN default LIKE 'c*'",
        "SHOW VIEWS",
        "SHOW SCHEMAS",
        "SHOW DATABASES",
        "SHOW COLUMNS IN runs",
        "SHOW FUNCTIONS",
        "SHOW CREATE TABLE calls_by_day",
        "DESCRIBE calls",
        "DESCRIBE EXTENDED default.runs",
        "DESCRIBE FUNCTION sentiment",
        "DESCRIBE QUERY SELECT 1",
        "EXPLAIN FORMATTED SELECT * FROM runs",
        "USE default",
        "SET",
        "SET spark.sql.ansi.enabled=false",
        "SET TIME ZONE 'UTC'",
        "SELECT /*+ BROADCAST(b) */ a.run_id FROM spark_catalog.default.runs a JOIN runs b USING (run_id)",
        "SELECT * FROM runs LATERAL VIEW explode(array(1, 2)) t AS x ORDER BY x LIMIT 1 OFFSET 1",
        "SELECT status, count(*) FROM runs GROUP BY ALL HAVING count(*) > 0 UNION ALL SELECT 'x', 1",
        "SELECT *, row_number() OVER (PARTITION BY status ORDER BY run_id) AS n FROM runs",
        "SELECT * FROM (SELECT status, speed FROM runs) PIVOT (max(speed) FOR status IN ('done'))",
        "SELECT * FROM runs TABLESAMPLE (50 PERCENT)",
        "SELECT * FROM runs TIMESTAMP AS OF '2099-01-01'",
        "FROM runs |> WHERE status = 'done' |> SELECT run_id",
      })
  void whatReadsIsParsedToWhatIsPermitted(String sql) {
    ReadOnly.check(parsed(sql));
  }

  @Test
  void aClientIsToldThatAWriteIsRefused() throws SQLException {
    try (Connection connection = connect()) {
      assertThatThrownBy(() -> rows(connection, "DELETE FROM runs"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42000"))
          .hasMessageContaining("read-only")
          .hasMessageContaining("Permitted are queries");
      assertThat(rows(connection, "SELECT '${env:PATH}'")).containsExactly("${env:PATH}");
    }
  }

  @Test
  void twoConnectionsHaveTheirOwnSettings() throws SQLException {
    try (Connection one = connect();
        Connection two = connect()) {
      rows(one, "SET spark.sql.session.timeZone=Asia/Tokyo");
      assertThat(rows(one, "SELECT current_timezone()")).containsExactly("Asia/Tokyo");
      assertThat(rows(two, "SELECT current_timezone()")).containsExactly("UTC");
    }
  }

  @Test
  void aLoadAfterConnectIsSeen() throws SQLException {
    String count = "SELECT count(*) FROM run_costs WHERE run_id = 'r2'";
    try (Connection connection = connect()) {
      assertThat(rows(connection, count)).containsExactly("0");
      load("r2");
      assertThat(rows(connection, count)).containsExactly("1");
    }
  }

  @Test
  void aLongStatementIsCancelled() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      CompletableFuture<Throwable> outcome =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  statement
                      .executeQuery("SELECT count(*) FROM range(1000000000000) WHERE id % 3 = 5")
                      .next();
                  return new AssertionError("It came to its end");
                } catch (SQLException e) {
                  return e;
                }
              });
      while (!outcome.isDone()
          && spark().sparkContext().statusTracker().getActiveJobIds().length == 0) {
        Thread.onSpinWait();
      }
      statement.cancel();
      assertThat(outcome.get()).isInstanceOf(SQLException.class).hasMessageContaining("cancel");
    }
  }

  @Test
  void aPasswordIsAskedFor() throws Exception {
    Credentials credentials = new Credentials(Optional.of("bi"), Optional.of("secret"));
    try (JdbcServer guarded = start(credentials)) {
      assertThatThrownBy(() -> connect(guarded, "bi", "wrong"))
          .hasMessageContaining("User or password is wrong");
      assertThatThrownBy(() -> connect(guarded, "other", "secret"))
          .hasMessageContaining("User or password is wrong");
      try (Connection connection = connect(guarded, "bi", "secret")) {
        assertThat(rows(connection, "SELECT 1")).containsExactly("1");
      }
    }
    assertThat(credentials.toString()).doesNotContain("secret");
  }
}
