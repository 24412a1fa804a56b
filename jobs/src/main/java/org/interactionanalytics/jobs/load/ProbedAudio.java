package org.interactionanalytics.jobs.load;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.interactionanalytics.audio.AudioQuality;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.audio.MediaFacts;
import org.interactionanalytics.audio.SpeechNetwork;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * What one pass over a recording found, as it is staged.
 *
 * @param facts what the file is
 * @param quality how good its audio is
 * @param activity per channel, when speech is heard
 * @param levels per channel, how loud it is
 * @param units where it is cut to be recognised in parallel
 */
record ProbedAudio(
    MediaFacts facts,
    AudioQuality quality,
    Map<Integer, List<Interval>> activity,
    List<ChannelLevels> levels,
    List<Interval> units) {

  /** When somebody speaks, by recognised channel. */
  List<Intervals> activity(ChannelPlan plan) {
    List<Intervals> channels = activity.values().stream().map(Intervals::of).toList();
    return switch (plan) {
      case SEPARATE -> channels;
      case FIRST -> channels.stream().limit(1).toList();
      case MIXED -> List.of(channels.stream().reduce(Intervals.NONE, Intervals::union));
    };
  }

  /** Name in the staging area; what another speech model found has another one. */
  static String stagedAs(String contentSha256, OptionalInt declaredSampleRate) {
    return "probe/"
        + contentSha256
        + "-"
        + declaredSampleRate.orElse(0)
        + "-"
        + SpeechNetwork.shipped().sha256()
        + ".json";
  }
}
