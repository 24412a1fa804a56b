package org.interactionanalytics.audio;

import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.interactionanalytics.error.RecordingException;

/** An open file on any file system Hadoop knows. */
final class HadoopMedia implements SeekableMedia {
  private final URI uri;
  private final FSDataInputStream stream;
  private final long length;
  private long position;

  HadoopMedia(URI uri, FSDataInputStream stream, long length) {
    this.uri = uri;
    this.stream = stream;
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void seek(long target) {
    position = target;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws RecordingException {
    if (position >= length) {
      return -1;
    }
    int read =
        HadoopSource.guarded(
            uri,
            () -> {
              stream.seek(position);
              return stream.read(buffer, offset, count);
            });
    position += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws RecordingException {
    HadoopSource.guarded(
        uri,
        () -> {
          stream.close();
          return position;
        });
  }
}
