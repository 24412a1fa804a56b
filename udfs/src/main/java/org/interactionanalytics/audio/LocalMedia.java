package org.interactionanalytics.audio;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.interactionanalytics.error.RecordingException;

/** An open file on this machine's disks. */
final class LocalMedia implements SeekableMedia {
  private final URI uri;
  private final SeekableByteChannel channel;
  private final long length;
  private long position;

  LocalMedia(URI uri, SeekableByteChannel channel) throws IOException {
    this.uri = uri;
    this.channel = channel;
    this.length = channel.size();
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
  public void seek(long target) throws RecordingException {
    try {
      channel.position(target);
      position = target;
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws RecordingException {
    try {
      int read = channel.read(ByteBuffer.wrap(buffer, offset, count));
      position += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }

  @Override
  public void close() throws RecordingException {
    try {
      channel.close();
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }
}
