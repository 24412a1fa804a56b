package org.interactionanalytics.jobs.serve;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hive.service.rpc.thrift.TTypeId;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What {@link DatabaseMetaData} tells about tables, views and their columns, in the columns that
 * JDBC prescribes. There is one schema.
 */
final class CatalogRows {
  private static final String SCHEMA = "default";
  private static final String TABLE = "TABLE";
  private static final String VIEW = "VIEW";

  /** Digits that a double tells for certain, and all it may need; JDBC wants the former. */
  private static final int DOUBLE_DIGITS = 15;

  private static final int FLOAT_DIGITS = 7;
  private static final int DECIMAL_RADIX = 10;
  private static final int MICROSECOND_DIGITS = 6;

  private final SparkSession spark;

  /** By name; a view is analysed once. */
  private final Map<String, StructType> schemas = new ConcurrentHashMap<>();

  CatalogRows(SparkSession spark) {
    this.spark = spark;
  }

  Rows catalogs() {
    return rows(List.of(ResultColumn.text("TABLE_CAT")), Stream.empty());
  }

  Rows schemas(String schemaPattern) {
    return rows(
        List.of(ResultColumn.text("TABLE_SCHEM"), ResultColumn.text("TABLE_CATALOG")),
        Stream.of(SCHEMA)
            .filter(name -> matches(schemaPattern, name))
            .map(name -> RowFactory.create(name, "")));
  }

  Rows tableTypes() {
    return rows(
        List.of(ResultColumn.text("TABLE_TYPE")), Stream.of(TABLE, VIEW).map(RowFactory::create));
  }

  /**
   * @param types null for all
   */
  Rows tables(String schemaPattern, String namePattern, List<String> types) {
    return rows(
        texts(
            "TABLE_CAT",
            "TABLE_SCHEM",
            "TABLE_NAME",
            "TABLE_TYPE",
            "REMARKS",
            "TYPE_CAT",
            "TYPE_SCHEM",
            "TYPE_NAME",
            "SELF_REFERENCING_COL_NAME",
            "REF_GENERATION"),
        listed(schemaPattern, namePattern)
            .filter(table -> types == null || types.isEmpty() || types.contains(type(table)))
            .sorted(Comparator.comparing(CatalogRows::type).thenComparing(table -> name(table)))
            .map(
                table ->
                    RowFactory.create(
                        "",
                        SCHEMA,
                        name(table),
                        type(table),
                        table.comment().getOrElse(() -> ""),
                        null,
                        null,
                        null,
                        null,
                        null)));
  }

  Rows columns(String schemaPattern, String tablePattern, String columnPattern) {
    return rows(
        List.of(
            ResultColumn.text("TABLE_CAT"),
            ResultColumn.text("TABLE_SCHEM"),
            ResultColumn.text("TABLE_NAME"),
            ResultColumn.text("COLUMN_NAME"),
            ResultColumn.integer("DATA_TYPE"),
            ResultColumn.text("TYPE_NAME"),
            ResultColumn.integer("COLUMN_SIZE"),
            ResultColumn.integer("BUFFER_LENGTH"),
            ResultColumn.integer("DECIMAL_DIGITS"),
            ResultColumn.integer("NUM_PREC_RADIX"),
            ResultColumn.integer("NULLABLE"),
            ResultColumn.text("REMARKS"),
            ResultColumn.text("COLUMN_DEF"),
            ResultColumn.integer("SQL_DATA_TYPE"),
            ResultColumn.integer("SQL_DATETIME_SUB"),
            ResultColumn.integer("CHAR_OCTET_LENGTH"),
            ResultColumn.integer("ORDINAL_POSITION"),
            ResultColumn.text("IS_NULLABLE"),
            ResultColumn.text("SCOPE_CATALOG"),
            ResultColumn.text("SCOPE_SCHEMA"),
            ResultColumn.text("SCOPE_TABLE"),
            ResultColumn.integer("SOURCE_DATA_TYPE"),
            ResultColumn.text("IS_AUTO_INCREMENT")),
        listed(schemaPattern, tablePattern)
            .map(table -> name(table))
            .sorted()
            .flatMap(
                table -> columnsOf(table).filter(row -> matches(columnPattern, row.getString(3)))));
  }

