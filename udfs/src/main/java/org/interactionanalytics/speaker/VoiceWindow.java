package org.interactionanalytics.speaker;

import org.interactionanalytics.time.Interval;

/**
 * How the voice, or the voices, of a moment sound.
 *
 * @param startMs on the recording's clock
 * @param endMs on the recording's clock
 * @param embedding the voice in the space of the speaker model
 * @param timbre colour and pitch
 */
public record VoiceWindow(long startMs, long endMs, VoiceEmbedding embedding, Timbre timbre) {
  public Interval interval() {
    return new Interval(startMs, endMs);
  }
}
