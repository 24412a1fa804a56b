package org.interactionanalytics.category;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Profiles for tests. */
final class Profiles {
  private Profiles() {}

  /** The profile in this text, in a file called {@code test.yaml}. */
  static CategoryProfile of(String yaml) {
    return CategoryProfiles.read(Map.of("test.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .all()
        .get(0);
  }

  /** A file with one category whose rule is this text, which begins at the fifth line. */
  static String file(String rule) {
    return """
        profile: test
        language: en
        version: 1
        categories: [{category: Group, categories: [{name: Name,
        %s
        }]}]
        """
        .formatted(rule);
  }

  static CategoryProfile rule(String rule) {
    return of(file(rule));
  }
}
