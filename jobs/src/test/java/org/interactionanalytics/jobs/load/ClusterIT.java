package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.demo.EmbeddedStore;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same load in one process and on a cluster of several leaves the same tables. */
@Timeout(900)
final class ClusterIT extends SparkTestSession {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration LOAD = Duration.ofMinutes(6);
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("(Successfully registered with master)");
  private static final int WORKERS = 2;
  private static final String BUCKET = "lake";

  @TempDir private static Path folder;

  private static final List<ChildProcess> DAEMONS = new ArrayList<>();
  private static EmbeddedStore store;
  private static String master;
  private static Path manifest;

  @BeforeAll
  static void startClusterAndStore() throws Exception {
    Path recordings = folder.resolve("recordings");
    Checkout.clip("billing-question.wav", 14, recordings.resolve("a.wav"));
    Checkout.clip("delivery-late.wav", 12, recordings.resolve("b.wav"));
    Checkout.clip("happy-thank-you.wav", 10, recordings.resolve("c.wav"));
    manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"guid":"a","contentUri":"recordings/a.wav","languageCode":"en-US","channelRoles":["agent","customer"]}
            {"guid":"b","contentUri":"recordings/b.wav","languageCode":"en-US"}
            {"guid":"c","contentUri":"recordings/c.wav","languageCode":"en-US"}
            {"guid":"gone","contentUri":"recordings/gone.wav","languageCode":"en-US"}
            """);
    store = EmbeddedStore.start(BUCKET);
    store
        .hadoopSettings()
        .forEach((name, value) -> spark().sparkContext().hadoopConfiguration().set(name, value));
    ChildProcess masterProcess =
        daemon("master.Master", List.of("--port", "0", "--webui-port", "0"));
    master = masterProcess.printed(MASTER, START);
    List<ChildProcess> workers = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      workers.add(
          daemon(
              "worker.Worker",
              List.of(
                  "--cores",
                  "1",
                  "--memory",
                  "2g",
                  "--webui-port",
                  "0",
                  "--work-dir",
                  folder.resolve("worker-" + worker).toString(),
                  master)));
    }
    workers.forEach(worker -> worker.printed(REGISTERED, START));
  }

  @AfterAll
  static void stopEverything() throws Exception {
    for (int last = DAEMONS.size() - 1; last >= 0; last--) {
      DAEMONS.get(last).close();
    }
    if (store != null) {
      store.close();
    }
  }

  private static ChildProcess daemon(String className, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Checkout.JAVA.toString(), "-Xmx256m"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.addAll(
        List.of(
            "-cp",
            Checkout.RUNTIME.resolve("jars") + "/*",
            "org.apache.spark.deploy." + className,
            "--host",
            "127.0.0.1"));
    command.addAll(arguments);
    Map<String, String> environment = new HashMap<>(Checkout.SHORT_LIVED);
    environment.put("SPARK_HOME", Checkout.RUNTIME.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    ChildProcess process = ChildProcess.start(folder.resolve("daemons"), environment, command);
    DAEMONS.add(process);
    return process;
  }

  @Test
  void loadsTheSameRowsInOneProcessAndOnTwoWorkers() throws IOException {
    Path one = folder.resolve("one");
    String cluster = "s3a://" + BUCKET + "/warehouse";
    Path events = Files.createDirectories(folder.resolve("events"));

    assertThat(TestLoad.changed(spark(), manifest, one).processed()).isEqualTo(3);
    load(cluster, onCluster(events));

    SparkSession spark = spark();
    Map<String, List<String>> expected = new TableRows(spark, one.toString()).comparable();
    assertThat(expected.get(Tables.INTERACTIONS.name())).hasSize(4);
    assertThat(expected.get(Tables.UTTERANCES.name())).hasSizeGreaterThan(3);
    assertThat(expected.get(Tables.RECORDINGS.name()))
        .filteredOn(row -> row.contains("\"status\":\"failed\""))
        .singleElement()
        .asString()
        .contains("\"guid\":\"gone\"");
    assertThat(new TableRows(spark, cluster).comparable()).isEqualTo(expected);
    assertThat(executorsWithTasks(events)).hasSize(WORKERS);
  }

  private static List<String> onCluster(Path events) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--master",
                master,
                "--driver-memory",
                "1g",
                "--executor-memory",
                "1g",
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1.0",
                "--conf",
                "spark.eventLog.enabled=true",
                "--conf",
                "spark.eventLog.rolling.enabled=false",
                "--conf",
                "spark.eventLog.compress=false",
                "--conf",
                "spark.eventLog.dir=" + events.toUri()));
    store
        .hadoopSettings()
        .forEach(
            (name, value) ->
                options.addAll(List.of("--conf", "spark.hadoop." + name + "=" + value)));
    return options;
  }

  /** Exits with 3: a quarter of the manifest fails, more than permitted. */
  private static void load(String warehouse, List<String> options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("analyze", "--manifest", manifest.toString(), "--warehouse", warehouse));
    arguments.addAll(options);
    try (ChildProcess load = Checkout.launch(folder, arguments)) {
      int exitCode = load.exitCode(LOAD);
      assertThat(exitCode).as(() -> load.output() + daemonOutput()).isEqualTo(3);
      assertThat(load.output()).containsPattern("processed +3\n").containsPattern("failed +1\n");
    }
  }

  private static String daemonOutput() {
    StringBuilder all = new StringBuilder();
    DAEMONS.forEach(daemon -> all.append("\n--- daemon\n").append(daemon.output()));
    return all.toString();
  }

  /** From Spark's event log. */
  private static Set<String> executorsWithTasks(Path events) throws IOException {
    Set<String> executors = new TreeSet<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> logs = Files.list(events)) {
      for (Path log : logs.filter(file -> !file.toString().endsWith(".crc")).toList()) {
        for (String line : Files.readAllLines(log)) {
          JsonNode event = json.readTree(line);
          if (event.path("Event").asText().equals("SparkListenerTaskEnd")) {
            executors.add(event.path("Task Info").path("Executor ID").asText());
          }
        }
      }
    }
    return executors;
  }
}
