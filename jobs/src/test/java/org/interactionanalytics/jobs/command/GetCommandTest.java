package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interactionanalytics.jobs.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code get} refuses before it looks at the tables. */
final class GetCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static CommandRun get(String... more) {
    List<String> arguments = new ArrayList<>(List.of("get", "--warehouse", "tables"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) throws JsonProcessingException {
    return JSON.readTree(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "three", ""})
  void unsupportedVersionGivesTheBodyOfTheVendor(String version) throws IOException {
    CommandRun run = get("--calls", "stereo", "--api-version", version);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run))
        .isEqualTo(
            JSON.readTree(
                """
                {"error": {"code": "UnsupportedApiVersion",
                 "message": "The HTTP resource that matches the request URI '/interactions?calls=stereo' does not support the API version '%s'.",
                 "innerError": null}}
                """
                    .formatted(version)));
  }

  @ParameterizedTest
  @CsvSource({"' , '", "''"})
  void missingCalls(String calls) throws IOException {
    CommandRun run = get("--calls", calls);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run).at("/error/message").asText())
        .isEqualTo("Parameter [calls] is required. Pass --calls with 1 to 50 guids");
  }

  @Test
  void moreThanFiftyCalls() throws IOException {
    CommandRun run =
        get(
            "--calls",
            IntStream.rangeClosed(1, 51).mapToObj(i -> "g" + i).collect(Collectors.joining(",")));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run).at("/error/message").asText())
        .startsWith("Parameter [calls] exceeds the limit of 50 guids (was: 51)");
  }
}
