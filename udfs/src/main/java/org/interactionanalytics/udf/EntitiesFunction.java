package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.TextEntity;

/** {@code entities(text)}. */
public final class EntitiesFunction implements SqlFunction {
  private static final StructType ENTITY =
      new StructType()
          .add("type", StringType, false)
          .add("value", StringType, false)
          .add("text", StringType, false)
          .add("offset", IntegerType, false);

  /** Built when it is first needed, once per JVM. */
  private static final class Shared {
    static final EntityFinder FINDER = new EntityFinder(EntityRequest.ALL);
  }

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Returns the entities of an English text: numbers, money, dates, times, e-mail,"
            + " phone, cards, people and organisations, spoken or written.",
        List.of("text - STRING, as a recogniser writes it or as a person does"),
        List.of("> SELECT _FUNC_('it costs forty five dollars').value;\n[\"$45.00\"]"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return new ArrayType(ENTITY, false);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments ->
        Shared.FINDER.find((String) arguments[0]).stream()
            .map(EntitiesFunction::row)
            .toArray(Row[]::new);
  }

  private static Row row(TextEntity entity) {
    return RowFactory.create(entity.type().label(), entity.value(), entity.text(), entity.offset());
  }
}
