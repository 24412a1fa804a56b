package org.interactionanalytics.jobs.shape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The item of Vonage Conversation Analyzer's {@code GET /interactions}, projected from a row of the
 * {@code interactions} table. Owns no arithmetic.
 *
 * <p>Where the canonical record says null, not measurable, this shape follows the vendor's page:
 * crosstalk on one channel and the score of a window without a turn are 0, {@code transcript} is
 * null unless asked for, {@code sentimentSummary} is left out. {@code agent} and {@code customer}
 * stay null where roles are not known.
 */
public final class VonageShape {
  /** Versions of the vendor's API; they differ in the categories and in the language. */
  public enum ApiVersion {
    V1,
    V2,
    V3
  }

  private static final JsonNodeFactory JSON = new ObjectMapper().getNodeFactory();

  private final ApiVersion version;
  private final Transcript transcript;

  /** Whether the transcript is part of the item. */
  public enum Transcript {
    INCLUDED,
    OMITTED
  }

  public VonageShape(ApiVersion version, Transcript transcript) {
    this.version = version;
    this.transcript = transcript;
  }

  /** The item for one row of the table. */
  public ObjectNode item(Row interaction) {
    ObjectNode item = JSON.objectNode();
    item.set("categories", categories(interaction));
    item.put("guid", interaction.<String>getAs("guid"));
    if (version == ApiVersion.V3) {
      item.put("language", interaction.<String>getAs("language"));
    }
    item.put("status", interaction.<String>getAs("status"));
    item.put("confidence", interaction.<String>getAs("confidence"));
    Row breakdown = interaction.getAs("callTimeBreakDown");
    if (breakdown == null) {
      item.putNull("callTimeBreakDown");
    } else {
      item.set("callTimeBreakDown", callTimeBreakDown(breakdown));
    }
    switch (transcript) {
      case INCLUDED -> item.put("transcript", interaction.<String>getAs("transcript"));
      case OMITTED -> item.putNull("transcript");
    }
    Row sentiment = interaction.getAs("sentimentSummary");
    if (sentiment != null) {
      item.set("sentimentSummary", sentimentSummary(sentiment));
    }
    return item;
  }

  private ArrayNode categories(Row interaction) {
    ArrayNode groups = JSON.arrayNode();
    for (Row group : rows(interaction, "categories")) {
      ObjectNode node = groups.addObject();
      node.put("category", group.<String>getAs("category"));
      switch (version) {
        case V1 -> {
          ArrayNode names = node.putArray("subcategories");
          rows(group, "categories").forEach(sub -> names.add(sub.<String>getAs("name")));
        }
        case V2, V3 -> {
          ArrayNode subcategories = node.putArray("categories");
          for (Row sub : rows(group, "categories")) {
            subcategories
                .addObject()
                .put("name", sub.<String>getAs("name"))
                .put("matches", String.valueOf(sub.<Integer>getAs("matches")));
          }
        }
      }
    }
    return groups;
  }

  private static ObjectNode callTimeBreakDown(Row breakdown) {
    Integer crossTalk = breakdown.getAs("crossTalk");
    return JSON.objectNode()
        .put("agent", breakdown.<Integer>getAs("agent"))
        .put("customer", breakdown.<Integer>getAs("customer"))
        .put("silence", breakdown.<Integer>getAs("silence"))
        .put("crossTalk", crossTalk == null ? 0 : crossTalk);
  }

  private static ObjectNode sentimentSummary(Row sentiment) {
    ObjectNode summary = JSON.objectNode();
    summary.put("overallSentiment", decimal(sentiment.getAs("overallSentiment")));
    Row bands = sentiment.getAs("categories");
    ObjectNode categories = summary.putObject("categories");
    for (String band : bands.schema().fieldNames()) {
      categories.put(band, bands.<Integer>getAs(band));
    }
    ArrayNode windows = summary.putArray("distributionOverTime");
    for (Row window : rows(sentiment, "distributionOverTime")) {
      Double score = window.getAs("score");
      Row span = window.getAs("span");
      ObjectNode node = windows.addObject();
      node.put("score", score == null ? BigDecimal.ZERO : decimal(score));
      node.putObject("span")
          .put("start", span.<Integer>getAs("start"))
          .put("end", span.<Integer>getAs("end"));
    }
    return summary;
  }

  /** Without trailing zeros, so that 0 prints as 0. */
  private static BigDecimal decimal(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  private static List<Row> rows(Row row, String column) {
    List<Row> rows = row.getList(row.fieldIndex(column));
    return rows == null ? List.of() : rows;
  }
}
