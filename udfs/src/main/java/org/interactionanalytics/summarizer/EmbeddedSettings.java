package org.interactionanalytics.summarizer;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Summaries come from the models that are shipped; nothing leaves the machine. */
public record EmbeddedSettings() implements SummarizerSettings {
  /** As written in a configuration. */
  public static final String TYPE = "embedded";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, String> describe() {
    return Map.of("type", TYPE);
  }

  @Override
  public Optional<Summarizer> summarizer(UnaryOperator<String> environment) {
    return Optional.empty();
  }
}
