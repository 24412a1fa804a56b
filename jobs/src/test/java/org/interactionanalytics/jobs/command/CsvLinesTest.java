package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;

final class CsvLinesTest extends SparkTestSession {
  @Test
  void nestedValuesAreJsonAndValuesWithSeparatorsAreQuoted() {
    assertThat(
            CsvLines.of(
                    spark()
                        .sql(
                            """
                            SELECT 1 AS number, 'a, "b"' AS text, NULL AS nothing,
                                   array(1, 2) AS list, named_struct('x', 'y') AS `odd ``name`,
                                   map('k', 1.5D) AS pairs
                            """))
                .collectAsList())
        .containsExactly(
            "1,\"a, \\\"b\\\"\",,\"[1,2]\",\"{\\\"x\\\":\\\"y\\\"}\",\"{\\\"k\\\":1.5}\"");
  }
}
