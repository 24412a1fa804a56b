package org.interactionanalytics.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.interactionanalytics.error.ConfigurationException;

/** The page while it is made, in a folder of its own, until it takes the place of its target. */
final class PageFile implements AutoCloseable {
  private final org.apache.hadoop.fs.Path target;
  private final FileSystem fileSystem;
  private final Path folder;

  private PageFile(org.apache.hadoop.fs.Path target, FileSystem fileSystem, Path folder) {
    this.target = target;
    this.fileSystem = fileSystem;
    this.folder = folder;
  }

  /**
   * @throws ConfigurationException if the target is a folder, or there is no such file system
   */
  static PageFile create(String target, Configuration configuration) throws IOException {
    org.apache.hadoop.fs.Path path;
    FileSystem fileSystem;
    try {
      org.apache.hadoop.fs.Path given = new org.apache.hadoop.fs.Path(target);
      fileSystem = given.getFileSystem(configuration);
      path = fileSystem.makeQualified(given);
    } catch (IOException | IllegalArgumentException e) {
      throw invalid(target, e.getMessage());
    }
    if (fileSystem.exists(path) && fileSystem.getFileStatus(path).isDirectory()) {
      throw invalid(target, "this is a folder");
    }
    if (fileSystem instanceof LocalFileSystem) {
      Path parent = local(path).getParent();
      Files.createDirectories(parent);
      return new PageFile(path, fileSystem, Files.createTempDirectory(parent, ".report-"));
    }
    return new PageFile(path, fileSystem, Files.createTempDirectory("interactions-report-"));
  }

  private static ConfigurationException invalid(String target, String problem) {
    return new ConfigurationException(
        "Parameter [to] is invalid. It should be the file to write, e.g. report.html (was: "
            + target
            + "): "
            + problem);
  }

  private static Path local(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }

  /** Folder for parts of the page; goes with this. */
  Path scratch() {
    return folder;
  }

  /** Where the complete page is to be written. */
  Path complete() {
    return folder.resolve("complete.html");
  }

  /**
   * Puts the complete page into its place.
   *
   * @return its size, bytes
   */
  long publish() throws IOException {
    long bytes = Files.size(complete());
    if (fileSystem instanceof LocalFileSystem) {
      Files.move(
          complete(),
          local(target),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      fileSystem.copyFromLocalFile(
          false, true, new org.apache.hadoop.fs.Path(complete().toUri()), target);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    List<Path> parts;
    try (Stream<Path> tree = Files.walk(folder)) {
      parts = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path part : parts) {
      Files.delete(part);
    }
  }
}
