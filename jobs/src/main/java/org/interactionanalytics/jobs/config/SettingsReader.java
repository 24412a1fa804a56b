package org.interactionanalytics.jobs.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.summarizer.EmbeddedSettings;
import org.interactionanalytics.summarizer.SummarizerSettings;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.interactionanalytics.yaml.Problems;
import org.interactionanalytics.yaml.YamlDocument;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads the configuration file; every problem is told at once, with file, line and path. */
public final class SettingsReader {
  private static final String SHIPPED = "/conf/interactions.yaml";
  private static final String SHIPPED_CATEGORIES = "/conf/categories/";
  private static final List<String> SHIPPED_PROFILES = List.of("support-en.yaml");
  private static final double DEFAULT_MAX_FAILED_FRACTION = 0.05;
  private static final String DEFAULT_PROFILE = "support";

  private SettingsReader() {}

  /** The settings that come with the software. */
  public static Settings shipped() {
    return read(SHIPPED, resource(SHIPPED), folder -> shippedProfiles());
  }

  /**
   * The settings of a file.
   *
   * @throws ConfigurationException naming everything that is wrong with it
   */
  public static Settings read(Path file) {
    try {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
      return read(
          file.toString(),
          Files.readAllBytes(file),
          categories -> CategoryProfiles.readFolder(folder.resolve(categories)));
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "Parameter [config] is invalid. It should be a configuration file like"
              + " conf/interactions.yaml, but there is no file "
              + file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Where category profiles come from. */
  @FunctionalInterface
  private interface ProfileSource {
    CategoryProfiles read(String folder);
  }

  private static Settings read(String name, byte[] bytes, ProfileSource profiles) {
    Problems problems = new Problems(name);
    Optional<YamlSection> file =
        YamlDocument.read(bytes, problems)
            .flatMap(
                root ->
                    root.section(
                        List.of(
                            "models",
                            "speakerModel",
                            "modelCache",
                            "categories",
                            "sentiment",
                            "acousticTone",
                            "trackers",
                            "summarizer",
                            "maxFailedFraction")));
    Map<String, ModelReference> models =
        file.flatMap(section -> section.find("models"))
            .map(SettingsReader::models)
            .orElseGet(() -> Map.of("en", ModelReference.EMBEDDED));
    ModelReference speakerModel =
        file.flatMap(section -> section.find("speakerModel"))
            .flatMap(value -> model(value, ModelReference::toSpeakerModel))
            .orElse(ModelReference.EMBEDDED_SPEAKER);
    Optional<String> cache =
        file.flatMap(section -> section.find("modelCache")).flatMap(YamlValue::text);
    Optional<YamlSection> categories =
        file.flatMap(section -> section.find("categories"))
            .flatMap(value -> value.section(List.of("folder", "profile")));
    String folder =
        categories
            .flatMap(section -> section.find("folder"))
            .flatMap(YamlValue::text)
            .orElse("categories");
    String profile =
        categories
            .flatMap(section -> section.find("profile"))
            .flatMap(YamlValue::text)
            .orElse(DEFAULT_PROFILE);
    OverallSentiment overall =
        file.flatMap(section -> section.find("sentiment"))
            .flatMap(value -> value.section(List.of("overall")))
            .flatMap(section -> section.find("overall"))
            .flatMap(SettingsReader::overall)
            .orElse(OverallSentiment.TURN_MEAN);
    ToneSource toneSource =
        file.flatMap(section -> section.find("acousticTone"))
            .flatMap(SettingsReader::toneSource)
            .orElse(ToneSource.TEXT);
    List<TrackerDefinition> trackers =
        file.flatMap(section -> section.find("trackers"))
            .map(TrackerReader::trackers)
            .orElse(List.of());
    SummarizerSettings summarizer =
        file.flatMap(section -> section.find("summarizer"))
            .flatMap(SummarizerReader::summarizer)
            .orElseGet(EmbeddedSettings::new);
    double maxFailedFraction =
        file.flatMap(section -> section.find("maxFailedFraction"))
            .flatMap(value -> value.number(0, 1))
            .orElse(DEFAULT_MAX_FAILED_FRACTION);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems.inOrder());
    }
    return new Settings(
        models,
        speakerModel,
        cache,
        new AnalysisSettings(
            profiles.read(folder), profile, overall, toneSource, trackers, summarizer),
        maxFailedFraction);
  }

  private static Map<String, ModelReference> models(YamlValue value) {
    Map<String, ModelReference> models = new TreeMap<>();
    value
        .anySection()
        .ifPresent(
            section ->
                section
                    .entries()
                    .forEach(
                        (language, model) ->
                            model(model, ModelReference::to)
                                .ifPresent(
                                    reference ->
                                        models.put(language.toLowerCase(Locale.ROOT), reference))));
    return models;
  }

  private static Optional<ModelReference> model(
      YamlValue value, Function<String, ModelReference> kind) {
    Optional<YamlSection> section = value.section(List.of("location", "sha256"));
    Optional<String> location =
        section.flatMap(model -> model.require("location")).flatMap(YamlValue::text);
    Optional<String> sha256 =
        section
            .flatMap(model -> model.find("sha256"))
            .flatMap(hash -> hash.scalar("64 hexadecimal digits"));
    try {
      Optional<ModelReference> reference = location.map(kind);
      return sha256.isPresent() ? reference.map(model -> model.pinnedTo(sha256.get())) : reference;
    } catch (ConfigurationException e) {
      e.problems().forEach(value::problem);
      return Optional.empty();
    }
  }

  private static Optional<OverallSentiment> overall(YamlValue value) {
    return value
        .text()
        .flatMap(
            text ->
                switch (text) {
                  case "turnMean" -> Optional.of(OverallSentiment.TURN_MEAN);
                  case "windowMean" -> Optional.of(OverallSentiment.WINDOW_MEAN);
                  default -> {
                    value.problem("must be turnMean or windowMean (was \"" + text + "\")");
                    yield Optional.empty();
                  }
                });
  }

  private static Optional<ToneSource> toneSource(YamlValue value) {
    return value
        .scalar("true or false")
        .flatMap(
            text ->
                switch (text) {
                  case "true" -> Optional.of(ToneSource.ACOUSTIC);
                  case "false" -> Optional.of(ToneSource.TEXT);
                  default -> {
                    value.problem("must be true or false (was \"" + text + "\")");
                    yield Optional.empty();
                  }
                });
  }

  private static CategoryProfiles shippedProfiles() {
    Map<String, byte[]> files = new TreeMap<>();
    SHIPPED_PROFILES.forEach(name -> files.put(name, resource(SHIPPED_CATEGORIES + name)));
    return CategoryProfiles.read(files);
  }

  private static byte[] resource(String name) {
    try (InputStream in = SettingsReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + name, e);
    }
  }
}
