package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * What integration tests use of the project's folder: the launcher, the samples, the built jars.
 */
final class Checkout {
  /** The tests run in the folder of their module. */
  static final Path HOME = Path.of("").toAbsolutePath().getParent();

  static final Path RECORDINGS = HOME.resolve("samples/recordings");

  /** Spark and what it needs, as the build copies it. */
  static final Path RUNTIME = HOME.resolve("jobs/target/runtime");

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Of JVMs that live for a minute: the second compiler does not pay. */
  static final Map<String, String> SHORT_LIVED =
      Map.of(
          "JAVA_HOME",
          System.getProperty("java.home"),
          "JDK_JAVA_OPTIONS",
          "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC");

  private Checkout() {}

  /** Runs {@code bin/interactions} in a folder; what a handful of rows does not need is off. */
  static ChildProcess launch(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/interactions").toString());
    command.addAll(arguments);
    for (String setting : List.of("spark.sql.codegen.wholeStage", "spark.ui.enabled")) {
      command.addAll(List.of("--conf", setting + "=false"));
    }
    command.addAll(
        List.of(
            "--conf",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "--conf",
            "spark.sql.shuffle.partitions=2"));
    Map<String, String> environment = new HashMap<>(SHORT_LIVED);
    environment.put("INTERACTIONS_MEMORY", "1g");
    return ChildProcess.start(folder, environment, command);
  }

  /** Writes the beginning of a WAV sample. */
  static Path clip(String sample, int seconds, Path target) {
    try (AudioInputStream whole =
        AudioSystem.getAudioInputStream(RECORDINGS.resolve(sample).toFile())) {
      Files.createDirectories(target.getParent());
      long frames = (long) (seconds * whole.getFormat().getFrameRate());
      AudioSystem.write(
          new AudioInputStream(whole, whole.getFormat(), frames),
          AudioFileFormat.Type.WAVE,
          target.toFile());
      return target;
    } catch (IOException | UnsupportedAudioFileException e) {
      throw new IllegalStateException("Cannot cut " + sample, e);
    }
  }

  /** Copies a folder with everything in it. */
  static Path copy(Path source, Path target) {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
