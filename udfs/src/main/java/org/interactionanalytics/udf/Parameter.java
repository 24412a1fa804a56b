package org.interactionanalytics.udf;

/**
 * A parameter of a function.
 *
 * @param name for messages
 * @param type what is permitted
 * @param kind what null means, and whether the value may differ from row to row
 */
public record Parameter(String name, ParameterType type, Kind kind) {

  /** What null means, and whether the value may differ from row to row. */
  public enum Kind {
    /** Null makes the result null. */
    REQUIRED,
    /** The function takes null. */
    OPTIONAL,
    /** The same for all rows, known when the statement is planned; null makes the result null. */
    CONSTANT
  }

  /** A parameter whose null makes the result null. */
  public static Parameter required(String name, ParameterType type) {
    return new Parameter(name, type, Kind.REQUIRED);
  }

  /** A parameter that may be null. */
  public static Parameter optional(String name, ParameterType type) {
    return new Parameter(name, type, Kind.OPTIONAL);
  }

  /** A parameter that has the same value for all rows. */
  public static Parameter constant(String name, ParameterType type) {
    return new Parameter(name, type, Kind.CONSTANT);
  }
}
