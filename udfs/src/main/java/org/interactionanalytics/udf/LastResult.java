package org.interactionanalytics.udf;

import java.util.Optional;
import org.interactionanalytics.error.RecordingException;

/**
 * Remembers the last result of each thread, for functions that take seconds. Spark evaluates a call
 * again where it moves a condition on the result below the projection that computes it, or where
 * the statement repeats the call; it does so row by row, so the last result is the one it asks for.
 * Not covered: an ORDER BY over all rows reads its input twice, to sample it; such a statement
 * should write its results to a table first.
 *
 * @param <V> immutable
 */
public final class LastResult<V> {
  private record Known<V>(String key, V value) {}

  private final ThreadLocal<Optional<Known<V>>> last = ThreadLocal.withInitial(Optional::empty);

  /** Computes a result. */
  @FunctionalInterface
  public interface Computation<V> {
    /**
     * @throws RecordingException is not remembered
     */
    V run() throws RecordingException;
  }

  /**
   * The result for a key.
   *
   * @param key names everything that the result depends on
   */
  public V of(String key, Computation<V> computation) throws RecordingException {
    Optional<Known<V>> known = last.get().filter(result -> result.key().equals(key));
    if (known.isPresent()) {
      return known.get().value();
    }
    V value = computation.run();
    last.set(Optional.of(new Known<>(key, value)));
    return value;
  }
}
