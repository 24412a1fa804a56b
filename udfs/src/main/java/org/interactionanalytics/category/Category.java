package org.interactionanalytics.category;

import java.io.Serializable;

/**
 * A named rule.
 *
 * @param category the group it is in
 * @param name its own name
 * @param rule what makes it hold
 */
record Category(String category, String name, Rule rule) implements Serializable {
  /** Group and name, as people write them: {@code Politeness / Greeting}. */
  String label() {
    return label(category, name);
  }

  static String label(String category, String name) {
    return category + " / " + name;
  }
}
