package org.interactionanalytics.jobs.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;

/**
 * How a load is configured: the file {@code conf/interactions.yaml}, with flags that win over it.
 *
 * @param models speech models by language, lower-case BCP-47
 * @param speakerModel what voices are told apart by
 * @param modelCache folder on every machine where models are unpacked
 * @param analysis what transcripts are analysed with
 * @param maxFailedFraction share of failed recordings above which a load exits with 3, in [0, 1]
 */
public record Settings(
    Map<String, ModelReference> models,
    ModelReference speakerModel,
    Optional<String> modelCache,
    AnalysisSettings analysis,
    double maxFailedFraction) {
  private static final String ENGLISH = "en";

  public Settings {
    models = new TreeMap<>(models);
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
    return new Settings(changed, speakerModel, modelCache, analysis, maxFailedFraction);
  }

  /** The same settings with another speaker model. */
  public Settings withSpeakerModel(ModelReference model) {
    return new Settings(models, model, modelCache, analysis, maxFailedFraction);
  }

  /** The same settings with another limit. */
  public Settings withMaxFailedFraction(double fraction) {
    return new Settings(models, speakerModel, modelCache, analysis, fraction);
  }

  /** The same settings with other category rules. */
  public Settings withCategories(CategoryProfiles profiles, String profile) {
    return new Settings(
        models,
        speakerModel,
        modelCache,
        analysis.withCategories(profiles, profile),
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
    described.put("speakerModel", speakerModel.printable());
    described.put("modelCache", modelCacheFolder());
    described.putAll(analysis.describe());
    described.put("maxFailedFraction", String.valueOf(maxFailedFraction));
    return described;
  }
}
