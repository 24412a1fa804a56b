package org.interactionanalytics.audio;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;
import org.interactionanalytics.error.RecordingException;

/** A file on this machine's disks. */
record LocalSource(URI uri, Path path, MediaLimits limits) implements MediaSource {

  static LocalSource of(URI uri, MediaLimits limits) throws RecordingException {
    try {
      return new LocalSource(uri, Path.of(uri.getPath()), limits);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new RecordingException(
          SourceErrors.unreadable(uri, "the address is not a valid one", false), e);
    }
  }

  @Override
  public String name() {
    return SourceAddress.lastSegment(uri);
  }

  @Override
  public SourceFingerprint fingerprint() throws RecordingException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new RecordingException(
            SourceErrors.unreadable(uri, "it is a directory, not a file", false));
      }
      limits.requireBytes(attributes.size());
      return new SourceFingerprint(
          OptionalLong.of(attributes.size()),
          Optional.of(attributes.lastModifiedTime().toString()));
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }

  @Override
  public SeekableMedia open() throws RecordingException {
    fingerprint();
    try {
      return new LocalMedia(uri, Files.newByteChannel(path));
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }
}
