package org.interactionanalytics.audio;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.interactionanalytics.error.RecordingException;

/** A file on any file system Hadoop knows. */
final class HadoopSource implements MediaSource {
  private final URI uri;
  private final Path path;
  private final FileSystem fileSystem;
  private final MediaLimits limits;

  private HadoopSource(URI uri, Path path, FileSystem fileSystem, MediaLimits limits) {
    this.uri = uri;
    this.path = path;
    this.fileSystem = fileSystem;
    this.limits = limits;
  }

  static HadoopSource of(URI uri, Configuration configuration, MediaLimits limits)
      throws RecordingException {
    return guarded(
        uri,
        () -> {
          Path path = new Path(uri);
          return new HadoopSource(uri, path, path.getFileSystem(configuration), limits);
        });
  }

  @Override
  public String name() {
    return SourceAddress.lastSegment(uri);
  }

  @Override
  public SourceFingerprint fingerprint() throws RecordingException {
    FileStatus status = status();
    String version =
        status instanceof EtagSource tagged && tagged.getEtag() != null
            ? tagged.getEtag()
            : Long.toString(status.getModificationTime());
    return new SourceFingerprint(OptionalLong.of(status.getLen()), Optional.of(version));
  }

  @Override
  public SeekableMedia open() throws RecordingException {
    long length = status().getLen();
    return guarded(uri, () -> new HadoopMedia(uri, fileSystem.open(path), length));
  }

  private FileStatus status() throws RecordingException {
    FileStatus status = guarded(uri, () -> fileSystem.getFileStatus(path));
    if (status.isDirectory()) {
      throw new RecordingException(
          SourceErrors.unreadable(uri, "it is a directory, not a file", false));
    }
    limits.requireBytes(status.getLen());
    return status;
  }

  /** Work on a Hadoop file system, some of which wrap their failures in runtime exceptions. */
  @FunctionalInterface
  interface Access<T> {
    T run() throws IOException;
  }

  static <T> T guarded(URI uri, Access<T> access) throws RecordingException {
    try {
      return access.run();
    } catch (IOException | RuntimeException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }
}
