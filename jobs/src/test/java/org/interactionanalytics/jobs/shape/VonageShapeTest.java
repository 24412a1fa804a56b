package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.shape.VonageShape.ApiVersion;
import org.interactionanalytics.jobs.shape.VonageShape.Transcript;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers are those of the vendor's sample response. */
class VonageShapeTest {
  private static final StructType ITEM = Tables.INTERACTIONS.columns();

  private static Row row(StructType schema, Map<String, Object> values) {
    assertThat(schema.fieldNames()).contains(values.keySet().toArray(String[]::new));
    return new GenericRowWithSchema(
        Arrays.stream(schema.fieldNames()).map(values::get).toArray(), schema);
  }

  private static StructType struct(StructType parent, String column) {
    DataType type = parent.apply(column).dataType();
    return (StructType) (type instanceof ArrayType array ? array.elementType() : type);
  }

  private static Object list(Row... rows) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(rows)).toSeq();
  }

  private static Row breakdown(Integer agent, Integer customer, Integer silence, Integer both) {
    Map<String, Object> values = new HashMap<>();
    values.put("agent", agent);
    values.put("customer", customer);
    values.put("silence", silence);
    values.put("crossTalk", both);
    return row(struct(ITEM, "callTimeBreakDown"), values);
  }

  private static Row categories(String category, String name, int matches) {
    StructType group = struct(ITEM, "categories");
    return row(
        group,
        Map.of(
            "category",
            category,
            "categories",
            list(row(struct(group, "categories"), Map.of("name", name, "matches", matches)))));
  }

  /** Without a turn in the last two windows. */
  private static Row sentiment() {
    StructType summary = struct(ITEM, "sentimentSummary");
    StructType window = struct(summary, "distributionOverTime");
    List<Double> scores =
        Arrays.asList(0.61, 0.61, -0.61, -0.61, -0.61, -0.48, 0.05, 0.57, null, null);
    Row[] windows =
        IntStream.range(0, scores.size())
            .mapToObj(
                i -> {
                  Map<String, Object> values = new HashMap<>();
                  values.put("score", scores.get(i));
                  values.put("turns", scores.get(i) == null ? 0 : 1);
                  values.put(
                      "span",
                      row(struct(window, "span"), Map.of("start", 10 * i, "end", 10 * i + 10)));
                  return row(window, values);
                })
            .toArray(Row[]::new);
    return row(
        summary,
        Map.of(
            "overallSentiment",
            -0.05,
            "categories",
            row(
                struct(summary, "categories"),
                Map.of(
                    "veryNegative",
                    20,
                    "negative",
                    20,
                    "neutral",
                    20,
                    "positive",
                    20,
                    "veryPositive",
                    20)),
            "distributionOverTime",
            list(windows)));
  }

  private static Map<String, Object> processed() {
    Map<String, Object> values = new HashMap<>();
    values.put("guid", "6C0A9B5E-0D7D-4A0B-8E0B-0B2B5F1D1A11");
    values.put("language", "en-us");
    values.put("status", "processed");
    values.put("confidence", "High");
    values.put("callTimeBreakDown", breakdown(5, 1, 4, 0));
    values.put("transcript", "good morning\nhello");
    values.put("categories", list(categories("Politeness", "Greeting", 1)));
    values.put("sentimentSummary", sentiment());
    values.put("errors", list());
    return values;
  }

  private static ObjectNode item(
      ApiVersion version, Transcript transcript, Map<String, Object> of) {
    return new VonageShape(version, transcript).item(row(ITEM, of));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sampleOfTheVendor() {
    ObjectNode item = item(ApiVersion.V3, Transcript.OMITTED, processed());
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
                  "transcript": null,
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
    ObjectNode item = item(ApiVersion.V1, Transcript.OMITTED, processed());
    assertThat(item.get("categories"))
        .isEqualTo(json("[{\"category\": \"Politeness\", \"subcategories\": [\"Greeting\"]}]"));
    assertThat(item.has("language")).isFalse();
  }

  @Test
  void secondVersionHasNoLanguage() {
    ObjectNode item = item(ApiVersion.V2, Transcript.OMITTED, processed());
    assertThat(item.has("language")).isFalse();
    assertThat(item.at("/categories/0/categories/0/matches").isTextual()).isTrue();
  }

  @Test
  void transcriptIsThereIfAskedFor() {
    ObjectNode item = item(ApiVersion.V3, Transcript.INCLUDED, processed());
    assertThat(item.get("transcript").asText()).isEqualTo("good morning\nhello");
  }

  @Test
  void unmeasurableCrosstalkIsZeroAndUnknownRolesStayNull() {
    Map<String, Object> mono = processed();
    mono.put("callTimeBreakDown", breakdown(null, null, 4, null));
    assertThat(item(ApiVersion.V3, Transcript.OMITTED, mono).get("callTimeBreakDown"))
        .isEqualTo(json("{\"agent\": null, \"customer\": null, \"silence\": 4, \"crossTalk\": 0}"));
  }

  @Test
  void withoutSentimentThereIsNoKey() {
    Map<String, Object> silent = processed();
    silent.put("sentimentSummary", null);
    assertThat(item(ApiVersion.V3, Transcript.OMITTED, silent).has("sentimentSummary")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void failedRecordingHasNullsAndNoCategories(ApiVersion version) {
    Map<String, Object> failed = new HashMap<>();
    failed.put("guid", "a");
    failed.put("status", "failed");
    ObjectNode item = item(version, Transcript.INCLUDED, failed);
    item.remove("language");
    assertThat(item)
        .isEqualTo(
            json(
                """
                {"categories": [], "guid": "a", "status": "failed", "confidence": null,
                 "callTimeBreakDown": null, "transcript": null}
                """));
  }
}
