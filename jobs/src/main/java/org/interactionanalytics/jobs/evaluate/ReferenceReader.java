package org.interactionanalytics.jobs.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.interactionanalytics.insight.EmotionLabel;
import org.interactionanalytics.jobs.evaluate.Reference.LabelledSentiment;
import org.interactionanalytics.jobs.evaluate.Reference.Utterance;

/** Reads references of one recording each from JSON and collects everything that is wrong. */
final class ReferenceReader {
  /** The emotions that a reference may name. */
  static final List<String> EMOTIONS =
      Arrays.stream(EmotionLabel.values())
          .map(label -> label.name().toLowerCase(Locale.ROOT))
          .toList();

  /** Between group and name of a category: {@code Politeness / Greeting}. */
  static final String CATEGORY_SEPARATOR = " / ";

  private static final String LEAVE_OUT = "Correct it or leave it out";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<String> problems;

  /**
   * @param problems receives everything that is wrong
   */
  ReferenceReader(List<String> problems) {
    this.problems = problems;
  }

  /** The reference; empty if the file is not one at all, which is a problem. */
  Optional<Reference> read(String file, byte[] content) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(content);
    } catch (JsonProcessingException e) {
      problems.add(
          "%s is no JSON (line %d: %s). Correct it or take it out of the folder"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")));
      return Optional.empty();
    }
    if (!root.isObject()) {
      problems.add(
          file
              + " should hold one JSON object with a guid. Correct it or take it out of the folder");
      return Optional.empty();
    }
    Optional<String> guid = name(file + ": guid", root.get("guid"));
    if (guid.isEmpty() && !root.hasNonNull("guid")) {
      problems.add(
          file + ": guid is missing. It should be the guid of the recording in the warehouse");
    }
    List<Utterance> utterances = new ArrayList<>();
    for (JsonNode utterance : array(file + ": utterances", root.get("utterances"))) {
      utterances.add(utterance("%s: utterances[%d]".formatted(file, utterances.size()), utterance));
    }
    Optional<Set<String>> categories =
        present(root.get("categories")).map(names -> categories(file + ": categories", names));
    return guid.map(name -> new Reference(file, name, utterances, categories));
  }

  private Utterance utterance(String place, JsonNode node) {
    if (!node.isObject()) {
      invalid(place, "an object with text, startMs, endMs, channel, speaker …", node, "Correct it");
    }
    OptionalLong start = milliseconds(place + ".startMs", node.get("startMs"));
    OptionalLong end = milliseconds(place + ".endMs", node.get("endMs"));
    if (start.isPresent() && end.isPresent() && end.getAsLong() < start.getAsLong()) {
      invalid(
          place + ".endMs",
          "at least startMs, which is " + start.getAsLong(),
          node.get("endMs"),
          "Correct one of the two");
      end = OptionalLong.empty();
    }
    return new Utterance(
        place,
        channel(place + ".channel", node.get("channel")),
        start,
        end,
        name(place + ".speaker", node.get("speaker")),
        text(place + ".text", node.get("text")),
        text(place + ".punctuated", node.get("punctuated")),
        present(node.get("sentiment")).flatMap(value -> sentiment(place + ".sentiment", value)),
        present(node.get("emotion")).flatMap(value -> emotion(place + ".emotion", value)));
  }

  /** The items; none where there is no array, which is a problem if there is something else. */
  private JsonNode array(String place, JsonNode node) {
    Optional<JsonNode> array = present(node);
    if (array.isPresent() && !node.isArray()) {
      invalid(place, "an array", node, LEAVE_OUT);
    }
    return array.filter(JsonNode::isArray).orElseGet(JSON::createArrayNode);
  }

  private Optional<String> text(String place, JsonNode node) {
    if (present(node).isPresent() && !node.isTextual()) {
      invalid(place, "a text", node, "Correct it");
      return Optional.empty();
    }
    return present(node).map(JsonNode::textValue);
  }

  private Optional<String> name(String place, JsonNode node) {
    Optional<String> name = text(place, node);
    if (name.isPresent() && name.get().isBlank()) {
      invalid(place, "a text that is not empty", node, "Correct it");
      return Optional.empty();
    }
    return name;
  }

  private OptionalLong milliseconds(String place, JsonNode node) {
    if (present(node).isEmpty()) {
      return OptionalLong.empty();
    }
    if (!node.isNumber() || node.doubleValue() < 0 || !node.canConvertToLong()) {
      invalid(place, "milliseconds from the start, at least 0", node, "Correct it");
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.round(node.doubleValue()));
  }

  private OptionalInt channel(String place, JsonNode node) {
    if (present(node).isEmpty()) {
      return OptionalInt.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      invalid(place, "a channel of the recording, from 0", node, "Correct it");
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.intValue());
  }

  private Optional<LabelledSentiment> sentiment(String place, JsonNode node) {
    if (node.isNumber() && Math.abs(node.doubleValue()) <= 1) {
      double score = node.doubleValue();
      return Optional.of(new LabelledSentiment(OptionalDouble.of(score), SentimentLabel.of(score)));
    }
    Optional<LabelledSentiment> labelled =
        Arrays.stream(SentimentLabel.values())
            .filter(label -> node.isTextual() && label.label().equals(lower(node)))
            .map(label -> new LabelledSentiment(OptionalDouble.empty(), label))
            .findFirst();
    if (labelled.isEmpty()) {
      invalid(
          place, "a number from -1 to 1, or one of negative, neutral, positive", node, LEAVE_OUT);
    }
    return labelled;
  }

  private Optional<String> emotion(String place, JsonNode node) {
    if (node.isTextual() && EMOTIONS.contains(lower(node))) {
      return Optional.of(lower(node));
    }
    invalid(place, "one of " + String.join(", ", EMOTIONS), node, LEAVE_OUT);
    return Optional.empty();
  }

  private Set<String> categories(String place, JsonNode names) {
    Set<String> categories = new TreeSet<>();
    int index = 0;
    for (JsonNode name : array(place, names)) {
      String item = "%s[%d]".formatted(place, index++);
      if (name.isTextual() && name.textValue().contains(CATEGORY_SEPARATOR)) {
        categories.add(name.textValue().strip());
      } else {
        invalid(
            item,
            "group and name as in category_matches, for example \"Politeness / Greeting\"",
            name,
            LEAVE_OUT);
      }
    }
    return categories;
  }

  private static Optional<JsonNode> present(JsonNode node) {
    return Optional.ofNullable(node).filter(value -> !value.isNull());
  }

  private static String lower(JsonNode node) {
    return node.textValue().toLowerCase(Locale.ROOT);
  }

  private void invalid(String place, String permitted, JsonNode value, String remedy) {
    problems.add(
        "%s is invalid. It should be %s (was: %s). %s".formatted(place, permitted, value, remedy));
  }
}
