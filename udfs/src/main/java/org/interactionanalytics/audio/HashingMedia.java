package org.interactionanalytics.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.interactionanalytics.error.RecordingException;

/**
 * Hashes a recording while it is read, so that most files are read once only: bytes that come in
 * order are hashed as they pass, what was jumped over is read when the hash is asked for.
 */
final class HashingMedia implements SeekableMedia {
  private static final int BLOCK_BYTES = 256 << 10;

  private final SeekableMedia media;
  private final MessageDigest digest;
  private long hashed;

  HashingMedia(SeekableMedia media) {
    this.media = media;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of all bytes, 64 lower-case hexadecimal digits. To be called once. */
  String sha256() throws RecordingException {
    media.seek(hashed);
    byte[] block = new byte[BLOCK_BYTES];
    int read;
    do {
      read = read(block, 0, block.length);
    } while (read > 0);
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public long length() {
    return media.length();
  }

  @Override
  public long position() {
    return media.position();
  }

  @Override
  public void seek(long position) throws RecordingException {
    media.seek(position);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws RecordingException {
    long start = media.position();
    int read = media.read(buffer, offset, length);
    long fresh = start + read - hashed;
    if (start <= hashed && fresh > 0) {
      digest.update(buffer, offset + read - (int) fresh, (int) fresh);
      hashed += fresh;
    }
    return read;
  }

  @Override
  public void close() throws RecordingException {
    media.close();
  }
}
