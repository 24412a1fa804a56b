package org.interactionanalytics.jobs.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.summarizer.SummarizerSettings;
import org.interactionanalytics.tracker.TrackerDefinition;

/**
 * How a load is configured: the file {@code conf/interactions.yaml}, with flags that win over it.
 *
 * @param models speech models by language, lower-case BCP-47
 * @param modelCache folder on every machine where models are unpacked
 * @param categories compiled category rules
 * @param categoryProfile name of the profile that applies
 * @param overallSentiment which mean is the overall sentiment
 * @param toneSource what the tone of a speaker is derived from
 * @param trackers themes that a request gets with {@code enableAllTrackers}
 * @param summarizer who writes the summaries
 * @param maxFailedFraction share of failed recordings above which a load exits with 3, in [0, 1]
 */
public record Settings(
    Map<String, ModelReference> models,
    Optional<String> modelCache,
    CategoryProfiles categories,
    String categoryProfile,
    OverallSentiment overallSentiment,
    ToneSource toneSource,
    List<TrackerDefinition> trackers,
    SummarizerSettings summarizer,
    double maxFailedFraction) {
  private static final String ENGLISH = "en";

  public Settings {
    models = new TreeMap<>(models);
    trackers = List.copyOf(trackers);
    if (!(maxFailedFraction >= 0 && maxFailedFraction <= 1)) {
      throw new ConfigurationException(
          "Parameter [max-failed-fraction] is invalid. It should be a number from 0 to 1 (was: "
              + maxFailedFraction
              + ")");
    }
  }

  /** The same settings with another model for English. */
  public Settings withEnglishModel(ModelReference model) {
    Map<String, ModelReference> changed = new TreeMap<>(models);
    changed.keySet().removeIf(tag -> tag.equals(ENGLISH) || tag.startsWith(ENGLISH + "-"));
    changed.put(ENGLISH, model);
    return new Settings(
        changed,
        modelCache,
        categories,
        categoryProfile,
        overallSentiment,
        toneSource,
        trackers,
        summarizer,
        maxFailedFraction);
  }

  /** The same settings with another limit. */
  public Settings withMaxFailedFraction(double fraction) {
    return new Settings(
        models,
        modelCache,
        categories,
        categoryProfile,
        overallSentiment,
        toneSource,
        trackers,
        summarizer,
        fraction);
  }

  /** The same settings with other category rules. */
  public Settings withCategories(CategoryProfiles profiles, String profile) {
    return new Settings(
        models,
        modelCache,
        profiles,
        profile,
        overallSentiment,
        toneSource,
        trackers,
        summarizer,
        maxFailedFraction);
  }

  /** Where models are unpacked. */
  public String modelCacheFolder() {
    return modelCache.orElseGet(() -> ModelStore.defaultCache().toString());
  }

  /** Names and values for a person to read; without secrets. */
  public Map<String, String> describe() {
    Map<String, String> described = new LinkedHashMap<>();
    models.forEach((language, model) -> described.put("models." + language, model.printable()));
    described.put("modelCache", modelCacheFolder());
    described.put("categories.profile", categoryProfile);
    described.put("sentiment.overall", overallSentiment.name().toLowerCase(Locale.ROOT));
    described.put("acousticTone", String.valueOf(toneSource == ToneSource.ACOUSTIC));
    described.put(
        "trackers",
        trackers.stream().map(TrackerDefinition::name).collect(Collectors.joining(", ")));
    summarizer.describe().forEach((name, value) -> described.put("summarizer." + name, value));
    described.put("maxFailedFraction", String.valueOf(maxFailedFraction));
    return described;
  }
}
