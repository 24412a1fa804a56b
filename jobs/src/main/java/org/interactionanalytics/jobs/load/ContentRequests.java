package org.interactionanalytics.jobs.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interactionanalytics.entity.EntityDefinition;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.interaction.ContentRequest;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.tracker.TrackerDefinition;

/** What a request says about entities, trackers and vocabulary. */
final class ContentRequests {
  /** Columns of a manifest that tell the day of the call, compared without case, _ and -. */
  private static final Set<String> DATE_COLUMNS =
      Set.of("calldate", "date", "starttime", "startdate", "timestamp");

  /** Characters of an ISO date: what comes behind is the time. */
  private static final int DATE_CHARACTERS = 10;

  private ContentRequests() {}

  /**
   * @param listed trackers of the operator; where one has the name of the request's, the request's
   *     counts
   */
  static ContentRequest of(RecordingRequest request, List<TrackerDefinition> listed) {
    return new ContentRequest(
        new EntityRequest(
            request.languageCode(),
            callDate(request.metadata()),
            request.detectEntities()
                ? EnumSet.allOf(EntityType.class)
                : EnumSet.noneOf(EntityType.class),
            request.entities().stream()
                .map(
                    entity ->
                        new EntityDefinition(entity.customType(), entity.value(), entity.text()))
                .toList()),
        trackers(request, listed),
        request.customVocabulary(),
        request.confidenceThreshold());
  }

  private static List<TrackerDefinition> trackers(
      RecordingRequest request, List<TrackerDefinition> listed) {
    List<TrackerDefinition> trackers = new ArrayList<>();
    request
        .trackers()
        .forEach(
            tracker -> trackers.add(new TrackerDefinition(tracker.name(), tracker.vocabulary())));
    if (request.enableAllTrackers()) {
      Set<String> named =
          trackers.stream().map(ContentRequests::key).collect(Collectors.toUnmodifiableSet());
      listed.stream().filter(tracker -> !named.contains(key(tracker))).forEach(trackers::add);
    }
    return trackers;
  }

  private static String key(TrackerDefinition tracker) {
    return tracker.name().toLowerCase(Locale.ROOT);
  }

  /** The day in a column of the manifest that is called like one; empty where none holds a day. */
  static Optional<LocalDate> callDate(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .filter(
            entry ->
                DATE_COLUMNS.contains(
                    entry.getKey().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> day(entry.getValue()).stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() < DATE_CHARACTERS
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DATE_CHARACTERS)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
