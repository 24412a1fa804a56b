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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.shape.ShapeView;
import org.interactionanalytics.jobs.shape.ShapeViews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints recordings in the shape of a vendor; without {@code --shape} as Vonage's {@code GET
 * /interactions?calls=} does, errors included.
 */
@Command(
    name = "get",
    description =
        "Prints recordings as a vendor's JSON: Vonage's GET /interactions, an array, or with --shape"
            + " another's, an object for one recording and an array for several. An error prints"
            + " Vonage's error body and exits with 1.")
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

  @Mixin private ShapeOptions shape;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Optional<String> version = shape.unsupportedVersion();
    if (version.isPresent()) {
      return printError(
          "UnsupportedApiVersion",
          "The HTTP resource that matches the request URI '/interactions?calls="
              + calls
              + "' does not support the API version '"
              + version.get()
              + "'.");
    }
    shape.validate();
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
      return print(guids, objects(spark, guids));
    }
  }

  private Map<String, ObjectNode> objects(SparkSession spark, Set<String> guids) {
    ShapeViews views = warehouse.shapes(spark);
    ShapeView view = shape.view();
    return shape.read(views).where(col(view.key()).isin(guids.toArray())).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs(view.key()), view.json()::print));
  }

  private int print(Set<String> guids, Map<String, ObjectNode> objects)
      throws JsonProcessingException {
    List<String> unknown = new ArrayList<>(guids);
    unknown.removeAll(objects.keySet());
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
    guids.forEach(guid -> items.add(objects.get(guid)));
    println(shape.isVonage() || items.size() > 1 ? items : items.get(0));
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
