package org.interactionanalytics.jobs.command;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.shape.VonageShape;
import org.interactionanalytics.jobs.shape.VonageShape.ApiVersion;
import org.interactionanalytics.jobs.shape.VonageShape.Transcript;
import org.interactionanalytics.jobs.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints recordings as {@code GET /interactions?calls=} does, errors included. */
@Command(
    name = "get",
    description =
        "Prints recordings as the JSON array of GET /interactions. An error prints the vendor's"
            + " error body and exits with 1.")
final class GetCommand implements Callable<Integer> {
  /** Most guids in one request. Source: Vonage, "Get multiple interactions". */
  private static final int MAX_CALLS = 50;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--calls",
      paramLabel = "GUIDS",
      defaultValue = "",
      description = "Comma-separated guids, 1 to " + MAX_CALLS)
  private String calls;

  @Option(names = "--transcript", description = "Include the transcript; else it is null")
  private boolean transcript;

  @Option(
      names = "--api-version",
      paramLabel = "1|2|3",
      defaultValue = "3",
      description = "Version of the item: 1, 2 or 3 (default: ${DEFAULT-VALUE})")
  private String apiVersion;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Optional<ApiVersion> version = parseVersion();
    if (version.isEmpty()) {
      return printError(
          "UnsupportedApiVersion",
          "The HTTP resource that matches the request URI '/interactions?calls="
              + calls
              + "' does not support the API version '"
              + apiVersion
              + "'.");
    }
    Set<String> guids = new LinkedHashSet<>();
    Arrays.stream(calls.split(",")).map(String::trim).filter(g -> !g.isEmpty()).forEach(guids::add);
    if (guids.isEmpty()) {
      return printError(
          "BadRequest", "Parameter [calls] is required. Pass --calls with 1 to 50 guids");
    }
    if (guids.size() > MAX_CALLS) {
      return printError(
          "BadRequest",
          "Parameter [calls] exceeds the limit of 50 guids (was: "
              + guids.size()
              + "). Ask for them in several requests");
    }
    try (SparkSession spark = SparkSessions.open("get")) {
      return print(
          guids,
          rows(spark, guids),
          new VonageShape(version.get(), transcript ? Transcript.INCLUDED : Transcript.OMITTED));
    }
  }

  private Optional<ApiVersion> parseVersion() {
    return Arrays.stream(ApiVersion.values())
        .filter(version -> version.name().equals("V" + apiVersion))
        .findFirst();
  }

  private Map<String, Row> rows(SparkSession spark, Set<String> guids) {
    Map<String, Row> rows = new HashMap<>();
    warehouse
        .open(spark)
        .read(Tables.INTERACTIONS)
        .where(col("guid").isin(guids.toArray()))
        .collectAsList()
        .forEach(row -> rows.put(row.getAs("guid"), row));
    return rows;
  }

  private int print(Set<String> guids, Map<String, Row> rows, VonageShape shape)
      throws JsonProcessingException {
    List<String> unknown = new ArrayList<>(guids);
    unknown.removeAll(rows.keySet());
    if (!unknown.isEmpty()) {
      return printError(
          "NotFound",
          "No interaction with guid "
              + String.join(", ", unknown)
              + " in "
              + warehouse.location()
              + ". List them with: bin/interactions sql --warehouse "
              + warehouse.location()
              + " \"SELECT guid, status FROM interactions\"");
    }
    ArrayNode items = JSON.createArrayNode();
    guids.forEach(guid -> items.add(shape.item(rows.get(guid))));
    println(items);
    return 0;
  }

  private int printError(String code, String message) throws JsonProcessingException {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("code", code).put("message", message).putNull("innerError");
    println(body);
    return 1;
  }

  private void println(JsonNode node) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(JSON.writeValueAsString(node));
    out.flush();
  }
}
