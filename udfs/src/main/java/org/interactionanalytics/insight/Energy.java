package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How loud a speaker's speech is: L = mean power over the speech in dBFS, energy = 100 (L + 60) /
 * 60 within [0, 100]. It measures the recording chain as much as the person: compare within one.
 *
 * <p>Source: this project; the scale is that of Amazon Transcribe Call Analytics' loudness.
 *
 * @param value in [0, 100]
 * @param tenths the value by ten, rounded half up, in [0, 10]
 */
public record Energy(double value, int tenths) {
  /** The level that is energy 0, dBFS; 0 dBFS is energy 100. Source: this project. */
  public static final double QUIETEST_DBFS = -60;

  private static final double LOUDEST = 100;
  private static final double TENTH = 10;

  /**
   * The energy by speaker id; without those who do not speak or whose channel was not measured.
   *
   * @param levels by channel
   */
  public static Map<String, Energy> of(Timeline timeline, Map<Integer, ChannelLevels> levels) {
    Map<String, Energy> energies = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      Optional.ofNullable(levels.get(speaker.channel()))
          .flatMap(channel -> of(timeline.speechOf(speaker).spans(), channel))
          .ifPresent(energy -> energies.put(speaker.id(), energy));
    }
    return energies;
  }

  private static Optional<Energy> of(List<Interval> speech, ChannelLevels levels) {
    double power = 0;
    long measuredMs = 0;
    for (Interval span : speech) {
      long step = levels.stepMs();
      for (long index = span.startMs() / step;
          index * step < span.endMs() && index < levels.dbfs().size();
          index++) {
        long heardMs =
            Math.min(span.endMs(), (index + 1) * step) - Math.max(span.startMs(), index * step);
        power += heardMs * levels.power((int) index);
        measuredMs += heardMs;
      }
    }
    return measuredMs == 0
        ? Optional.empty()
        : Optional.of(ofLevel(ChannelLevels.dbfs(power / measuredMs)));
  }

  static Energy ofLevel(double dbfs) {
    double value =
        Math.max(0, Math.min(LOUDEST, LOUDEST * (dbfs - QUIETEST_DBFS) / -QUIETEST_DBFS));
    return new Energy(value, (int) Math.round(value / TENTH));
  }
}
