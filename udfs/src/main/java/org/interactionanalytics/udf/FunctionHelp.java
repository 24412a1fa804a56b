package org.interactionanalytics.udf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person reads of a function.
 *
 * @param usage what it returns, one sentence
 * @param arguments one line per parameter: name, hyphen, meaning
 * @param examples statements, each with its result in the next line
 * @param since version of this software that had it first
 */
public record FunctionHelp(
    String usage, List<String> arguments, List<String> examples, String since) {
  private static final String INDENT = "\n      ";

  /** In the form that Spark wants. */
  String argumentsText() {
    return arguments.stream()
        .map(line -> INDENT + "* " + line)
        .collect(Collectors.joining("", "\n    Arguments:", "\n  "));
  }

  /** In the form that Spark wants. */
  String examplesText() {
    return examples.stream()
        .flatMap(String::lines)
        .map(line -> INDENT + line)
        .collect(Collectors.joining("", "\n    Examples:", "\n  "));
  }
}
