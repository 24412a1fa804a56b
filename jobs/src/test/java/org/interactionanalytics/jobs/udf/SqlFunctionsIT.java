package org.interactionanalytics.jobs.udf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import org.interactionanalytics.jobs.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session of a plain Spark in a process of its own, with nothing but the job jar in {@code
 * --jars} and the extension: every function on a literal and on a column.
 */
@Timeout(600)
final class SqlFunctionsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TARGET = TestMedia.repository().resolve("jobs/target");
  private static final int LIMIT_MINUTES = 8;

  @TempDir private static Path folder;

  private static List<JsonNode> run(String... statements) throws Exception {
    Path classes = folder.resolve("classes");
    Path main = classes.resolve(SqlSession.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(main.getParent());
    try (InputStream in = SqlSession.class.getResourceAsStream("SqlSession.class")) {
      Files.copy(in, main);
    }
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-cp", classes + java.io.File.pathSeparator + TARGET.resolve("runtime/jars/*")));
    command.addAll(
        List.of(
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            "local[2]",
            "--jars",
            TARGET.resolve("interaction-analytics.jar").toString(),
            "--conf",
            "spark.sql.extensions=org.interactionanalytics.udf.InteractionFunctions",
            "--conf",
            "spark.ui.enabled=false",
            "--class",
            SqlSession.class.getName(),
            "spark-internal"));
    command.addAll(List.of(statements));
    Path output = folder.resolve("output.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
      assertThat(ended && process.exitValue() == 0).as(Files.readString(output)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      if (line.startsWith(SqlSession.ROW)) {
        rows.add(JSON.readTree(line.substring(SqlSession.ROW.length())));
      }
    }
    return rows;
  }

  private static String hex(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    StringBuilder hex = new StringBuilder("X'");
    for (byte value : bytes) {
      hex.append(String.format("%02x", value));
    }
    return hex.append('\'').toString();
  }

  @Test
  void callsEveryFunctionOnALiteralAndOnAColumn() throws Exception {
    // A command line takes 128 KiB in one argument, so the literal is a short file.
    Path small = TestMedia.fixture("gsm.wav");
    String files = "binaryFile.`" + TestMedia.sample("happy-thank-you.wav") + "`";
    String turns = "array(named_struct('speaker', 'agent', 'text', 'thank you so much'))";

    List<JsonNode> rows =
        run(
            "SELECT sentiment('this is the worst service i have ever had') AS s",
            "SELECT sentiment(text) AS s FROM VALUES ('this is excellent i love it'), (NULL) AS t(text)",
            "SELECT entities('forty five dollars')[0].value AS value",
            "SELECT entities(text)[0].value AS value FROM VALUES ('five dollars') AS t(text)",
            "SELECT category_matches(" + turns + ", 'support').name AS names",
            "SELECT category_matches(turns, 'support').name AS names FROM VALUES ("
                + turns
                + ") AS t(turns)",
            "SELECT size(transcribe(" + hex(small) + ")) AS words",
            "SELECT array_join(transcribe(content).word, ' ') AS text FROM " + files,
            "SELECT analyze_recording(" + hex(small) + ", NULL).status AS status",
            "SELECT r.status, r.transcript FROM (SELECT analyze_recording(content, NULL) AS r FROM "
                + files
                + ")",
            "DESCRIBE FUNCTION EXTENDED analyze_recording");

    assertThat(rows.get(0).path("s").asDouble()).isNegative();
    assertThat(rows.get(1).path("s").asDouble()).isPositive();
    assertThat(rows.get(2).has("s")).isFalse();
    assertThat(rows.get(3).path("value").asText()).isEqualTo("$45.00");
    assertThat(rows.get(4).path("value").asText()).isEqualTo("$5.00");
    assertThat(rows.get(5).path("names").toString()).isEqualTo("[\"Thanks\"]");
    assertThat(rows.get(6).path("names").toString()).isEqualTo("[\"Thanks\"]");
    assertThat(rows.get(7).path("words").isInt()).isTrue();
    assertThat(rows.get(8).path("text").asText()).contains("thank you for calling");
    assertThat(rows.get(9).path("status").asText()).isEqualTo("processed");
    assertThat(rows.get(10).path("status").asText()).isEqualTo("processed");
    assertThat(rows.get(10).path("transcript").asText())
        .containsIgnoringCase("thank you for calling");
    assertThat(
            rows.subList(11, rows.size()).stream()
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n")))
        .contains("analyze_recording(content, request)", "Arguments:", "Examples:");
  }
}
