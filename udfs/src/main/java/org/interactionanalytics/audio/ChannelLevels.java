package org.interactionanalytics.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * How loud a channel is over time.
 *
 * @param stepMs length of a step, milliseconds; the last step may be shorter
 * @param dbfs mean power of each step in whole dBFS, {@link #SILENCE_DBFS} to 0
 */
public record ChannelLevels(int stepMs, List<Byte> dbfs) {
  /** The level of digital silence and of anything quieter than it, dBFS. */
  public static final byte SILENCE_DBFS = Byte.MIN_VALUE;

  public ChannelLevels {
    dbfs = List.copyOf(dbfs);
  }

  /** The mean power of channels that were measured together, at least one. */
  public static ChannelLevels mean(List<ChannelLevels> channels) {
    ChannelLevels first = channels.get(0);
    List<Byte> mean = new ArrayList<>();
    for (int step = 0; step < first.dbfs.size(); step++) {
      double power = 0;
      for (ChannelLevels channel : channels) {
        power += channel.power(step);
      }
      mean.add((byte) Math.round(dbfs(power / channels.size())));
    }
    return new ChannelLevels(first.stepMs, mean);
  }

  /** Mean power of a step, full scale being 1; 0 for digital silence. */
  public double power(int step) {
    byte level = dbfs.get(step);
    return level == SILENCE_DBFS ? 0 : Decibels.toPower(level);
  }

  /** The level of a power, dBFS, at least {@link #SILENCE_DBFS}. */
  public static double dbfs(double power) {
    return power <= 0 ? SILENCE_DBFS : Math.max(SILENCE_DBFS, Decibels.ofPower(power));
  }
}
