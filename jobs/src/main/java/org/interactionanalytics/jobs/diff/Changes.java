package org.interactionanalytics.jobs.diff;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.jobs.table.VersionStamp;

/**
 * Compares two versions of a call, column by column.
 *
 * <p>Input: {@code guid}, and {@code before} and {@code after}, structs of the table's columns, of
 * which one may be null. Output: {@link #SCHEMA}. Columns that only one of the versions has are not
 * compared.
 */
final class Changes implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** One change of one call. */
  static final StructType SCHEMA =
      new StructType()
          .add("guid", StringType, false)
          .add("kind", StringType, false)
          .add("name", StringType, false)
          .add("before", StringType)
          .add("after", StringType)
          .add("change", DoubleType);

  /** What is neither a category nor a band nor a number of the call. */
  private static final Set<String> NOT_COMPARED =
      Set.of("guid", "transcript", "name", "source_uri", "errors", "turns", "requested_insights");

  private static final String CATEGORIES = "categories";
  private static final String SPEAKER_ID = "speaker_id";

  private final StructType before;
  private final StructType after;

  /**
   * @param before columns of the earlier version
   * @param after columns of the later version
   */
  Changes(StructType before, StructType after) {
    this.before = before;
    this.after = after;
  }

  @Override
  public Iterator<Row> call(Row pair) {
    Comparison comparison = new Comparison(pair.getAs("guid"));
    Row earlier = pair.getAs("before");
    Row later = pair.getAs("after");
    if (earlier == null || later == null) {
      comparison.add(
          "call",
          "status",
          earlier == null ? null : earlier.getAs("status"),
          later == null ? null : later.getAs("status"));
    } else {
      comparison.structs("", before, earlier, after, later);
    }
    return comparison.changes.iterator();
  }

  /** The changes of one call. */
  private static final class Comparison {
    private final String guid;
    private final List<Row> changes = new ArrayList<>();

    Comparison(String guid) {
      this.guid = guid;
    }

    void structs(String prefix, StructType before, Row earlier, StructType after, Row later) {
      for (StructField field : before.fields()) {
        String name = field.name();
        boolean compared =
            !(prefix.isEmpty() && (NOT_COMPARED.contains(name) || isStamp(name)))
                && !name.equals(SPEAKER_ID)
                && Arrays.asList(after.fieldNames()).contains(name);
        if (compared) {
          values(
              prefix + name,
              field.dataType(),
              value(earlier, name),
              after.apply(name).dataType(),
              value(later, name));
        }
      }
    }

    private static boolean isStamp(String name) {
      return Arrays.asList(VersionStamp.COLUMNS.fieldNames()).contains(name);
    }

    private static Object value(Row row, String name) {
      return row == null ? null : row.getAs(name);
    }

    private void values(
        String name, DataType before, Object earlier, DataType after, Object later) {
      if (name.equals(CATEGORIES)) {
        categories(matches(earlier), matches(later));
      } else if (before instanceof StructType struct && after instanceof StructType other) {
        structs(name + ".", struct, (Row) earlier, other, (Row) later);
      } else if (before instanceof ArrayType array && after instanceof ArrayType other) {
        arrays(name, array.elementType(), list(earlier), other.elementType(), list(later));
      } else if (before instanceof NumericType) {
        numbers(name, (Number) earlier, (Number) later);
      } else if (before.equals(StringType) || before instanceof BooleanType) {
        add("band", name, earlier, later);
      }
    }

    private void numbers(String name, Number earlier, Number later) {
      add("number", name, earlier, later);
      if (name.equals("sentimentSummary.overallSentiment")) {
        add("band", "sentimentSummary.band", band(earlier), band(later));
      }
    }

    private static String band(Number score) {
      return score == null ? null : SentimentBand.of(score.doubleValue()).label();
    }

    private void categories(Map<String, Integer> earlier, Map<String, Integer> later) {
      Set<String> names = new TreeSet<>(earlier.keySet());
      names.addAll(later.keySet());
      for (String name : names) {
        add("category", name, earlier.getOrDefault(name, 0), later.getOrDefault(name, 0));
      }
    }

    /** Matches by category and subcategory. */
    private static Map<String, Integer> matches(Object categories) {
      Map<String, Integer> matches = new LinkedHashMap<>();
      for (Object category : list(categories)) {
        Row group = (Row) category;
        for (Row subcategory : group.<Row>getList(group.fieldIndex(CATEGORIES))) {
          matches.put(
              group.<String>getAs("category") + "/" + subcategory.<String>getAs("name"),
              subcategory.getAs("matches"));
        }
      }
      return matches;
    }

    /** By speaker or by place where elements have figures of their own; else their number. */
    private void arrays(
        String name, DataType before, List<?> earlier, DataType after, List<?> later) {
      if (before instanceof StructType struct && after instanceof StructType other) {
        boolean bySpeaker = Arrays.asList(struct.fieldNames()).contains(SPEAKER_ID);
        if (bySpeaker || name.endsWith("distributionOverTime")) {
          Map<String, Row> first = keyed(earlier, bySpeaker);
          Map<String, Row> second = keyed(later, bySpeaker);
          Set<String> keys = new TreeSet<>(first.keySet());
          keys.addAll(second.keySet());
          for (String key : keys) {
            structs(name + "[" + key + "].", struct, first.get(key), other, second.get(key));
          }
          return;
        }
      }
      numbers("size(" + name + ")", earlier.size(), later.size());
    }

    private static Map<String, Row> keyed(List<?> elements, boolean bySpeaker) {
      Map<String, Row> keyed = new LinkedHashMap<>();
      for (Object element : elements) {
        Row row = (Row) element;
        keyed.put(bySpeaker ? row.getAs(SPEAKER_ID) : String.valueOf(keyed.size()), row);
      }
      return keyed;
    }

    private static List<?> list(Object array) {
      return array == null
          ? List.of()
          : scala.jdk.javaapi.CollectionConverters.asJava((scala.collection.Seq<?>) array);
    }

    void add(String kind, String name, Object earlier, Object later) {
      if (!Objects.equals(earlier, later)) {
        changes.add(
            RowFactory.create(
                guid, kind, name, text(earlier), text(later), difference(earlier, later)));
      }
    }

    private static String text(Object value) {
      return value == null ? null : value.toString();
    }

    private static Double difference(Object earlier, Object later) {
      return earlier instanceof Number && later instanceof Number
          ? new BigDecimal(later.toString())
              .subtract(new BigDecimal(earlier.toString()))
              .doubleValue()
          : null;
    }
  }
}