  private Stream<Row> columnsOf(String table) {
    StructField[] fields =
        schemas.computeIfAbsent(table, name -> spark.table(name).schema()).fields();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      StructField field = fields[i];
      ResultColumn column = new ResultColumn(field.name(), field.dataType());
      rows.add(
          RowFactory.create(
              "",
              SCHEMA,
              table,
              field.name(),
              sqlType(column.typeId()),
              typeName(column),
              size(column),
              null,
              digits(column),
              DECIMAL_RADIX,
              field.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
              field.getComment().getOrElse(() -> ""),
              null,
              null,
              null,
              null,
              i + 1,
              field.nullable() ? "YES" : "NO",
              null,
              null,
              null,
              null,
              "NO"));
    }
    return rows.stream();
  }

  Rows typeInfo() {
    return rows(
        List.of(
            ResultColumn.text("TYPE_NAME"),
            ResultColumn.integer("DATA_TYPE"),
            ResultColumn.integer("PRECISION"),
            ResultColumn.text("LITERAL_PREFIX"),
            ResultColumn.text("LITERAL_SUFFIX"),
            ResultColumn.text("CREATE_PARAMS"),
            ResultColumn.integer("NULLABLE"),
            bool("CASE_SENSITIVE"),
            ResultColumn.integer("SEARCHABLE"),
            bool("UNSIGNED_ATTRIBUTE"),
            bool("FIXED_PREC_SCALE"),
            bool("AUTO_INCREMENT"),
            ResultColumn.text("LOCAL_TYPE_NAME"),
            ResultColumn.integer("MINIMUM_SCALE"),
            ResultColumn.integer("MAXIMUM_SCALE"),
            ResultColumn.integer("SQL_DATA_TYPE"),
            ResultColumn.integer("SQL_DATETIME_SUB"),
            ResultColumn.integer("NUM_PREC_RADIX")),
        Stream.of(
                TTypeId.BOOLEAN_TYPE,
                TTypeId.TINYINT_TYPE,
                TTypeId.SMALLINT_TYPE,
                TTypeId.INT_TYPE,
                TTypeId.BIGINT_TYPE,
                TTypeId.FLOAT_TYPE,
                TTypeId.DOUBLE_TYPE,
                TTypeId.DECIMAL_TYPE,
                TTypeId.STRING_TYPE,
                TTypeId.DATE_TYPE,
                TTypeId.TIMESTAMP_TYPE,
                TTypeId.BINARY_TYPE)
            .map(
                type ->
                    RowFactory.create(
                        name(type),
                        sqlType(type),
                        null,
                        type == TTypeId.STRING_TYPE ? "'" : null,
                        type == TTypeId.STRING_TYPE ? "'" : null,
                        null,
                        DatabaseMetaData.typeNullable,
                        type == TTypeId.STRING_TYPE,
                        DatabaseMetaData.typeSearchable,
                        false,
                        false,
                        false,
                        null,
                        0,
                        0,
                        null,
                        null,
                        DECIMAL_RADIX)));
  }

  Rows functions(String namePattern) {
    return rows(
        List.of(
            ResultColumn.text("FUNCTION_CAT"),
            ResultColumn.text("FUNCTION_SCHEM"),
            ResultColumn.text("FUNCTION_NAME"),
            ResultColumn.text("REMARKS"),
            ResultColumn.integer("FUNCTION_TYPE"),
            ResultColumn.text("SPECIFIC_NAME")),
        spark.sql("SHOW FUNCTIONS").collectAsList().stream()
            .map(row -> row.getString(0))
            .filter(name -> matches(namePattern, name))
            .map(
                name ->
                    RowFactory.create(
                        null, null, name, "", DatabaseMetaData.functionResultUnknown, name)));
  }

  /** The tables have keys, but no engine enforces them, so that none is told. */
  Rows primaryKeys() {
    return rows(
        texts("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ", "PK_NAME"),
        Stream.empty());
  }

  Rows crossReference() {
    return rows(texts("PKTABLE_CAT", "PKTABLE_SCHEM", "PKTABLE_NAME"), Stream.empty());
  }

  private Stream<CatalogTable> listed(String schemaPattern, String namePattern) {
    ExternalCatalog catalog = spark.sessionState().catalog().externalCatalog();
    return matches(schemaPattern, SCHEMA)
        ? CollectionConverters.asJava(catalog.listTables(SCHEMA)).stream()
            .filter(name -> matches(namePattern, name))
            .map(name -> catalog.getTable(SCHEMA, name))
        : Stream.empty();
  }

  private static String name(CatalogTable table) {
    return table.identifier().table();
  }

  private static String type(CatalogTable table) {
    return table.tableType().name().equals(VIEW) ? VIEW : TABLE;
  }

  /** As JDBC has patterns: % for any characters, _ for one, a backslash before either. */
  static boolean matches(String pattern, String name) {
    if (pattern == null || pattern.isEmpty()) {
      return true;
    }
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        expression.append(Pattern.quote(pattern.substring(i, i + 1)));
      } else if (c == '%') {
        expression.append(".*");
      } else if (c == '_') {
        expression.append('.');
      } else {
        expression.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE).matcher(name).matches();
  }

  private static int sqlType(TTypeId type) {
    return switch (type) {
      case BOOLEAN_TYPE -> Types.BOOLEAN;
      case TINYINT_TYPE -> Types.TINYINT;
      case SMALLINT_TYPE -> Types.SMALLINT;
      case INT_TYPE -> Types.INTEGER;
      case BIGINT_TYPE -> Types.BIGINT;
      case FLOAT_TYPE -> Types.FLOAT;
      case DOUBLE_TYPE -> Types.DOUBLE;
      case DECIMAL_TYPE -> Types.DECIMAL;
      case DATE_TYPE -> Types.DATE;
      case TIMESTAMP_TYPE -> Types.TIMESTAMP;
      case BINARY_TYPE -> Types.BINARY;
      default -> Types.VARCHAR;
    };
  }

  private static String name(TTypeId type) {
    return type.name().replace("_TYPE", "");
  }

  private static String typeName(ResultColumn column) {
    return column.type() instanceof DecimalType decimal
        ? "DECIMAL(" + decimal.precision() + "," + decimal.scale() + ")"
        : name(column.typeId());
  }

  private static Integer size(ResultColumn column) {
    return switch (column.typeId()) {
      case BOOLEAN_TYPE -> 1;
      case TINYINT_TYPE -> 3;
      case SMALLINT_TYPE -> 5;
      case INT_TYPE -> 10;
      case BIGINT_TYPE -> 19;
      case FLOAT_TYPE -> FLOAT_DIGITS;
      case DOUBLE_TYPE -> DOUBLE_DIGITS;
      case DECIMAL_TYPE -> ((DecimalType) column.type()).precision();
      case DATE_TYPE -> "yyyy-mm-dd".length();
      case TIMESTAMP_TYPE -> "yyyy-mm-dd hh:mm:ss.ffffff".length();
      default -> Integer.MAX_VALUE;
    };
  }

  private static Integer digits(ResultColumn column) {
    return switch (column.typeId()) {
      case TINYINT_TYPE, SMALLINT_TYPE, INT_TYPE, BIGINT_TYPE -> 0;
      case FLOAT_TYPE -> FLOAT_DIGITS;
      case DOUBLE_TYPE -> DOUBLE_DIGITS;
      case DECIMAL_TYPE -> ((DecimalType) column.type()).scale();
      case TIMESTAMP_TYPE -> MICROSECOND_DIGITS;
      default -> null;
    };
  }

  private static ResultColumn bool(String name) {
    return new ResultColumn(name, DataTypes.BooleanType);
  }

  private static List<ResultColumn> texts(String... names) {
    return Arrays.stream(names).map(ResultColumn::text).toList();
  }

  private static Rows rows(List<ResultColumn> columns, Stream<Row> values) {
    return new Rows(columns, values.iterator());
  }
}
