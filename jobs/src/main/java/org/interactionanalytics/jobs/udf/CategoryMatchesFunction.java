package org.interactionanalytics.jobs.udf;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.category.CategoryMatch;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.udf.FunctionHelp;
import org.interactionanalytics.udf.Parameter;
import org.interactionanalytics.udf.ParameterType;
import org.interactionanalytics.udf.SqlFunction;
import org.interactionanalytics.udf.TurnTexts;

/** {@code category_matches(turns, profile)}. */
public final class CategoryMatchesFunction implements SqlFunction {
  private static final StructType SPAN =
      new StructType()
          .add("turn", IntegerType, false)
          .add("speaker", StringType, false)
          .add("text", StringType, false);

  private static final StructType MATCH =
      new StructType()
          .add("category", StringType, false)
          .add("name", StringType, false)
          .add("matches", IntegerType, false)
          .add("spans", new ArrayType(SPAN, false), false);

  private static final String ENGLISH = "en";
  private static final String EXTENSION = ".yaml";

  @Override
  public String name() {
    return "category_matches";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(turns, profile) - Returns the categories that hold for a conversation, each with its"
            + " matches and the words that matched, by turn from 0.",
        List.of(
            "turns - ARRAY<STRUCT<speaker: STRING, text: STRING>> in the order of the conversation;"
                + " speaker is agent, customer or any id. Times are those of even speech, and rules"
                + " about silence, overlap or duration find nothing.",
            "profile - STRING constant: the name of a shipped profile, or the path of a rule file"
                + " (.yaml) on the machine that plans the statement"),
        List.of(
            "> SELECT _FUNC_(array(named_struct('speaker', 'agent', 'text', 'thank you so much')),"
                + " 'support').name;\n[\"Thanks\"]"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.required("turns", ParameterType.TURNS),
        Parameter.constant("profile", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return new ArrayType(MATCH, false);
  }

  @Override
  public Body body(List<Object> constants) {
    CategoryProfile profile = profile((String) constants.get(0)).forAnyDuration();
    return arguments ->
        matches(profile, TurnTexts.timeline((scala.collection.Seq<?>) arguments[0]));
  }

  private static CategoryProfile profile(String nameOrPath) {
    CategoryProfiles shipped = SettingsReader.shipped().analysis().categories();
    Optional<CategoryProfile> named = shipped.select(ENGLISH, nameOrPath);
    if (named.isPresent()) {
      return named.get();
    }
    Path file = Path.of(nameOrPath);
    if (!nameOrPath.endsWith(EXTENSION) || !Files.isRegularFile(file)) {
      throw new ConfigurationException(
          "category_matches: Parameter [profile] is invalid. It should be the name of a shipped"
              + " profile (%s) or the path of a rule file that ends in %s (was: %s)"
                  .formatted(
                      shipped.all().stream()
                          .map(CategoryProfile::name)
                          .distinct()
                          .collect(Collectors.joining(", ")),
                      EXTENSION,
                      nameOrPath));
    }
    try {
      return CategoryProfiles.read(Map.of(nameOrPath, Files.readAllBytes(file))).all().get(0);
    } catch (IOException e) {
      throw new ConfigurationException(
          "category_matches: cannot read the rule file " + nameOrPath + ": " + e.getMessage());
    }
  }

  private static Row[] matches(CategoryProfile profile, Timeline timeline) {
    List<Double> scores =
        timeline.turns().stream().map(turn -> SentimentModel.english().score(turn.text())).toList();
    return profile.categorize(timeline, Optional.of(scores)).matches().stream()
        .map(CategoryMatchesFunction::row)
        .toArray(Row[]::new);
  }

  private static Row row(CategoryMatch match) {
    return RowFactory.create(
        match.category(),
        match.name(),
        match.matches(),
        match.spans().stream()
            .map(span -> RowFactory.create(span.turnIndex(), span.speakerId(), span.text()))
            .toArray(Row[]::new));
  }
}
