package org.interactionanalytics.audio;

import java.util.List;
import org.interactionanalytics.time.Intervals;

/**
 * What one pass over a recording tells.
 *
 * @param sha256 of all its bytes, 64 lower-case hexadecimal digits
 * @param bytes length of the file
 * @param facts what it is
 * @param quality how good it is
 * @param levels how loud each channel is when
 * @param loudness mean power of each channel over time, in the order of the channels
 * @param activity when somebody speaks on each channel, in the order of the channels
 */
public record AudioAnalysis(
    String sha256,
    long bytes,
    MediaFacts facts,
    AudioQuality quality,
    FrameLevels levels,
    List<ChannelLevels> loudness,
    List<Intervals> activity) {
  public AudioAnalysis {
    loudness = List.copyOf(loudness);
    activity = List.copyOf(activity);
  }
}
