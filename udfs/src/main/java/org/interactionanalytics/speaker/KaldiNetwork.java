package org.interactionanalytics.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a Kaldi nnet3 file: which node takes what from where, and the numbers of each
 * component.
 *
 * @param nodes in the order of the file, which is the order of computation
 * @param components by name
 */
record KaldiNetwork(List<Node> nodes, Map<String, Component> components) {
  private static final Pattern NODE =
      Pattern.compile("component-node name=(\\S+) component=(\\S+) input=(.+)");
  private static final Pattern OFFSET = Pattern.compile("Offset\\(([^,()]+), (-?\\d+)\\)");

  /**
   * A node of the network.
   *
   * @param component that computes it
   * @param input what the component takes
   */
  record Node(String name, String component, Input input) {}

  /**
   * Values of an earlier node.
   *
   * @param node its name
   * @param offsets at which frames, counted from the one that is computed
   */
  record Input(String node, List<Integer> offsets) {}

  /**
   * A component.
   *
   * @param type without brackets, for example {@code BatchNormComponent}
   * @param numbers by tag
   * @param tables by tag
   */
  record Component(String type, Map<String, Double> numbers, Map<String, float[][]> tables) {
    float[][] matrix(String tag) throws IOException {
      float[][] table = tables.get(tag);
      if (table == null) {
        throw new IOException("a " + type + " has no " + tag);
      }
      return table;
    }

    float[] vector(String tag) throws IOException {
      return matrix(tag)[0];
    }
  }

  /** Reads a network. */
  static KaldiNetwork read(Path path) throws IOException {
    KaldiFile file = KaldiFile.open(path);
    return file.read(() -> read(file));
  }

  private static KaldiNetwork read(KaldiFile file) throws IOException {
    expect(file, "<Nnet3>");
    List<Node> nodes = new ArrayList<>();
    file.line();
    for (String line = file.line(); !line.isEmpty(); line = file.line()) {
      Matcher node = NODE.matcher(line);
      if (node.matches()) {
        nodes.add(new Node(node.group(1), node.group(2), input(node.group(3))));
      }
    }
    expect(file, "<NumComponents>");
    int count = file.integer();
    Map<String, Component> components = new HashMap<>();
    for (int i = 0; i < count; i++) {
      expect(file, "<ComponentName>");
      components.put(file.token(), component(file));
    }
    return new KaldiNetwork(nodes, components);
  }

  private static Component component(KaldiFile file) throws IOException {
    String type = file.token().replaceAll("[<>]", "");
    Map<String, Double> numbers = new HashMap<>();
    Map<String, float[][]> tables = new HashMap<>();
    String end = "</" + type + ">";
    for (String tag = file.token(); !tag.equals(end); tag = file.token()) {
      if (file.tableIsNext()) {
        tables.put(tag, file.table());
      } else {
        numbers.put(tag, file.number());
      }
    }
    return new Component(type, numbers, tables);
  }

  private static Input input(String descriptor) throws IOException {
    if (descriptor.startsWith("Append(")) {
      return appended(descriptor);
    }
    Matcher rounded = Pattern.compile("Round\\(([^,()]+), 1\\)").matcher(descriptor);
    String node = rounded.matches() ? rounded.group(1) : descriptor;
    if (node.matches(".*[(),].*")) {
      throw new IOException("a node takes [" + descriptor + "], which is not supported");
    }
    return new Input(node, List.of(0));
  }

  private static Input appended(String descriptor) throws IOException {
    String list = descriptor.substring("Append(".length(), descriptor.length() - 1);
    List<String> names = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (String part : list.split(", (?![^(]*\\))")) {
      Matcher offset = OFFSET.matcher(part);
      boolean moved = offset.matches();
      names.add(moved ? offset.group(1) : part);
      offsets.add(moved ? Integer.parseInt(offset.group(2)) : 0);
    }
    if (names.stream().distinct().count() != 1) {
      throw new IOException("a node takes [" + descriptor + "], which is not supported");
    }
    return new Input(names.get(0), offsets);
  }

  private static void expect(KaldiFile file, String token) throws IOException {
    String found = file.token();
    if (!found.equals(token)) {
      throw file.damaged("[" + found + "] instead of " + token);
    }
  }
}
