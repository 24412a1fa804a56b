package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that ends with its test, children included; what it printed goes with a failure. */
final class ChildProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts a command; its output goes to a file of the folder. */
  static ChildProcess start(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile(Files.createDirectories(folder), "process", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().remove("SPARK_HOME");
      builder.environment().putAll(environment);
      return new ChildProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Everything that was printed so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The exit code.
   *
   * @throws AssertionError if it takes longer than the limit
   */
  int exitCode(Duration limit) {
    try {
      boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
      assertThat(ended).as("ended in %s; it printed:%n%s", limit, output()).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until it has printed the pattern.
   *
   * @return the first group
   */
  String printed(Pattern pattern, Duration limit) {
    return await(
        () -> Optional.of(pattern.matcher(output())).filter(Matcher::find).map(m -> m.group(1)),
        limit);
  }

  /** Waits until there is a value, or fails when the process ends or the limit is reached. */
  <T> T await(Supplier<Optional<T>> value, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    Optional<T> found = value.get();
    while (found.isEmpty()) {
      assertThat(isAlive() && System.nanoTime() < deadline)
          .as("happened within %s while the process ran; it printed:%n%s", limit, output())
          .isTrue();
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      found = value.get();
    }
    return found.get();
  }

  /** Ends it at once, as SIGKILL does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
