package org.interactionanalytics.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.SpokenWord;
import org.interactionanalytics.time.Interval;
import scala.jdk.javaapi.CollectionConverters;

/** {@code punctuate(words)}. */
public final class PunctuateFunction implements SqlFunction {
  private static final double MILLISECONDS = 1000;

  @Override
  public String name() {
    return "punctuate";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(words) - Returns the words of one English speaker as a text with full stops, commas,"
            + " question marks and capitals.",
        List.of(
            "words - ARRAY<STRUCT<word: STRING, start: DOUBLE, end: DOUBLE>>, seconds, as a"
                + " recogniser gives them; start and end may be null, with them the marks are better"),
        List.of(
            "> SELECT _FUNC_(array(named_struct('word', 'hello', 'start', 0.2, 'end', 0.6)));\n"
                + "Hello."),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("words", ParameterType.WORDS));
  }

  @Override
  public DataType returnType() {
    return DataTypes.StringType;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments ->
        Punctuator.text(Punctuator.english().mark(words((scala.collection.Seq<?>) arguments[0])));
  }

  /** A null or blank word is left out; a time is known where start and end are and make sense. */
  private static List<SpokenWord> words(scala.collection.Seq<?> rows) {
    List<SpokenWord> words = new ArrayList<>();
    for (Object element : CollectionConverters.asJava(rows)) {
      Row row = (Row) element;
      String word = row == null ? null : row.getAs(ParameterType.WORD);
      if (word != null && !word.isBlank()) {
        words.add(
            new SpokenWord(
                word.strip(), time(row.getAs(ParameterType.START), row.getAs(ParameterType.END))));
      }
    }
    return words;
  }

  private static Optional<Interval> time(Number start, Number end) {
    if (start == null || end == null) {
      return Optional.empty();
    }
    long startMs = Math.round(start.doubleValue() * MILLISECONDS);
    long endMs = Math.round(end.doubleValue() * MILLISECONDS);
    return startMs >= 0 && endMs >= startMs
        ? Optional.of(new Interval(startMs, endMs))
        : Optional.empty();
  }
}
