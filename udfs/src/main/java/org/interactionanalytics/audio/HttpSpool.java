package org.interactionanalytics.audio;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.interactionanalytics.error.RecordingException;

/** Fetches a file from a web server that only gives it from its start. */
final class HttpSpool {
  private static final int BLOCK_BYTES = 1 << 20;

  private HttpSpool() {}

  /** Into one temporary file, which goes when the result is closed. */
  static SeekableMedia download(URI uri, MediaLimits limits) throws RecordingException {
    for (int attempt = 0; ; attempt++) {
      try {
        return attempt(uri, limits);
      } catch (IOException e) {
        if (attempt == HttpExchange.RETRIES) {
          throw SourceErrors.unreadable(uri, e);
        }
      }
    }
  }

  private static SeekableMedia attempt(URI uri, MediaLimits limits)
      throws IOException, RecordingException {
    Path file = Files.createTempFile("recording-", ".spool");
    SeekableByteChannel channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    boolean complete = false;
    try {
      copy(uri, channel, limits);
      channel.position(0);
      complete = true;
      return new LocalMedia(uri, channel);
    } finally {
      if (!complete) {
        channel.close();
      }
    }
  }

  private static void copy(URI uri, SeekableByteChannel channel, MediaLimits limits)
      throws IOException, RecordingException {
    try (HttpExchange exchange = HttpExchange.get(uri, 0, limits.maxBytes())) {
      OptionalLong announced = exchange.totalLength();
      if (announced.isPresent()) {
        limits.requireBytes(announced.getAsLong());
      }
      byte[] block = new byte[BLOCK_BYTES];
      int read;
      do {
        read = exchange.readFully(block);
        limits.requireBytes(channel.size() + read);
        ByteBuffer rest = ByteBuffer.wrap(block, 0, read);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      } while (read == block.length);
    }
  }
}
