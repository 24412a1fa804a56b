package org.interactionanalytics.audio;

import java.util.Optional;
import java.util.OptionalLong;
import org.interactionanalytics.error.RecordingException;

/** A recording that is in memory already. */
public final class BytesSource implements MediaSource {
  private final String name;
  private final byte[] content;

  /**
   * @param name file name, of which the extension matters where the content has no header; may be
   *     empty
   * @param content is not copied and must not be changed
   */
  public BytesSource(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceFingerprint fingerprint() throws RecordingException {
    MediaLimits.DEFAULTS.requireBytes(content.length);
    return new SourceFingerprint(OptionalLong.of(content.length), Optional.empty());
  }

  @Override
  public SeekableMedia open() throws RecordingException {
    fingerprint();
    return new BytesMedia();
  }

  /** The open bytes. */
  private final class BytesMedia implements SeekableMedia {
    private int position;

    @Override
    public long length() {
      return content.length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long target) {
      position = Math.toIntExact(target);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position >= content.length) {
        return -1;
      }
      int count = Math.min(length, content.length - position);
      System.arraycopy(content, position, buffer, offset, count);
      position += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
