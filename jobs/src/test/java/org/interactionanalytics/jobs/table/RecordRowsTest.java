package org.interactionanalytics.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RecordRowsTest {
  private enum Colour {
    DARK_RED
  }

  private record Part(long startMs, Optional<String> text) {}

  private record Whole(
      String overallScore,
      Optional<Integer> number,
      OptionalInt count,
      OptionalLong bytes,
      OptionalDouble share,
      Colour colour,
      Instant seenTs,
      List<Part> parts,
      Optional<Part> lastPart) {}

  private static final StructType PART =
      new StructType().add("start_ms", DataTypes.LongType).add("text", DataTypes.StringType);
  private static final StructType WHOLE =
      new StructType()
          .add("parts", DataTypes.createArrayType(PART))
          .add("overallScore", DataTypes.StringType)
          .add("number", DataTypes.IntegerType)
          .add("count", DataTypes.IntegerType)
          .add("bytes", DataTypes.LongType)
          .add("share", DataTypes.DoubleType)
          .add("colour", DataTypes.StringType)
          .add("seen_ts", DataTypes.TimestampType)
          .add("last_part", PART);

  @Test
  void columnsComeFromTheComponentsOfTheirNames() {
    Instant seen = Instant.parse("2026-01-02T03:04:05.678Z");
    Row row =
        RecordRows.toRow(
            new Whole(
                "high",
                Optional.of(7),
                OptionalInt.of(8),
                OptionalLong.of(9),
                OptionalDouble.of(0.5),
                Colour.DARK_RED,
                seen,
                List.of(new Part(10, Optional.of("a")), new Part(20, Optional.empty())),
                Optional.of(new Part(30, Optional.of("c")))),
            WHOLE);
    assertThat(row.<Object[]>getAs(0)).hasSize(2);
    assertThat(((Row) row.<Object[]>getAs(0)[0]).toString()).isEqualTo("[10,a]");
    assertThat(((Row) row.<Object[]>getAs(0)[1]).toString()).isEqualTo("[20,null]");
    assertThat(row.getString(1)).isEqualTo("high");
    assertThat(row.getInt(2)).isEqualTo(7);
    assertThat(row.getInt(3)).isEqualTo(8);
    assertThat(row.getLong(4)).isEqualTo(9);
    assertThat(row.getDouble(5)).isEqualTo(0.5);
    assertThat(row.getString(6)).isEqualTo("dark_red");
    assertThat(row.getTimestamp(7)).isEqualTo(Timestamp.from(seen));
    assertThat(row.getStruct(8).toString()).isEqualTo("[30,c]");
  }

  @Test
  void emptyIsNullAndAnEmptyListIsNot() {
    Row row =
        RecordRows.toRow(
            new Whole(
                "low",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Colour.DARK_RED,
                Instant.EPOCH,
                List.of(),
                Optional.empty()),
            WHOLE);
    assertThat(row.<Object[]>getAs(0)).isEmpty();
    assertThat(List.of(2, 3, 4, 5, 8)).allMatch(row::isNullAt);
  }

  @Test
  void columnWithoutAComponentIsAMistakeInTheCode() {
    assertThatThrownBy(
            () ->
                RecordRows.toRow(
                    new Part(1, Optional.empty()), PART.add("end_ms", DataTypes.LongType)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No component of Part for column end_ms");
  }
}
