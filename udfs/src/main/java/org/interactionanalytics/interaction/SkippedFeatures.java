package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.interaction.Interaction.Skipped;

/** Collects what could not be honoured. Not thread-safe. */
final class SkippedFeatures {
  private final List<Skipped> skipped;

  SkippedFeatures(List<Skipped> notices) {
    this.skipped = new ArrayList<>(notices);
  }

  void add(String feature, String reasonCode, String message) {
    skipped.add(new Skipped(skipped.size(), feature, reasonCode, message));
  }

  List<Skipped> list() {
    return List.copyOf(skipped);
  }
}
