package org.interactionanalytics.audio;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.interactionanalytics.error.RecordingException;

/** A file on a web server that answers for spans of bytes; holds one block of it at a time. */
final class HttpMedia implements SeekableMedia {
  /** Large enough that a round trip costs little next to the transfer, bytes. */
  private static final int BLOCK_BYTES = 4 << 20;

  private final URI uri;
  private final long length;
  private final Optional<String> version;
  private byte[] block = new byte[0];
  private long blockStart;
  private long position;

  HttpMedia(URI uri, long length, Optional<String> version) {
    this.uri = uri;
    this.length = length;
    this.version = version;
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
    if (position < blockStart || position >= blockStart + block.length) {
      block = fetch(position, (int) Math.min(BLOCK_BYTES, length - position));
      blockStart = position;
    }
    int from = (int) (position - blockStart);
    int read = Math.min(count, block.length - from);
    System.arraycopy(block, from, buffer, offset, read);
    position += read;
    return read;
  }

  private byte[] fetch(long from, int count) throws RecordingException {
    byte[] fetched = new byte[count];
    for (int attempt = 0; ; attempt++) {
      try (HttpExchange exchange = HttpExchange.get(uri, from, count)) {
        requireUnchanged(exchange, from);
        if (exchange.readFully(fetched) == count) {
          return fetched;
        }
        if (attempt == HttpExchange.RETRIES) {
          throw new RecordingException(
              SourceErrors.unreadable(uri, "the server sent less than it announced", true));
        }
      } catch (IOException e) {
        if (attempt == HttpExchange.RETRIES) {
          throw SourceErrors.unreadable(uri, e);
        }
      }
    }
  }

  private void requireUnchanged(HttpExchange exchange, long from) throws RecordingException {
    boolean same =
        exchange.totalLength().equals(OptionalLong.of(length))
            && exchange.firstByte().equals(OptionalLong.of(from))
            && HttpSource.version(exchange.headers()).equals(version);
    if (!same) {
      throw new RecordingException(
          SourceErrors.unreadable(uri, "it changed while it was read", true));
    }
  }

  @Override
  public void close() {
    block = new byte[0];
  }
}
