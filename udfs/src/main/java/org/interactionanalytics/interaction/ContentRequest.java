package org.interactionanalytics.interaction;

import java.util.List;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.tracker.TrackerDefinition;

/**
 * What a request asks to be found in the words.
 *
 * @param entities which entities
 * @param trackers which themes
 * @param customVocabulary phrases to expect, see {@link
 *     org.interactionanalytics.text.CustomVocabulary}
 * @param confidenceThreshold an entity or a tracker match whose words the recogniser is on average
 *     less sure of is left out; 0 to 1
 */
public record ContentRequest(
    EntityRequest entities,
    List<TrackerDefinition> trackers,
    List<String> customVocabulary,
    double confidenceThreshold) {
  public ContentRequest {
    trackers = List.copyOf(trackers);
    customVocabulary = List.copyOf(customVocabulary);
  }
}
