package org.interactionanalytics.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file that knows where it stands. Each reading method notes a problem and
 * answers empty where the value is not what it should be.
 *
 * @param node the value
 * @param path of the setting, for example {@code categories[0].name}
 * @param problems where problems are noted
 */
public record YamlValue(Node node, String path, Problems problems) {
  private static final int SHOWN_CHARACTERS = 60;

  public void problem(String message) {
    problems.add(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0), path, message);
  }

  private void mustBe(String expected) {
    problem("must be " + expected + " (was " + shown() + ")");
  }

  /** What was written, short enough for a message. */
  private String shown() {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    String text = written();
    String shortened =
        text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    return isText() ? '"' + shortened + '"' : shortened.isEmpty() ? "empty" : shortened;
  }

  /** A scalar as it stands in the file. */
  public String written() {
    return ((ScalarNode) node).getValue();
  }

  private boolean isText() {
    return Tag.STR.equals(node.getTag());
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Text that is not blank. */
  public Optional<String> text() {
    return text("text").filter(text -> !isBlank(text));
  }

  private boolean isBlank(String text) {
    if (text.isBlank()) {
      mustBe("text that is not blank");
    }
    return text.isBlank();
  }

  /** Text that may be blank. */
  public Optional<String> text(String expected) {
    if (node instanceof ScalarNode scalar && isText()) {
      return Optional.of(scalar.getValue());
    }
    mustBe(expected);
    return Optional.empty();
  }

  /** What is written, whether YAML takes it for text, a number or something else. */
  public Optional<String> scalar(String expected) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    mustBe(expected);
    return Optional.empty();
  }

  public Optional<Integer> integer(int min, int max) {
    String expected = "a whole number from " + min + " to " + max;
    return number(expected)
        .filter(value -> inRange(value, min, max, expected) && isWhole(value, expected))
        .map(BigDecimal::intValue);
  }

  public Optional<Double> number(double min, double max) {
    String expected =
        "a number from "
            + BigDecimal.valueOf(min).stripTrailingZeros().toPlainString()
            + " to "
            + BigDecimal.valueOf(max).stripTrailingZeros().toPlainString();
    return number(expected)
        .filter(value -> inRange(value, min, max, expected))
        .map(BigDecimal::doubleValue);
  }

  private Optional<BigDecimal> number(String expected) {
    if (node instanceof ScalarNode scalar
        && (Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag()))) {
      try {
        return Optional.of(new BigDecimal(scalar.getValue()));
      } catch (NumberFormatException notDecimal) {
        mustBe(expected);
        return Optional.empty();
      }
    }
    mustBe(expected);
    return Optional.empty();
  }

  private boolean inRange(BigDecimal value, double min, double max, String expected) {
    boolean fits =
        value.compareTo(BigDecimal.valueOf(min)) >= 0
            && value.compareTo(BigDecimal.valueOf(max)) <= 0;
    if (!fits) {
      mustBe(expected);
    }
    return fits;
  }

  private boolean isWhole(BigDecimal value, String expected) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      mustBe(expected);
    }
    return whole;
  }

  public Optional<Boolean> truth() {
    if (node instanceof ScalarNode scalar && Tag.BOOL.equals(node.getTag())) {
      return Optional.of(Boolean.parseBoolean(scalar.getValue()));
    }
    mustBe("true or false");
    return Optional.empty();
  }

  /** The items; at least one. */
  public List<YamlValue> items(String expected) {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      if (isList()) {
        problem("is empty. List at least one item, or remove the key");
      } else {
        mustBe(expected);
      }
      return List.of();
    }
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlValue(item, path + "[" + items.size() + "]", problems));
    }
    return items;
  }

  /** The items of a list, or the one value that stands where a list may stand. */
  public List<YamlValue> itemOrItems(String expected) {
    return isList() ? items(expected) : List.of(this);
  }

  /** The entries of a mapping with any keys, each of which stands once. */
  public Optional<YamlSection> anySection() {
    return section("a mapping", name -> true, List.of());
  }

  /** The entries of a mapping whose keys are all permitted and stand once. */
  public Optional<YamlSection> section(List<String> permitted) {
    return section(
        "a mapping with the keys " + String.join(", ", permitted), permitted::contains, permitted);
  }

  private Optional<YamlSection> section(
      String expected, Predicate<String> isPermitted, List<String> permitted) {
    if (!(node instanceof MappingNode mapping)) {
      mustBe(expected);
      return Optional.empty();
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    boolean hasUnknownKey = false;
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue key = new YamlValue(tuple.getKeyNode(), path, problems);
      String name = key.node() instanceof ScalarNode scalar ? scalar.getValue() : key.shown();
      YamlValue value =
          new YamlValue(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name, problems);
      if (!isPermitted.test(name)) {
        hasUnknownKey = true;
        key.problem(
            "unknown key \"%s\" (permitted: %s)%s"
                .formatted(name, String.join(", ", permitted), didYouMean(name, permitted)));
      } else if (entries.putIfAbsent(name, value) != null) {
        key.problem("duplicate key \"" + name + "\". Remove one of the two");
      }
    }
    return Optional.of(new YamlSection(this, entries, hasUnknownKey));
  }

  public static String didYouMean(String written, List<String> permitted) {
    return Suggestion.nearest(written, permitted)
        .map(word -> ". Did you mean \"" + word + "\"?")
        .orElse("");
  }
}
