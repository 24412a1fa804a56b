package org.interactionanalytics.udf;

import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** What a parameter takes. Nothing is converted: a path is no content and a number is no text. */
public enum ParameterType {
  TEXT("STRING"),
  CONTENT("BINARY (the bytes of a recording, as the format binaryFile reads them)"),
  TURNS("ARRAY<STRUCT<speaker: STRING, text: STRING>>"),
  WORDS("ARRAY<STRUCT<word: STRING, start: DOUBLE, end: DOUBLE>>"),
  COUNT("INT");

  /** The fields of a turn. */
  static final String SPEAKER = "speaker";

  static final String TEXT_FIELD = "text";

  /** The fields of a word; its times are seconds, any kind of number or null. */
  static final String WORD = "word";

  static final String START = "start";
  static final String END = "end";

  private final String permitted;

  ParameterType(String permitted) {
    this.permitted = permitted;
  }

  /** For messages. */
  String permitted() {
    return permitted;
  }

  /** Whether a value of this type may be given; a bare NULL always may. */
  boolean permits(DataType type) {
    if (type instanceof NullType) {
      return true;
    }
    return switch (this) {
      case TEXT -> type instanceof StringType;
      case CONTENT -> type instanceof BinaryType;
      case COUNT -> type instanceof IntegerType;
      case TURNS ->
          type instanceof ArrayType array
              && array.elementType() instanceof StructType struct
              && hasText(struct, SPEAKER)
              && hasText(struct, TEXT_FIELD);
      case WORDS ->
          type instanceof ArrayType array
              && array.elementType() instanceof StructType struct
              && hasText(struct, WORD)
              && hasNumber(struct, START)
              && hasNumber(struct, END);
    };
  }

  private static boolean hasNumber(StructType struct, String field) {
    return Arrays.stream(struct.fields())
        .anyMatch(
            there ->
                there.name().equals(field)
                    && (there.dataType() instanceof NumericType
                        || there.dataType() instanceof NullType));
  }

  private static boolean hasText(StructType struct, String field) {
    return Arrays.stream(struct.fields())
        .anyMatch(there -> there.name().equals(field) && there.dataType() instanceof StringType);
  }
}
