package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps other threads and other processes of this machine out. A file lock alone does not: two
 * threads of one JVM that ask for it get an exception.
 */
final class FileGuard {
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private FileGuard() {}

  /** What is done behind a lock. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Waits until nobody else is behind the lock of that file, and does the work. */
  static <T> T alone(Path file, Work<T> work) throws IOException {
    ReentrantLock threads =
        THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), key -> new ReentrantLock());
    threads.lock();
    // closing the channel releases the lock of the process
    try (FileChannel processes =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      processes.lock();
      return work.run();
    } finally {
      threads.unlock();
    }
  }
}
