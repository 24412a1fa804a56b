package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A view of a model that hears the same every time. Kaldi adds random noise to the samples before
 * it computes features unless the model's {@code mfcc.conf} says {@code --dither=0}; few published
 * models say so, and the same recording then has other words in another run. The view has links to
 * the model's files and a changed copy of that one.
 */
final class SteadyModel implements AutoCloseable {
  private static final String FEATURES = "mfcc.conf";
  private static final String CONFIGURATION = "conf";
  private static final String NO_NOISE = "--dither=0";

  private final Path view;

  private SteadyModel(Path view) {
    this.view = view;
  }

  /** Makes the view; libvosk needs it until the model is loaded. */
  static SteadyModel of(Path folder) throws IOException {
    Path view = Files.createTempDirectory("interaction-analytics-model");
    SteadyModel steady = new SteadyModel(view);
    try {
      mirror(folder, view);
      return steady;
    } catch (IOException | RuntimeException e) {
      steady.close();
      throw e;
    }
  }

  Path folder() {
    return view;
  }

  private static void mirror(Path from, Path to) throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(from)) {
      children = listed.toList();
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      Path mirrored = to.resolve(name);
      if (name.equals(FEATURES)) {
        // the last of two values counts
        Files.copy(child, mirrored);
        Files.writeString(mirrored, "\n" + NO_NOISE + "\n", StandardOpenOption.APPEND);
      } else if (name.equals(CONFIGURATION) && Files.isDirectory(child)) {
        mirror(child, Files.createDirectory(mirrored));
      } else {
        Files.createSymbolicLink(mirrored, child.toAbsolutePath());
      }
    }
  }

  /** Removes the view; links are not followed. */
  @Override
  public void close() throws IOException {
    List<Path> entries;
    try (Stream<Path> walked = Files.walk(view)) {
      entries = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }
}
