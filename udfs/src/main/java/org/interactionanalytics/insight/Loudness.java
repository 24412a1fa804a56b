package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.audio.ChannelLevels;

/** How loud a channel is second by second, for charts. */
public final class Loudness {
  private static final int MS_PER_SECOND = 1000;

  private Loudness() {}

  /**
   * Mean power of every second in whole dBFS, -128 to 0; the last second may be shorter.
   *
   * @param levels with steps that divide a second
   */
  public static List<Integer> perSecond(ChannelLevels levels) {
    int stepsPerSecond = MS_PER_SECOND / levels.stepMs();
    List<Integer> seconds = new ArrayList<>();
    for (int from = 0; from < levels.dbfs().size(); from += stepsPerSecond) {
      int to = Math.min(levels.dbfs().size(), from + stepsPerSecond);
      double power = 0;
      for (int step = from; step < to; step++) {
        power += levels.power(step);
      }
      seconds.add((int) Math.round(ChannelLevels.dbfs(power / (to - from))));
    }
    return List.copyOf(seconds);
  }
}
