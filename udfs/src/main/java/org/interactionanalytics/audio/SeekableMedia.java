package org.interactionanalytics.audio;

import org.interactionanalytics.error.RecordingException;

/** The open bytes of one recording. Not thread-safe. */
public interface SeekableMedia extends AutoCloseable {
  /** Length in bytes. */
  long length();

  /** Where the next read starts, bytes from the start. */
  long position();

  /**
   * Moves to a position; the next read starts there.
   *
   * @param position in [0, {@link #length()}]
   */
  void seek(long position) throws RecordingException;

  /**
   * Reads at least one byte unless the end is reached.
   *
   * @return how many bytes were read; -1 at the end
   */
  int read(byte[] buffer, int offset, int length) throws RecordingException;

  @Override
  void close() throws RecordingException;
}
