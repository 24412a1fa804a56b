package org.interactionanalytics.jobs.view;

import org.apache.spark.sql.types.DataType;

/**
 * One column of a view.
 *
 * @param unit unit and range; empty for names and texts
 * @param meaning what it is, with the formula where it is computed
 * @param nullRule when it is null
 */
public record ViewColumn(String name, DataType type, String unit, String meaning, String nullRule) {

  /** Meaning, unit and null rule in one line. */
  String comment() {
    return meaning + (unit.isEmpty() ? "" : "; " + unit) + "; null: " + nullRule;
  }
}
