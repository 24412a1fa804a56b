package org.interactionanalytics.audio;

import java.util.List;

/**
 * How loud a channel is over time.
 *
 * @param stepMs length of a step, milliseconds; the last step may be shorter
 * @param dbfs mean power of each step in whole dBFS, -128 to 0
 */
public record ChannelLevels(int stepMs, List<Byte> dbfs) {
  public ChannelLevels {
    dbfs = List.copyOf(dbfs);
  }
}
