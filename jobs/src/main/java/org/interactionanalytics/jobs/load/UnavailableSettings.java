package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.RequestedInsight;
import org.interactionanalytics.jobs.manifest.SkippedSetting;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.tracker.TrackerDefinition;

/** Settings of a valid request that cannot be acted on: they are told, not ignored. */
final class UnavailableSettings {
  private UnavailableSettings() {}

  /**
   * What of the request is not acted on.
   *
   * @param channels of the recording
   * @param trackers of the operator
   */
  static List<SkippedSetting> of(
      RecordingRequest request, ChannelPlan plan, int channels, List<TrackerDefinition> trackers) {
    List<SkippedSetting> skipped = new ArrayList<>();
    skipped.addAll(speakers(request, plan, channels));
    if (request.enableAllTrackers() && trackers.isEmpty()) {
      skipped.add(
          new SkippedSetting(
              "enableAllTrackers",
              "NO_TRACKERS",
              "The configuration lists no trackers. List them under trackers: in"
                  + " conf/interactions.yaml"));
    }
    if (request.detectPhrases() && !request.insights().contains(RequestedInsight.TASKS)) {
      skipped.add(
          new SkippedSetting(
              "detectPhrases",
              "NO_EFFECT",
              "Action phrases are the sentences that tell a task, and tasks are not asked for. Add"
                  + " Tasks to [insights]"));
    }
    return skipped;
  }

  /** Where each channel is a speaker, nothing is left to be told apart or to be counted. */
  private static List<SkippedSetting> speakers(
      RecordingRequest request, ChannelPlan plan, int channels) {
    List<SkippedSetting> skipped = new ArrayList<>();
    boolean separate = plan == ChannelPlan.SEPARATE;
    if (separate && request.enableSpeakerDiarization().orElse(false)) {
      skipped.add(decidedByChannels("enableSpeakerDiarization", channels));
    }
    if (separate && request.speakerCount().orElse(channels) != channels) {
      skipped.add(decidedByChannels("speakerCount", channels));
    }
    return skipped;
  }

  private static SkippedSetting decidedByChannels(String feature, int channels) {
    return new SkippedSetting(
        feature,
        "CHANNELS_DECIDE",
        "Setting ["
            + feature
            + "] has no effect: each of the "
            + channels
            + " channels is one speaker. Set separateSpeakerPerChannel to false to change that");
  }
}
