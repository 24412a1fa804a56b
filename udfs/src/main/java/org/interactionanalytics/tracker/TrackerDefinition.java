package org.interactionanalytics.tracker;

import java.io.Serializable;
import java.util.List;

/**
 * A theme and the phrases that tell it.
 *
 * @param name of the theme
 * @param vocabulary phrases, any of which is a hit
 */
public record TrackerDefinition(String name, List<String> vocabulary) implements Serializable {
  public TrackerDefinition {
    vocabulary = List.copyOf(vocabulary);
  }
}
