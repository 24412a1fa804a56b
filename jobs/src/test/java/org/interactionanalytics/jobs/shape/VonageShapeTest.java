package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.jobs.shape.HandMadeTables.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers are those of the vendor's sample response. */
class VonageShapeTest extends SparkTestSession {
  /** Without a turn in the last two windows. */
  private static final String PROCESSED =
      """
      {"guid": "6C0A9B5E-0D7D-4A0B-8E0B-0B2B5F1D1A11", "language": "en-us", "status": "processed",
       "confidence": "High",
       "callTimeBreakDown": {"agent": 5, "customer": 1, "silence": 4, "crossTalk": 0},
       "transcript": "good morning\\nhello",
       "categories": [
         {"category": "Politeness", "categories": [{"name": "Greeting", "matches": 1}]}],
       "sentimentSummary": {"overallSentiment": -0.05,
         "categories": {"veryNegative": 20, "negative": 20, "neutral": 20, "positive": 20,
           "veryPositive": 20},
         "distributionOverTime": [
           {"score": 0.61, "turns": 1, "span": {"start": 0, "end": 10}},
           {"score": 0.61, "turns": 1, "span": {"start": 10, "end": 20}},
           {"score": -0.61, "turns": 1, "span": {"start": 20, "end": 30}},
           {"score": -0.61, "turns": 1, "span": {"start": 30, "end": 40}},
           {"score": -0.61, "turns": 1, "span": {"start": 40, "end": 50}},
           {"score": -0.48, "turns": 1, "span": {"start": 50, "end": 60}},
           {"score": 0.05, "turns": 1, "span": {"start": 60, "end": 70}},
           {"score": 0.57, "turns": 1, "span": {"start": 70, "end": 80}},
           {"score": null, "turns": 0, "span": {"start": 80, "end": 90}},
           {"score": null, "turns": 0, "span": {"start": 90, "end": 100}}]},
       "errors": []}
      """;

  private static ObjectNode item(ShapeView version, String interaction) {
    return HandMadeTables.of(spark(), List.of(interaction), Map.of()).object(version);
  }

  private static String processedWith(String column, String json) {
    ObjectNode row = (ObjectNode) json(PROCESSED);
    row.set(column, json(json));
    return row.toString();
  }

  @Test
  void sampleOfTheVendor() {
    ObjectNode item = item(ShapeView.VONAGE_INTERACTIONS, PROCESSED);
    assertThat(item.toPrettyString())
        .isEqualTo(
            json("""
                {
                  "categories": [
                    {"category": "Politeness", "categories": [{"name": "Greeting", "matches": "1"}]}
                  ],
                  "guid": "6C0A9B5E-0D7D-4A0B-8E0B-0B2B5F1D1A11",
                  "language": "en-us",
                  "status": "processed",
                  "confidence": "High",
                  "callTimeBreakDown": {"agent": 5, "customer": 1, "silence": 4, "crossTalk": 0},
                  "transcript": "good morning\\nhello",
                  "sentimentSummary": {
                    "overallSentiment": -0.05,
                    "categories": {
                      "veryNegative": 20, "negative": 20, "neutral": 20, "positive": 20,
                      "veryPositive": 20
                    },
                    "distributionOverTime": [
                      {"score": 0.61, "span": {"start": 0, "end": 10}},
                      {"score": 0.61, "span": {"start": 10, "end": 20}},
                      {"score": -0.61, "span": {"start": 20, "end": 30}},
                      {"score": -0.61, "span": {"start": 30, "end": 40}},
                      {"score": -0.61, "span": {"start": 40, "end": 50}},
                      {"score": -0.48, "span": {"start": 50, "end": 60}},
                      {"score": 0.05, "span": {"start": 60, "end": 70}},
                      {"score": 0.57, "span": {"start": 70, "end": 80}},
                      {"score": 0, "span": {"start": 80, "end": 90}},
                      {"score": 0, "span": {"start": 90, "end": 100}}
                    ]
                  }
                }
                """)
                .toPrettyString());
  }

  @Test
  void firstVersionHasSubcategoriesAsTexts() {
    ObjectNode item = item(ShapeView.VONAGE_INTERACTIONS_V1, PROCESSED);
    assertThat(item.get("categories"))
        .isEqualTo(json("[{\"category\": \"Politeness\", \"subcategories\": [\"Greeting\"]}]"));
    assertThat(item.has("language")).isFalse();
  }

  @Test
  void secondVersionHasNoLanguage() {
    ObjectNode item = item(ShapeView.VONAGE_INTERACTIONS_V2, PROCESSED);
    assertThat(item.has("language")).isFalse();
    assertThat(item.at("/categories/0/categories/0/matches").isTextual()).isTrue();
  }

  @Test
  void unmeasurableCrosstalkIsZeroAndUnknownRolesStayNull() {
    String mono =
        processedWith(
            "callTimeBreakDown",
            "{\"agent\": null, \"customer\": null, \"silence\": 4, \"crossTalk\": null}");
    assertThat(item(ShapeView.VONAGE_INTERACTIONS, mono).get("callTimeBreakDown"))
        .isEqualTo(json("{\"agent\": null, \"customer\": null, \"silence\": 4, \"crossTalk\": 0}"));
  }

  @Test
  void withoutSentimentThereIsNoKey() {
    String silent = processedWith("sentimentSummary", "null");
    assertThat(item(ShapeView.VONAGE_INTERACTIONS, silent).has("sentimentSummary")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "VONAGE.*")
  void failedRecordingHasNullsAndNoCategories(ShapeView version) {
    ObjectNode item = item(version, "{\"guid\": \"a\", \"status\": \"failed\"}");
    item.remove("language");
    assertThat(item)
        .isEqualTo(
            json(
                """
                {"categories": [], "guid": "a", "status": "failed", "confidence": null,
                 "callTimeBreakDown": null, "transcript": null}
                """));
  }

  @Test
  void schemaRefusesWhatTheShapeMustNotBe() throws IOException {
    JsonNode items =
        json(
            """
            [{"guid": "a", "language": "en-us", "status": "processed", "confidence": "high",
              "callTimeBreakDown": {"agent": 1.5, "customer": 1, "silence": 4, "crossTalk": 0},
              "transcript": null, "sentimentSummary": null,
              "categories": [{"category": "A", "categories": [{"name": "B", "matches": 1}]}]}]
            """);
    Path schema = TestMedia.repository().resolve("docs/schemas/vonage-interactions-v3.json");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schema))
                .validate(items))
        .extracting(problem -> problem.getInstanceLocation().toString())
        .contains(
            "$[0].confidence", "$[0].sentimentSummary", "$[0].categories[0].categories[0].matches");
  }
}
