package org.interactionanalytics.udf;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;

/** A function in the form that Spark calls: one Scala function class per number of parameters. */
final class Evaluation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final List<Object> constants;
  private final SqlFunction.Body body;
  private final boolean[] required;

  private Evaluation(
      String name, List<Object> constants, SqlFunction.Body body, boolean[] required) {
    this.name = name;
    this.constants = List.copyOf(constants);
    this.body = body;
    this.required = required;
  }

  /** A Scala {@code FunctionN}. */
  static Object of(SqlFunction function, List<Object> constants) {
    List<Parameter> parameters = function.parameters();
    boolean[] required = new boolean[parameters.size()];
    for (int i = 0; i < required.length; i++) {
      required[i] = parameters.get(i).kind() != Parameter.Kind.OPTIONAL;
    }
    Evaluation evaluation =
        new Evaluation(function.name(), constants, function.body(constants), required);
    return switch (required.length) {
      case 1 -> new Unary(evaluation);
      case 2 -> new Binary(evaluation);
      default ->
          throw new IllegalStateException(
              function.name() + " has " + required.length + " parameters; 1 and 2 are known");
    };
  }

  private Object evaluate(Object... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (required[i] && arguments[i] == null) {
        return null;
      }
    }
    try {
      return body.evaluate(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** By this Spark sees that two calls are the same, in GROUP BY for example. */
  private boolean isSame(Evaluation other) {
    return name.equals(other.name) && constants.equals(other.constants);
  }

  private int hash() {
    return Objects.hash(name, constants);
  }

  private static final class Unary extends AbstractFunction1<Object, Object>
      implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Evaluation evaluation;

    Unary(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unary call && evaluation.isSame(call.evaluation);
    }

    @Override
    public int hashCode() {
      return evaluation.hash();
    }

    @Override
    public Object apply(Object argument) {
      return evaluation.evaluate(argument);
    }
  }

  private static final class Binary extends AbstractFunction2<Object, Object, Object>
      implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Evaluation evaluation;

    Binary(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Binary call && evaluation.isSame(call.evaluation);
    }

    @Override
    public int hashCode() {
      return evaluation.hash();
    }

    @Override
    public Object apply(Object first, Object second) {
      return evaluation.evaluate(first, second);
    }
  }
}
