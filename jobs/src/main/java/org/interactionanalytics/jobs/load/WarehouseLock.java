package org.interactionanalytics.jobs.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.interactionanalytics.error.ConfigurationException;

/**
 * Lets one load at a time write to a warehouse: object stores give Delta no protection against two
 * writers. A file in the warehouse names the holder and is refreshed while it works. A holder whose
 * process is gone, or that has not refreshed the file for {@link #EXPIRY}, is taken over.
 */
final class WarehouseLock implements AutoCloseable {
  /** Without a refresh for this long the holder is dead. */
  static final Duration EXPIRY = Duration.ofSeconds(60);

  private static final Duration REFRESH = Duration.ofSeconds(10);
  private static final int READ_ATTEMPTS = 10;
  private static final Duration READ_PAUSE = Duration.ofMillis(200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem fileSystem;
  private final Path file;
  private final String runId;
  private final ScheduledExecutorService refresher;

  private WarehouseLock(FileSystem fileSystem, Path file, String runId) {
    this.fileSystem = fileSystem;
    this.file = file;
    this.runId = runId;
    this.refresher =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "warehouse-lock");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lock.
   *
   * @throws ConfigurationException if another run holds it
   */
  static WarehouseLock acquire(FileSystem fileSystem, Path warehouse, String runId)
      throws IOException {
    Path file = new Path(warehouse, "_lock");
    fileSystem.mkdirs(warehouse);
    if (!create(fileSystem, file, runId)) {
      Optional<JsonNode> holder = read(fileSystem, file);
      if (holder.isPresent() ? isAlive(holder.get()) : isFresh(fileSystem, file)) {
        throw new ConfigurationException(
            "Warehouse %s is being written by %s. Wait until it is done; if it was killed, the lock %s expires %d s after it was last seen"
                .formatted(
                    warehouse,
                    holder.map(WarehouseLock::describe).orElse("another run"),
                    file,
                    EXPIRY.toSeconds()));
      }
      write(fileSystem, file, runId, true);
    }
    WarehouseLock lock = new WarehouseLock(fileSystem, file, runId);
    var unused =
        lock.refresher.scheduleAtFixedRate(
            lock::refresh, REFRESH.toMillis(), REFRESH.toMillis(), TimeUnit.MILLISECONDS);
    return lock;
  }

  @Override
  public void close() {
    refresher.shutdown();
    try {
      // A refresh that is under way would write the file again.
      if (!refresher.awaitTermination(EXPIRY.toSeconds(), TimeUnit.SECONDS)) {
        refresher.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      if (!isTakenOver()) {
        fileSystem.delete(file, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the lock " + file, e);
    }
  }

  private void refresh() {
    try {
      if (isTakenOver()) {
        System.err.println("Another run has taken over the lock " + file + "; stop this one");
      } else {
        write(fileSystem, file, runId, true);
      }
    } catch (IOException e) {
      System.err.println("Cannot refresh the lock " + file + ": " + e.getMessage());
    }
  }

  /** Whether this run stalled for so long that another one took it for dead. */
  private boolean isTakenOver() {
    return readOnce(fileSystem, file)
        .filter(holder -> !holder.path("runId").asText().equals(runId))
        .isPresent();
  }

  private static boolean create(FileSystem fileSystem, Path file, String runId) throws IOException {
    try {
      write(fileSystem, file, runId, false);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      if (fileSystem.exists(file)) {
        return false;
      }
      throw e;
    }
  }

  private static void write(FileSystem fileSystem, Path file, String runId, boolean overwrite)
      throws IOException {
    try (OutputStream out = fileSystem.create(file, overwrite)) {
      out.write(
          JSON.writeValueAsBytes(
              Map.of(
                  "runId", runId,
                  "host", hostName(),
                  "pid", ProcessHandle.current().pid(),
                  "seen", Instant.now().toString())));
    }
  }

  /** Who holds the lock; empty if the file stays cut short, as a holder leaves it that dies. */
  private static Optional<JsonNode> read(FileSystem fileSystem, Path file) {
    Optional<JsonNode> holder = readOnce(fileSystem, file);
    // The holder may be writing the file at this moment.
    for (int attempt = 1; holder.isEmpty() && attempt < READ_ATTEMPTS; attempt++) {
      LockSupport.parkNanos(READ_PAUSE.toNanos());
      holder = readOnce(fileSystem, file);
    }
    return holder;
  }

  private static Optional<JsonNode> readOnce(FileSystem fileSystem, Path file) {
    try (InputStream in = fileSystem.open(file)) {
      return Optional.ofNullable(JSON.readTree(in)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String describe(JsonNode holder) {
    return "run %s on host %s (process %s, last seen %s)"
        .formatted(
            holder.path("runId").asText(),
            holder.path("host").asText(),
            holder.path("pid").asText(),
            holder.path("seen").asText());
  }

  private static boolean isFresh(FileSystem fileSystem, Path file) throws IOException {
    try {
      Instant written = Instant.ofEpochMilli(fileSystem.getFileStatus(file).getModificationTime());
      return written.plus(EXPIRY).isAfter(Instant.now());
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private static boolean isAlive(JsonNode holder) throws IOException {
    boolean here = holder.path("host").asText().equals(hostName());
    if (here && ProcessHandle.of(holder.path("pid").asLong()).isEmpty()) {
      return false;
    }
    Instant seen = Instant.parse(holder.path("seen").asText(Instant.EPOCH.toString()));
    return seen.plus(EXPIRY).isAfter(Instant.now());
  }

  private static String hostName() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }
}
