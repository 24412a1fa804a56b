package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Runs one Spark task per input, in the order given, and hands each result to the driver as soon as
 * its task ends: progress is seen while the work goes on, and a result counts once however often
 * its task is retried.
 */
final class DistributedTasks {
  /** What runs on the executors. */
  @FunctionalInterface
  interface Task<T, R> extends Serializable {
    R run(T input);
  }

  private DistributedTasks() {}

  /**
   * Returns when every input is done.
   *
   * @param description what the Spark UI says of it
   * @param onResult called on the driver, one result at a time
   */
  static <T, R> void run(
      JavaSparkContext context,
      String description,
      List<T> inputs,
      Task<T, R> task,
      Consumer<R> onResult) {
    if (inputs.isEmpty()) {
      return;
    }
    context.sc().setJobDescription(description);
    RDD<T> distributed = context.parallelize(inputs, inputs.size()).rdd();
    Seq<Object> partitions =
        CollectionConverters.asScala(
                IntStream.range(0, inputs.size()).<Object>mapToObj(i -> i).toList())
            .toSeq();
    ClassTag<R> anyClass = ClassTag.apply(Object.class);
    context
        .sc()
        .runJob(
            distributed, new OnePerPartition<>(task), partitions, new Hand<>(onResult), anyClass);
    context.sc().setJobDescription(null);
  }

  private static final class OnePerPartition<T, R>
      extends AbstractFunction2<TaskContext, Iterator<T>, R> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Task<T, R> task;

    OnePerPartition(Task<T, R> task) {
      this.task = task;
    }

    @Override
    public R apply(TaskContext context, Iterator<T> inputs) {
      return task.run(inputs.next());
    }
  }

  private static final class Hand<R> extends AbstractFunction2<Object, R, BoxedUnit> {
    private final Consumer<R> onResult;

    Hand(Consumer<R> onResult) {
      this.onResult = onResult;
    }

    @Override
    public BoxedUnit apply(Object partition, R result) {
      onResult.accept(result);
      return BoxedUnit.UNIT;
    }
  }
}
