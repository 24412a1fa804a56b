package org.interactionanalytics.error;

import java.util.List;

/**
 * The run as a whole is configured wrongly: it stops before the first task. Carries every problem
 * found, not the first only; each names the setting, the value, what is permitted and the remedy.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public ConfigurationException(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
