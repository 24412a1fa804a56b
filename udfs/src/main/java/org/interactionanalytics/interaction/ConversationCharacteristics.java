package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.insight.Interruptions;
import org.interactionanalytics.insight.Overlaps;
import org.interactionanalytics.insight.Silences;
import org.interactionanalytics.insight.TalkBalance;
import org.interactionanalytics.interaction.Interaction.Conversation;
import org.interactionanalytics.interaction.Interaction.Interruption;
import org.interactionanalytics.interaction.Interaction.Overlap;
import org.interactionanalytics.interaction.Interaction.TimeSpan;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Timeline;

/** Talk, silence and overlap of the canonical record. */
final class ConversationCharacteristics {
  private ConversationCharacteristics() {}

  static Conversation of(TranscribedRecording recording, Timeline timeline) {
    TalkBalance balance = TalkBalance.of(timeline);
    Intervals silences = Silences.of(timeline);
    Optional<Overlaps> overlaps = Overlaps.of(timeline);
    return new Conversation(
        (int) balance.shares().stream().filter(share -> share.talkMs() > 0).count(),
        balance.totalTalkMs(),
        balance.talkPercent(),
        balance.silencePercent(),
        TimeSpan.of(silences),
        silences.lengthMs(),
        overlaps.map(Overlaps::totalMs),
        overlaps.map(Overlaps::percent),
        overlaps.map(
            measured -> measured.pairs().stream().map(ConversationCharacteristics::pair).toList()),
        Insight.INTERRUPTIONS.isIn(recording.requestedInsights())
            ? interruptions(timeline)
            : Optional.empty());
  }

  private static Overlap pair(Overlaps.Pair pair) {
    return new Overlap(
        pair.firstId(),
        pair.secondId(),
        pair.overlapMs(),
        pair.percent(),
        TimeSpan.of(pair.spans()));
  }

  private static Optional<List<Interruption>> interruptions(Timeline timeline) {
    return Interruptions.find(timeline)
        .map(
            found ->
                found.stream()
                    .map(
                        each ->
                            new Interruption(
                                each.interrupterId(),
                                each.interruptedId(),
                                each.overlap().startMs(),
                                each.overlap().endMs()))
                    .toList());
  }
}
