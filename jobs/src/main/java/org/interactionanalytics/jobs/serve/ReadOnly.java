package org.interactionanalytics.jobs.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.command.ResetCommand;
import org.apache.spark.sql.execution.command.SetCommand;
import scala.Option;
import scala.Product;
import scala.Tuple2;
import scala.collection.Iterable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets through what only reads the tables and views of the catalog, as the parsed plan tells it,
 * whatever the text looks like. What is not known to be harmless is refused.
 */
final class ReadOnly {
  /** What a query is made of before it is analysed. */
  private static final Set<String> QUERIES =
      Set.of(
          "Aggregate",
          "AsOfJoin",
          "Deduplicate",
          "Distinct",
          "Except",
          "Filter",
          "Generate",
          "GlobalLimit",
          "Intersect",
          "Join",
          "LateralJoin",
          "LimitAll",
          "LocalLimit",
          "LocalRelation",
          "Offset",
          "OneRowRelation",
          "OneRowRelation$",
          "PipeOperator",
          "Pivot",
          "Project",
          "Range",
          "RebalancePartitions",
          "RelationTimeTravel",
          "Repartition",
          "RepartitionByExpression",
          "Sample",
          "Sort",
          "SubqueryAlias",
          "Transpose",
          "Union",
          "Unpivot",
          "UnresolvedHaving",
          "UnresolvedHint",
          "UnresolvedInlineTable",
          "UnresolvedQualify",
          "UnresolvedRelation",
          "UnresolvedSubqueryColumnAliases",
          "UnresolvedTVFAliases",
          "UnresolvedTableValuedFunction",
          "UnresolvedTranspose",
          "UnresolvedWith",
          "Window",
          "WithWindowDefinition");

  /** Statements that tell something, and USE, SET and RESET, which concern the session only. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "CurrentNamespace$",
          "DescribeColumn",
          "DescribeFunctionCommand",
          "DescribeFunction",
          "DescribeNamespace",
          "DescribeQueryCommand",
          "DescribeRelation",
          "ExplainCommand",
          "ResetCommand",
          "SetCatalogAndNamespace",
          "SetCommand",
          "SetNamespaceCommand",
          "ShowCatalogsCommand",
          "ShowColumns",
          "ShowCreateTable",
          "ShowCurrentNamespaceCommand",
          "ShowFunctions",
          "ShowNamespaces",
          "ShowNamespacesCommand",
          "ShowTableProperties",
          "ShowTables",
          "ShowTablesExtended",
          "ShowViews",
          "UnresolvedFunctionName",
          "UnresolvedIdentifier",
          "UnresolvedNamespace",
          "UnresolvedTable",
          "UnresolvedTableOrView");

  /** Functions that call any Java method. */
  private static final Set<String> REFLECTION = Set.of("reflect", "java_method", "try_reflect");

  /** What stands for names that are only known later. */
  private static final Set<String> LATE_NAMES =
      Set.of("ExpressionWithUnresolvedIdentifier", "PlanWithUnresolvedIdentifier");

  /** Settings that change how a session's own queries are read or planned, in lower case. */
  private static final Set<String> SETTINGS =
      Set.of(
          "spark.sql.adaptive.enabled",
          "spark.sql.ansi.enabled",
          "spark.sql.autobroadcastjointhreshold",
          "spark.sql.casesensitive",
          "spark.sql.legacy.timeparserpolicy",
          "spark.sql.session.timezone",
          "spark.sql.shuffle.partitions");

  /** Drivers of Hive set these; here they have no effect. */
  private static final String HIVE = "hive.";

  private static final String CATALOG = "spark_catalog";
  private static final String SCHEMA = "default";

  private ReadOnly() {}

  /**
   * Looks at a parsed statement.
   *
   * @throws ServerException if it may do anything else than read
   */
  static void check(LogicalPlan plan) {
    visit(plan);
  }

