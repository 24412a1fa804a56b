package org.interactionanalytics.jobs.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.interaction.Flattened;

/**
 * Turns records into rows of a schema: the column {@code start_ms} comes from the component {@code
 * startMs}, of the record or of one that it holds {@link Flattened}. An empty Optional becomes
 * null, an enum its lower-case name.
 */
public final class RecordRows {
  /** By column. Looking them up costs far more than calling them. */
  private static final ClassValue<Map<String, List<Method>>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private RecordRows() {}

  /**
   * The row of {@code schema} with the record's values.
   *
   * @throws IllegalArgumentException if a column has no component
   */
  public static Row toRow(Record record, StructType schema) {
    StructField[] fields = schema.fields();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = convert(component(record, fields[i].name()), fields[i].dataType());
    }
    return RowFactory.create(values);
  }

  /** The row of a table: the record's values and the version stamp. */
  public static Row toRow(TableDefinition table, Record record, VersionStamp stamp) {
    Row values = toRow(record, table.content());
    Row stamped = toRow(stamp, VersionStamp.COLUMNS);
    Object[] all = new Object[values.length() + stamped.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < values.length() ? values.get(i) : stamped.get(i - values.length());
    }
    return RowFactory.create(all);
  }

  private static Object convert(Object value, DataType type) {
    if (value instanceof Optional<?> optional) {
      return optional.map(present -> convert(present, type)).orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof List<?> list && type instanceof ArrayType array) {
      return list.stream().map(element -> convert(element, array.elementType())).toArray();
    }
    if (value instanceof Record record && type instanceof StructType struct) {
      return toRow(record, struct);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    }
    if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    }
    return value;
  }

  private static Object component(Record record, String column) {
    Object value = record;
    Class<?> type = record.getClass();
    for (Method accessor :
        ACCESSORS.get(type).computeIfAbsent(column, name -> requireAccessors(type, name))) {
      value = invoke(accessor, value);
    }
    return value;
  }

  private static List<Method> requireAccessors(Class<?> type, String column) {
    return accessors(type, column, camelCase(column))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No component of " + type.getSimpleName() + " for column " + column));
  }

  /** What leads from a record to a component: one accessor, more through flattened records. */
  private static Optional<List<Method>> accessors(Class<?> type, String column, String camelCase) {
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      if (component.getName().equals(column) || component.getName().equals(camelCase)) {
        return Optional.of(List.of(accessor));
      }
      if (component.isAnnotationPresent(Flattened.class)) {
        Optional<List<Method>> inner = accessors(component.getType(), column, camelCase);
        if (inner.isPresent()) {
          List<Method> path = new ArrayList<>(List.of(accessor));
          path.addAll(inner.get());
          return Optional.of(List.copyOf(path));
        }
      }
    }
    return Optional.empty();
  }

  private static Object invoke(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + accessor + " of " + record, e);
    }
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }
}
