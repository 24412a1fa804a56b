package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.RequestedInsight;
import org.interactionanalytics.jobs.manifest.SkippedSetting;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.tracker.TrackerDefinition;

/** Settings of a valid request that this version cannot act on yet: they are told, not ignored. */
final class UnavailableSettings {
  private static final String REASON_CODE = "NOT_AVAILABLE";

  private static final Set<RequestedInsight> COMPUTED =
      EnumSet.of(
          RequestedInsight.OVERALL_SENTIMENT,
          RequestedInsight.TALK_TIME,
          RequestedInsight.TALKING_SPEED);

  private UnavailableSettings() {}

  /**
   * What of the request is not acted on.
   *
   * @param trackers of the operator
   */
  static List<SkippedSetting> of(
      RecordingRequest request, ChannelPlan plan, List<TrackerDefinition> trackers) {
    List<SkippedSetting> skipped = new ArrayList<>();
    if (!request.insights().equals(EnumSet.allOf(RequestedInsight.class))) {
      request.insights().stream()
          .filter(insight -> !COMPUTED.contains(insight))
          .forEach(insight -> skipped.add(unavailable("insights." + insight.label())));
    }
    boolean oneChannel = plan != ChannelPlan.SEPARATE;
    if (oneChannel && request.enableSpeakerDiarization().orElse(false)) {
      skipped.add(unavailable("enableSpeakerDiarization"));
    }
    if (oneChannel && request.speakerCount().orElse(1) > 1) {
      skipped.add(unavailable("speakerCount"));
    }
    if (request.enableAllTrackers() && trackers.isEmpty()) {
      skipped.add(
          new SkippedSetting(
              "enableAllTrackers",
              "NO_TRACKERS",
              "The configuration lists no trackers. List them under trackers: in"
                  + " conf/interactions.yaml"));
    }
    if (request.detectPhrases()) {
      skipped.add(unavailable("detectPhrases"));
    }
    if (request.enableSummary()) {
      skipped.add(unavailable("enableSummary"));
    }
    return skipped;
  }

  private static SkippedSetting unavailable(String feature) {
    return new SkippedSetting(
        feature,
        REASON_CODE,
        "[" + feature + "] was understood but is not available in this version");
  }
}
