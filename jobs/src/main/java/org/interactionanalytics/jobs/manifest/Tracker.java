package org.interactionanalytics.jobs.manifest;

import java.util.List;

/**
 * A theme that the request asks to be tracked.
 *
 * @param name unique in the request
 * @param vocabulary 5 to 50 phrases, any of which is a hit
 */
public record Tracker(String name, List<String> vocabulary) {
  public Tracker {
    vocabulary = List.copyOf(vocabulary);
  }
}
