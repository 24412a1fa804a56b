package org.interactionanalytics.jobs.table;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Works on several tables at a time. Spark plans and commits a write on the thread that asks for
 * it, which takes longer than the writing where there are few rows.
 */
public final class SideBySide {
  private static final int THREADS = 4;

  private SideBySide() {}

  /**
   * Returns when all are done. The threads are started here and have the caller's session and job
   * description.
   *
   * @throws RuntimeException of one that failed, when the others have ended
   */
  public static void run(List<Runnable> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletableFuture.allOf(
              tasks.stream()
                  .map(task -> CompletableFuture.runAsync(task, threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }
}
