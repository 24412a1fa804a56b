package org.interactionanalytics.summarizer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Summaries come from a language model behind an OpenAI-compatible server.
 *
 * @param address of the server
 * @param model its name there
 * @param keyVariable where the server's key is found
 * @param timeoutSeconds for one request and its answer
 * @param retries further attempts after an overload, a failure of the server or of the connection
 * @param maxCharacters of transcript in one request; a longer conversation is sent in blocks
 * @param redact what is removed before sending; may be empty
 */
public record ChatSettings(
    ServerAddress address,
    String model,
    KeyVariable keyVariable,
    int timeoutSeconds,
    int retries,
    int maxCharacters,
    Set<Redaction> redact)
    implements SummarizerSettings {

  /** As written in a configuration. */
  public static final String TYPE = "openai";

  public static final int DEFAULT_TIMEOUT_SECONDS = 60;
  public static final int MAX_TIMEOUT_SECONDS = 3600;
  public static final int DEFAULT_RETRIES = 2;
  public static final int MAX_RETRIES = 10;

  /** About 6,000 tokens of English: fits the smallest context windows in use. */
  public static final int DEFAULT_MAX_CHARACTERS = 24_000;

  /** Less has no room for the longest answers to several blocks. */
  public static final int MIN_MAX_CHARACTERS = 4_000;

  public static final int MAX_MAX_CHARACTERS = 4_000_000;

  public ChatSettings {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(keyVariable, "keyVariable");
    requireRange("timeoutSeconds", timeoutSeconds, 1, MAX_TIMEOUT_SECONDS);
    requireRange("retries", retries, 0, MAX_RETRIES);
    requireRange("maxCharacters", maxCharacters, MIN_MAX_CHARACTERS, MAX_MAX_CHARACTERS);
    Set<Redaction> ordered = EnumSet.noneOf(Redaction.class);
    ordered.addAll(redact);
    redact = Collections.unmodifiableSet(ordered);
  }

  private static void requireRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "Invalid %s: %d (must be from %d to %d)".formatted(name, value, min, max));
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, String> describe() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("type", TYPE);
    described.put("url", address.origin());
    described.put("model", model);
    return described;
  }

  @Override
  public Optional<Summarizer> summarizer(UnaryOperator<String> environment) {
    return Optional.of(new GivingUpSummarizer(ChatSummarizer.of(this, environment)));
  }
}
