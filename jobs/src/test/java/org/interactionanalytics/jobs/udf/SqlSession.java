package org.interactionanalytics.jobs.udf;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** As {@code spark-sql -e} does: runs statements, prints rows as JSON. Knows Spark only. */
public final class SqlSession {
  /** Begins the lines with rows. */
  static final String ROW = "row: ";

  private SqlSession() {}

  public static void main(String[] statements) throws IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      for (String statement : statements) {
        spark.sql(statement).toJSON().collectAsList().forEach(row -> System.out.println(ROW + row));
      }
    }
  }
}
