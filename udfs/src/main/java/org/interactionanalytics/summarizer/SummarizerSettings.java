package org.interactionanalytics.summarizer;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who writes the summaries, as the configuration states it. Holds no secrets. */
public sealed interface SummarizerSettings extends Serializable
    permits EmbeddedSettings, ChatSettings {

  /** As written in a configuration: {@code embedded}, {@code openai}. */
  String type();

  /** Names and values for a person to read. */
  Map<String, String> describe();

  /**
   * The summariser to be asked before the embedded one; empty where the embedded one is all there
   * is. Make one per task, on the machine that asks: keys come from its environment.
   *
   * @param environment value of an environment variable, null where it is not set: {@code
   *     System::getenv}
   */
  Optional<Summarizer> summarizer(UnaryOperator<String> environment);
}
