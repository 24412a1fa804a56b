package org.interactionanalytics.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  static List<TableDefinition> tables() {
    return Tables.ALL;
  }

  @Test
  void namesAreUnique() {
    assertThat(Tables.ALL).extracting(TableDefinition::name).hasSize(13).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasAComment(TableDefinition table) {
    assertThat(table.comment()).isNotBlank();
    List<String> uncommented = new ArrayList<>();
    collectUncommented(table.name(), table.columns(), uncommented);
    assertThat(uncommented).isEmpty();
  }

  private static void collectUncommented(String path, StructType columns, List<String> found) {
    for (StructField field : columns.fields()) {
      String name = path + "." + field.name();
      if (field.getComment().isEmpty() || field.getComment().get().isBlank()) {
        found.add(name);
      }
      if (item(field.dataType()) instanceof StructType nested) {
        collectUncommented(name, nested, found);
      }
    }
  }

  private static DataType item(DataType type) {
    return type instanceof ArrayType array ? array.elementType() : type;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableEndsWithTheVersionStamp(TableDefinition table) {
    List<String> columns = List.of(table.columns().fieldNames());
    List<String> stamp = List.of(VersionStamp.COLUMNS.fieldNames());
    assertThat(stamp).contains("run_id", "asr_model_sha256", "code_version", "supersedes_run_id");
    assertThat(columns).endsWith(stamp.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(table.content().fieldNames()).doesNotContain("run_id");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void keysAreColumnsAndNeverNull(TableDefinition table) {
    Set<String> content = new HashSet<>(Arrays.asList(table.content().fieldNames()));
    assertThat(table.key()).isNotEmpty();
    for (String key : table.key()) {
      StructField column = table.columns().apply(key);
      assertThat(column.nullable()).isEqualTo(!content.contains(key));
    }
  }
}
