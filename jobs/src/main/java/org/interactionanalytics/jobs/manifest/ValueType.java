package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** What values a parameter takes. */
@FunctionalInterface
interface ValueType {
  /**
   * The canonical form of a value: the same for all spellings of one value. Missing if the value
   * stands for "absent", and missing with an error found if the value is not permitted.
   *
   * @param parameter as errors name it
   * @param passed a value that is neither null nor blank; values of CSV files are texts
   */
  JsonNode canonical(String parameter, JsonNode passed, Findings findings);
}
