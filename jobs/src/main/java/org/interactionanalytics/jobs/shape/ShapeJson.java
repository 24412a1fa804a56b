package org.interactionanalytics.jobs.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Prints a row of a {@link ShapeView} as the vendor's JSON: numbers without trailing zeros, times
 * in ISO 8601 with milliseconds and UTC. A null is left out, except where the vendor has one.
 *
 * <p>A value that is text for one item and a number for the next has two columns, {@code NAME_num}
 * and {@code NAME_str}; in JSON it is {@code NAME}.
 */
public final class ShapeJson implements MapFunction<Row, String>, Serializable {
  private static final ObjectMapper SCALARS = new ObjectMapper();
  private static final String NUMBER = "_num";
  private static final String TEXT = "_str";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private final Set<String> printedNulls;

  /**
   * @param printedNulls paths of names, joined with dots, whose null is printed
   */
  ShapeJson(Set<String> printedNulls) {
    this.printedNulls = Set.copyOf(printedNulls);
  }

  /** One line of JSON. */
  @Override
  public String call(Row row) {
    return print(row).toString();
  }

  /** The object of a row. */
  public ObjectNode print(Row row) {
    return object("", row, row.schema());
  }

  private ObjectNode object(String path, Row row, StructType type) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (StructField field : type.fields()) {
      Object value = row.get(type.fieldIndex(field.name()));
      String name = jsonName(field.name());
      String inner = path.isEmpty() ? name : path + "." + name;
      if (value != null) {
        object.set(name, node(inner, value, field.dataType()));
      } else if (printedNulls.contains(inner) && !object.has(name)) {
        object.putNull(name);
      }
    }
    return object;
  }

  private static String jsonName(String column) {
    return column.endsWith(NUMBER) || column.endsWith(TEXT)
        ? column.substring(0, column.length() - TEXT.length())
        : column;
  }

  private JsonNode node(String path, Object value, DataType type) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (type instanceof StructType struct) {
      return object(path, (Row) value, struct);
    }
    if (type instanceof ArrayType array) {
      ArrayNode nodes = json.arrayNode();
      scala.jdk.javaapi.CollectionConverters.asJava((scala.collection.Seq<?>) value)
          .forEach(element -> nodes.add(node(path, element, array.elementType())));
      return nodes;
    }
    if (value instanceof Double number) {
      return json.numberNode(decimal(number));
    }
    if (value instanceof Timestamp time) {
      return json.textNode(TIME.format(time.toInstant()));
    }
    if (value instanceof Instant time) {
      return json.textNode(TIME.format(time));
    }
    return SCALARS.valueToTree(value);
  }

  /** Without trailing zeros, so that 0 prints as 0. */
  private static BigDecimal decimal(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }
}
