package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;

/** The kinds of values that parameters take, from a text to a list of objects. */
final class ValueTypes {
  /** More digits than any permitted number has. */
  private static final int MAX_NUMBER_CHARACTERS = 32;

  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[|;]\\s*");

  private ValueTypes() {}

  /** Null and blank values count as not passed. */
  static boolean isBlank(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }

  static ValueType text(int maxCharacters) {
    String expectation =
        "a text of 1 to " + maxCharacters + " characters without control characters";
    return (parameter, passed, findings) -> {
      String text = passed.asText().strip();
      int characters = text.codePointCount(0, text.length());
      if (characters > maxCharacters) {
        return invalid(parameter, new TextNode(characters + " characters"), expectation, findings);
      }
      boolean permitted = passed.isValueNode() && text.chars().noneMatch(Character::isISOControl);
      return permitted ? new TextNode(text) : invalid(parameter, expectation, findings);
    };
  }

  /** A text of a given form. */
  static ValueType text(Pattern form, String expectation) {
    return (parameter, passed, findings) -> {
      String text = passed.asText().strip();
      return passed.isValueNode() && form.matcher(text).matches()
          ? new TextNode(text)
          : invalid(parameter, passed, expectation, findings);
    };
  }

  static ValueType flag() {
    return (parameter, passed, findings) ->
        switch (passed.asText().strip().toLowerCase(Locale.ROOT)) {
          case "true" -> BooleanNode.TRUE;
          case "false" -> BooleanNode.FALSE;
          default -> invalid(parameter, passed, "true or false", findings);
        };
  }

  static ValueType wholeNumber(int min, int max) {
    return (parameter, passed, findings) ->
        number(passed)
            .filter(number -> isWithin(number, min, max) && isWhole(number))
            .<JsonNode>map(number -> IntNode.valueOf(number.intValueExact()))
            .orElseGet(
                () ->
                    invalid(
                        parameter, passed, "a whole number from " + min + " to " + max, findings));
  }

  static ValueType decimal(double min, double max) {
    return (parameter, passed, findings) ->
        number(passed)
            .filter(number -> isWithin(number, min, max))
            .<JsonNode>map(number -> DoubleNode.valueOf(number.doubleValue()))
            .orElseGet(
                () -> invalid(parameter, passed, "a number from " + min + " to " + max, findings));
  }

  /** A number of speakers; 0 and -1 stand for "to be estimated". */
  static ValueType speakerCount(int max) {
    return (parameter, passed, findings) -> {
      Optional<BigDecimal> count = number(passed).filter(ValueTypes::isWhole);
      if (count.isPresent() && count.get().compareTo(BigDecimal.valueOf(max)) > 0) {
        findings.error(
            RecordingErrors.limitExceeded(
                Stage.MANIFEST, parameter, max + " speakers", count.get()));
        return MissingNode.getInstance();
      }
      if (count.isEmpty() || !isWithin(count.get(), -1, max)) {
        return invalid(
            parameter,
            passed,
            "a whole number from 1 to " + max + ", or 0 or -1 to have it estimated",
            findings);
      }
      return count.get().signum() > 0
          ? IntNode.valueOf(count.get().intValueExact())
          : MissingNode.getInstance();
    };
  }

  /** A channel by its number, 1 for the first, or as left or right. */
  static ValueType channel(int max) {
    ValueType number = wholeNumber(1, max);
    return (parameter, passed, findings) ->
        switch (passed.asText().strip().toLowerCase(Locale.ROOT)) {
          case "left" -> IntNode.valueOf(1);
          case "right" -> IntNode.valueOf(2);
          default -> number.canonical(parameter, passed, findings);
        };
  }

  static <E extends Enum<E> & Labelled> ValueType oneOf(Class<E> type) {
    Spellings<E> spellings = new Spellings<>(type);
    return (parameter, passed, findings) ->
        spellings
            .find(passed.asText())
            .<JsonNode>map(constant -> new TextNode(constant.label()))
            .orElseGet(() -> invalid(parameter, passed, spellings.permitted(), findings));
  }

  /** Names of insights, each once; a name may stand for several or for all of them. */
  static ValueType insights() {
    Spellings<RequestedInsight> spellings = new Spellings<>(RequestedInsight.class);
    String all = "All";
    ValueType names =
        listOf(
            (parameter, passed, findings) ->
                passed.asText().equalsIgnoreCase(all) || spellings.find(passed.asText()).isPresent()
                    ? passed
                    : invalid(parameter, passed, spellings.permitted(all), findings),
            "a list of names of insights");
    return (parameter, passed, findings) -> {
      if (array(passed).filter(JsonNode::isEmpty).isPresent()) {
        findings.error(
            RecordingErrors.missing(
                parameter, "Name at least one insight, or leave it out for all of them"));
        return MissingNode.getInstance();
      }
      Set<RequestedInsight> insights = EnumSet.noneOf(RequestedInsight.class);
      for (JsonNode name : names.canonical(parameter, passed, findings)) {
        insights.addAll(
            name.asText().equalsIgnoreCase(all)
                ? EnumSet.allOf(RequestedInsight.class)
                : spellings.findAll(name.asText()));
      }
      ArrayNode labels = JsonNodeFactory.instance.arrayNode();
      insights.forEach(insight -> labels.add(insight.label()));
      return labels;
    };
  }