  /**
   * Looks at the name of a setting.
   *
   * @throws ServerException if a session may not read and set it
   */
  static void checkSetting(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (!SETTINGS.contains(key) && !key.startsWith(HIVE)) {
      throw refused(
          "The setting "
              + name
              + " is not for sessions. Permitted: "
              + String.join(", ", SETTINGS.stream().sorted().toList()));
    }
  }

  /** Everything that a plan holds, in whatever field: children, subqueries, CTEs, windows. */
  private static void visit(Object part) {
    if (part instanceof LogicalPlan plan) {
      checkNode(plan);
    } else if (part instanceof Expression expression) {
      checkExpression(expression);
    }
    if (part instanceof Iterable<?> parts) {
      CollectionConverters.asJava(parts.iterator()).forEachRemaining(ReadOnly::visit);
    } else if (part instanceof Product product) {
      CollectionConverters.asJava(product.productIterator()).forEachRemaining(ReadOnly::visit);
    }
  }

  private static void checkNode(LogicalPlan plan) {
    String kind = plan.getClass().getSimpleName();
    if (!QUERIES.contains(kind) && !STATEMENTS.contains(kind)) {
      throw refused("It does more than read, or is not known not to (" + kind + ")");
    }
    if (plan instanceof UnresolvedRelation relation) {
      checkName(relation.multipartIdentifier());
    } else if (plan instanceof UnresolvedTableOrView relation) {
      checkName(relation.multipartIdentifier());
    } else if (plan instanceof UnresolvedTable relation) {
      checkName(relation.multipartIdentifier());
    } else if (plan instanceof UnresolvedTableValuedFunction function) {
      checkTableFunction(function.name());
    } else if (plan instanceof SetCommand set) {
      checkSet(set.kv());
    } else if (plan instanceof ResetCommand reset) {
      reset.config().foreach(name -> checkedSetting(name));
    }
  }

  /** A name of two parts may be a format and a path: parquet.`/any/file`. */
  private static void checkName(Seq<String> parts) {
    List<String> names =
        CollectionConverters.asJava(parts).stream()
            .map(part -> part.toLowerCase(Locale.ROOT))
            .toList();
    List<String> space = names.subList(0, names.size() - 1);
    if (!List.of(CATALOG, SCHEMA).subList(2 - Math.min(2, space.size()), 2).equals(space)) {
      throw refused(
          "Only tables and views of the schema default can be read, not "
              + String.join(".", CollectionConverters.asJava(parts)));
    }
  }

  private static void checkTableFunction(Seq<String> parts) {
    String name = parts.mkString(".").toLowerCase(Locale.ROOT);
    if (CollectionConverters.asJava(TableFunctionRegistry.functionSet()).stream()
        .map(FunctionIdentifier::funcName)
        .noneMatch(name::equals)) {
      throw refused("The table function " + name + " is not permitted");
    }
  }

  private static void checkExpression(Expression expression) {
    if (LATE_NAMES.contains(expression.getClass().getSimpleName())) {
      throw refused("IDENTIFIER() is not permitted; write the name itself");
    }
    if (expression instanceof UnresolvedFunction function
        && REFLECTION.contains(function.nameParts().last().toLowerCase(Locale.ROOT))) {
      throw refused("The function " + function.nameParts().last() + " calls Java");
    }
  }

  private static void checkSet(Option<Tuple2<String, Option<String>>> setting) {
    setting.foreach(nameAndValue -> checkedSetting(nameAndValue._1()));
  }

  private static Object checkedSetting(String name) {
    checkSetting(name);
    return name;
  }

  private static ServerException refused(String reason) {
    return new ServerException(
        ServerException.NOT_PERMITTED,
        "The statement is refused, because the server is read-only. "
            + reason
            + ". Permitted are queries of the tables and views, SHOW, DESCRIBE, EXPLAIN, USE, and"
            + " SET of the session's own settings");
  }
}
