package org.interactionanalytics.speech;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** A zip or a folder on a file system that Hadoop reaches: s3a, hdfs and others. */
record HadoopSource(ModelReference reference, Configuration hadoop) implements ModelSource {
  @Override
  public Optional<String> sha256() {
    return Optional.empty();
  }

  @Override
  public String fetch(Destination destination, UnpackLimits limits) throws IOException {
    try {
      Path path = new Path(reference.location());
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus status = files.getFileStatus(path);
      if (status.isDirectory()) {
        copyFolder(files, status.getPath(), destination, limits);
        return ModelHash.ofFolder(destination.folder());
      }
      copy(files, path, destination.download(), limits.bytes());
      return new LocalZip(destination.download()).fetch(destination, limits);
    } catch (FileNotFoundException e) {
      throw ModelErrors.notFound(reference);
    } catch (UnsupportedFileSystemException | IllegalArgumentException e) {
      throw ModelErrors.of(
          reference,
          "[" + reference.scheme() + ":] is not a file system that is known here",
          "Use a local path, s3a:, hdfs: or https:",
          e);
    }
  }

  private static void copyFolder(
      FileSystem files, Path folder, Destination destination, UnpackLimits limits)
      throws IOException {
    long budget = limits.bytes();
    int count = 0;
    RemoteIterator<LocatedFileStatus> listed = files.listFiles(folder, true);
    while (listed.hasNext()) {
      Path file = listed.next().getPath();
      String name = folder.toUri().relativize(file.toUri()).getPath();
      count++;
      if (count > limits.files()) {
        throw new ModelFormatException("it holds more than " + limits.files() + " files");
      }
      java.nio.file.Path target = ModelArchive.target(destination.folder(), name);
      Files.createDirectories(target.getParent());
      budget -= copy(files, file, target, budget);
    }
  }

  private static long copy(FileSystem files, Path source, java.nio.file.Path target, long budget)
      throws IOException {
    try (InputStream in = files.open(source)) {
      return ModelArchive.copy(in, target, budget);
    }
  }
}
