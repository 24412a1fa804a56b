package org.interactionanalytics.jobs.serve;

import org.apache.hive.service.rpc.thrift.TStatus;
import org.apache.hive.service.rpc.thrift.TStatusCode;
import org.apache.spark.SparkThrowable;

/** What a client is told when something cannot be done: a sentence and an SQLSTATE. */
final class ServerException extends RuntimeException {
  /** Syntax error or access rule violation. */
  static final String NOT_PERMITTED = "42000";

  /** General error. */
  static final String GENERAL = "HY000";

  /** Function sequence error: the handle is unknown or was closed. */
  static final String UNKNOWN_HANDLE = "HY010";

  /** Too many of something. */
  static final String LIMIT = "HY014";

  /** Optional feature not implemented. */
  static final String NOT_SUPPORTED = "HYC00";

  private static final long serialVersionUID = 1;

  private final String sqlState;

  ServerException(String sqlState, String message) {
    super(message);
    this.sqlState = sqlState;
  }

  /** The first cause that Spark explains, else the last one; without its stack. */
  static ServerException of(Throwable problem) {
    Throwable cause = problem;
    while (true) {
      if (cause instanceof ServerException known) {
        return known;
      }
      if (cause instanceof SparkThrowable explained && explained.getSqlState() != null) {
        return new ServerException(explained.getSqlState(), message(cause));
      }
      if (cause.getCause() == null) {
        return new ServerException(GENERAL, message(cause));
      }
      cause = cause.getCause();
    }
  }

  /** Spark appends the plan after an empty line; what stands before says what is wrong. */
  private static String message(Throwable problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank()
        ? problem.getClass().getSimpleName()
        : message.split("\n;?\n|;\n'", 2)[0].strip();
  }

  String sqlState() {
    return sqlState;
  }

  TStatus status() {
    TStatus status =
        new TStatus(
            sqlState.equals(UNKNOWN_HANDLE)
                ? TStatusCode.INVALID_HANDLE_STATUS
                : TStatusCode.ERROR_STATUS);
    status.setErrorMessage(getMessage());
    status.setSqlState(sqlState);
    return status;
  }
}
