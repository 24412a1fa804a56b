package org.interactionanalytics.category;

import java.util.List;
import org.interactionanalytics.timeline.Timeline;

/**
 * A conversation written by hand with what the rules should make of it.
 *
 * @param name for the report
 * @param timeline the conversation
 * @param expected labels of categories that must match
 * @param notExpected labels of categories that must not match
 */
record CategoryExample(
    String name, Timeline timeline, List<String> expected, List<String> notExpected) {
  CategoryExample {
    expected = List.copyOf(expected);
    notExpected = List.copyOf(notExpected);
  }
}
