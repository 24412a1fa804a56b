package org.interactionanalytics.jobs.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.interactionanalytics.yaml.YamlValue;

/** Reads the operator's trackers: a list of names with phrases. */
final class TrackerReader {
  private TrackerReader() {}

  /** The trackers; what is wrong is noted with file, line and path. */
  static List<TrackerDefinition> trackers(YamlValue list) {
    List<TrackerDefinition> trackers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlValue item : list.items("a list of trackers with a name and a vocabulary")) {
      item.section(List.of("name", "vocabulary"))
          .ifPresent(
              section -> {
                Optional<String> name =
                    section.require("name").flatMap(value -> unique(value, names));
                List<String> phrases =
                    section.require("vocabulary").map(TrackerReader::phrases).orElse(List.of());
                name.ifPresent(known -> trackers.add(new TrackerDefinition(known, phrases)));
              });
    }
    return trackers;
  }

  private static List<String> phrases(YamlValue list) {
    return list.items("a list of phrases").stream().flatMap(item -> item.text().stream()).toList();
  }

  private static Optional<String> unique(YamlValue value, Set<String> taken) {
    return value
        .text()
        .filter(
            name -> {
              boolean free = taken.add(name.toLowerCase(Locale.ROOT));
              if (!free) {
                value.problem("duplicate name \"" + name + "\". Rename or merge one of the two");
              }
              return free;
            });
  }
}
