package org.interactionanalytics.jobs.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.summarizer.ChatSettings;
import org.interactionanalytics.summarizer.EmbeddedSettings;
import org.interactionanalytics.summarizer.KeyVariable;
import org.interactionanalytics.summarizer.Redaction;
import org.interactionanalytics.summarizer.ServerAddress;
import org.interactionanalytics.summarizer.SummarizerSettings;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads who writes the summaries. */
final class SummarizerReader {
  private static final String TYPE = "type";
  private static final String NOTHING = "none";
  private static final List<String> TYPES = List.of(EmbeddedSettings.TYPE, ChatSettings.TYPE);
  private static final List<String> KINDS =
      Arrays.stream(Redaction.values()).map(Redaction::label).toList();

  private SummarizerReader() {}

  /** The settings; what is wrong is noted with file, line and path. */
  static Optional<SummarizerSettings> summarizer(YamlValue value) {
    return value
        .section(
            List.of(
                TYPE,
                "url",
                "model",
                "keyEnv",
                "timeoutSeconds",
                "retries",
                "maxCharacters",
                "redact"))
        .flatMap(SummarizerReader::summarizer);
  }

  private static Optional<SummarizerSettings> summarizer(YamlSection section) {
    Optional<YamlValue> type = section.find(TYPE);
    String written = type.isEmpty() ? EmbeddedSettings.TYPE : type.get().text().orElse("");
    return switch (written) {
      case EmbeddedSettings.TYPE -> embedded(section);
      case ChatSettings.TYPE -> chat(section);
      case "" -> Optional.empty();
      default -> {
        type.get()
            .problem(
                "must be embedded or openai (was \"%s\")%s"
                    .formatted(written, YamlValue.didYouMean(written, TYPES)));
        yield Optional.empty();
      }
    };
  }

  private static Optional<SummarizerSettings> embedded(YamlSection section) {
    section
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.equals(TYPE)) {
                value.problem("has no effect with type embedded. Remove it, or set type to openai");
              }
            });
    return Optional.of(new EmbeddedSettings());
  }

  private static Optional<SummarizerSettings> chat(YamlSection section) {
    Optional<ServerAddress> address =
        section.require("url").flatMap(value -> parsed(value, ServerAddress::parse));
    Optional<String> model = section.require("model").flatMap(YamlValue::text);
    Optional<KeyVariable> key =
        section.find("keyEnv").flatMap(value -> parsed(value, KeyVariable::parse));
    int timeout =
        section
            .find("timeoutSeconds")
            .flatMap(value -> value.integer(1, ChatSettings.MAX_TIMEOUT_SECONDS))
            .orElse(ChatSettings.DEFAULT_TIMEOUT_SECONDS);
    int retries =
        section
            .find("retries")
            .flatMap(value -> value.integer(0, ChatSettings.MAX_RETRIES))
            .orElse(ChatSettings.DEFAULT_RETRIES);
    int maxCharacters =
        section
            .find("maxCharacters")
            .flatMap(
                value ->
                    value.integer(ChatSettings.MIN_MAX_CHARACTERS, ChatSettings.MAX_MAX_CHARACTERS))
            .orElse(ChatSettings.DEFAULT_MAX_CHARACTERS);
    Set<Redaction> redact =
        section.find("redact").map(SummarizerReader::redact).orElse(Redaction.DEFAULTS);
    return address.flatMap(
        server ->
            model.map(
                name ->
                    new ChatSettings(
                        server,
                        name,
                        key.orElse(KeyVariable.NONE),
                        timeout,
                        retries,
                        maxCharacters,
                        redact)));
  }

  /** What a parser makes of a text; its problems never repeat the text where it may be a secret. */
  private static <T> Optional<T> parsed(YamlValue value, Function<String, T> parser) {
    try {
      return value.scalar("text").map(parser);
    } catch (ConfigurationException e) {
      e.problems().forEach(value::problem);
      return Optional.empty();
    }
  }

  private static Set<Redaction> redact(YamlValue value) {
    Set<Redaction> kinds = EnumSet.noneOf(Redaction.class);
    String expected = "none, or a list of " + String.join(", ", KINDS);
    if (value.isList()) {
      value.items(expected).forEach(item -> kind(item).ifPresent(kinds::add));
    } else {
      value
          .text(expected)
          .filter(text -> !text.equals(NOTHING))
          .ifPresent(text -> value.problem("must be %s (was \"%s\")".formatted(expected, text)));
    }
    return kinds;
  }

  private static Optional<Redaction> kind(YamlValue item) {
    String expected = "card, phone, email, number or person";
    Optional<String> label = item.text(expected);
    Optional<Redaction> kind = label.flatMap(Redaction::labelled);
    if (label.isPresent() && kind.isEmpty()) {
      item.problem(
          "must be %s (was \"%s\")%s"
              .formatted(expected, label.get(), YamlValue.didYouMean(label.get(), KINDS)));
    }
    return kind;
  }
}
