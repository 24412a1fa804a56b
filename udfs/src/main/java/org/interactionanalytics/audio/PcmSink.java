package org.interactionanalytics.audio;

import org.interactionanalytics.error.RecordingException;

/** Takes decoded audio chunk by chunk. */
@FunctionalInterface
public interface PcmSink {
  /**
   * @param samples per channel, signed 16 bit at {@link MediaDecoder#OUTPUT_RATE} Hz; valid during
   *     the call only
   * @param count samples per channel in this chunk, at least 1
   */
  void accept(short[][] samples, int count) throws RecordingException;
}
