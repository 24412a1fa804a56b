package org.interactionanalytics.jobs.config;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.summarizer.SummarizerSettings;
import org.interactionanalytics.tracker.TrackerDefinition;

/**
 * What a transcript is analysed with.
 *
 * @param categories compiled category rules
 * @param categoryProfile name of the profile that applies
 * @param overallSentiment which mean is the overall sentiment
 * @param toneSource what the tone of a speaker is derived from
 * @param trackers themes that a request gets with {@code enableAllTrackers}
 * @param summarizer who writes the summaries
 */
public record AnalysisSettings(
    CategoryProfiles categories,
    String categoryProfile,
    OverallSentiment overallSentiment,
    ToneSource toneSource,
    List<TrackerDefinition> trackers,
    SummarizerSettings summarizer)
    implements Serializable {

  public AnalysisSettings {
    trackers = List.copyOf(trackers);
  }

  /** The same settings with other category rules. */
  AnalysisSettings withCategories(CategoryProfiles profiles, String profile) {
    return new AnalysisSettings(
        profiles, profile, overallSentiment, toneSource, trackers, summarizer);
  }

  /** The category rules for a language. */
  public Optional<CategoryProfile> profile(String language) {
    return categories.select(language, categoryProfile);
  }

  /** Names and values for a person to read; without secrets. */
  Map<String, String> describe() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("categories.profile", categoryProfile);
    described.put("sentiment.overall", overallSentiment.name().toLowerCase(Locale.ROOT));
    described.put("acousticTone", String.valueOf(toneSource == ToneSource.ACOUSTIC));
    described.put(
        "trackers",
        trackers.stream().map(TrackerDefinition::name).collect(Collectors.joining(", ")));
    summarizer.describe().forEach((name, value) -> described.put("summarizer." + name, value));
    return described;
  }
}