  static ValueType languageTag() {
    String expectation = "a BCP-47 language code, for example `en-US`";
    return (parameter, passed, findings) -> {
      if (!passed.isTextual()) {
        return invalid(parameter, passed, expectation, findings);
      }
      try {
        String tag = passed.asText().strip().replace('_', '-');
        return new TextNode(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
      } catch (IllformedLocaleException e) {
        return invalid(parameter, passed, expectation, findings);
      }
    };
  }

  static ValueType base64() {
    String expectation = "base64 (RFC 4648) of the bytes of the recording";
    return (parameter, passed, findings) -> {
      if (!passed.isTextual()) {
        return invalid(parameter, expectation, findings);
      }
      try {
        return BinaryNode.valueOf(Base64.getDecoder().decode(passed.asText().strip()));
      } catch (IllegalArgumentException e) {
        return invalid(parameter, expectation, findings);
      }
    };
  }

  /**
   * A list: a JSON array, its text, or a text with {@code |} or {@code ;} between the values. A
   * single value is a list of one.
   */
  static ValueType listOf(ValueType item, String expectation) {
    return (parameter, passed, findings) -> {
      Optional<JsonNode> values = array(passed);
      if (values.isEmpty()) {
        return invalid(parameter, passed, expectation, findings);
      }
      ArrayNode canonical = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < values.get().size(); i++) {
        JsonNode value = values.get().get(i);
        String name = value.isObject() ? parameter + "[" + i + "]" : parameter;
        JsonNode known =
            isBlank(value)
                ? invalid(parameter, expectation, findings)
                : item.canonical(name, value, findings);
        if (!known.isMissingNode()) {
          canonical.add(known);
        }
      }
      return canonical;
    };
  }

  /** A list of at least {@code min} and at most {@code max} values. */
  static ValueType sized(int min, int max, String expectation, ValueType list) {
    return (parameter, passed, findings) -> {
      int size = array(passed).map(JsonNode::size).orElse(min);
      return size < min || size > max
          ? invalid(parameter, new TextNode("a list of " + size), expectation, findings)
          : list.canonical(parameter, passed, findings);
    };
  }

  /** A list of at most {@code max} values; more are CAI-107. */
  static ValueType limited(int max, String unit, ValueType list) {
    return (parameter, passed, findings) -> {
      int size = array(passed).map(JsonNode::size).orElse(0);
      if (size > max) {
        findings.error(
            RecordingErrors.limitExceeded(Stage.MANIFEST, parameter, max + " " + unit, size));
        return MissingNode.getInstance();
      }
      return list.canonical(parameter, passed, findings);
    };
  }

  /** A list in which no two values have the same key. */
  static ValueType unique(
      Function<JsonNode, Optional<String>> key, String expectation, ValueType list) {
    return (parameter, passed, findings) -> {
      JsonNode values = list.canonical(parameter, passed, findings);
      Set<String> seen = new HashSet<>();
      for (JsonNode value : values) {
        Optional<String> repeated =
            key.apply(value).filter(name -> !name.isEmpty() && !seen.add(name));
        if (repeated.isPresent()) {
          return invalid(parameter, new TextNode(repeated.get()), expectation, findings);
        }
      }
      return values;
    };
  }

  /** A field of an object. */
  record Field(String name, ValueType type, boolean isRequired) {}

  static Field required(String name, ValueType type) {
    return new Field(name, type, true);
  }

  static Field optional(String name, ValueType type) {
    return new Field(name, type, false);
  }

  static ValueType object(Field... fields) {
    String names = Arrays.stream(fields).map(Field::name).collect(Collectors.joining(", "));
    return (parameter, passed, findings) -> {
      if (!passed.isObject()) {
        return invalid(parameter, passed, "an object with " + names, findings);
      }
      Map<String, JsonNode> unread = new LinkedHashMap<>();
      passed.properties().forEach(field -> unread.put(field.getKey(), field.getValue()));
      ObjectNode canonical = JsonNodeFactory.instance.objectNode();
      for (Field field : fields) {
        String nested = parameter + "." + field.name();
        JsonNode value = take(field.name(), unread);
        if (!isBlank(value)) {
          canonical.set(field.name(), field.type().canonical(nested, value, findings));
        } else if (field.isRequired()) {
          findings.error(RecordingErrors.missing(nested, "Pass " + names));
        }
      }
      unread
          .keySet()
          .forEach(
              name -> findings.unknown(parameter + "." + name, "it is ignored", Optional.empty()));
      return canonical;
    };
  }

  private static JsonNode take(String name, Map<String, JsonNode> unread) {
    return unread.keySet().stream()
        .filter(spelling -> Spellings.key(spelling).equals(Spellings.key(name)))
        .findFirst()
        .map(unread::remove)
        .orElse(MissingNode.getInstance());
  }

  private static Optional<JsonNode> array(JsonNode passed) {
    if (passed.isArray()) {
      return Optional.of(passed);
    }
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    if (!passed.isTextual()) {
      return Optional.of(values.add(passed));
    }
    String text = passed.asText().strip();
    if (!text.startsWith("[") && !text.startsWith("{")) {
      Arrays.stream(LIST_SEPARATOR.split(text)).forEach(values::add);
      return Optional.of(values);
    }
    try {
      JsonNode parsed = Json.MAPPER.readTree(text);
      return Optional.of(parsed.isArray() ? parsed : values.add(parsed));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(JsonNode passed) {
    String text = passed.asText().strip();
    if (!passed.isValueNode() || text.length() > MAX_NUMBER_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isWithin(BigDecimal number, double min, double max) {
    return number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static JsonNode invalid(String parameter, String expectation, Findings findings) {
    findings.error(RecordingErrors.invalidValue(parameter, null, expectation));
    return MissingNode.getInstance();
  }

  private static JsonNode invalid(
      String parameter, JsonNode passed, String expectation, Findings findings) {
    String value = passed.isTextual() ? passed.asText() : passed.toString();
    findings.error(RecordingErrors.invalidValue(parameter, value, expectation));
    return MissingNode.getInstance();
  }
}
