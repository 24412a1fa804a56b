package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.insight.Loudness;
import org.interactionanalytics.insight.Overlaps;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.insight.TalkBalance;
import org.interactionanalytics.insight.TalkTime;
import org.interactionanalytics.interaction.Interaction.SpeakerSummary;
import org.interactionanalytics.interaction.Interaction.TalkShare;
import org.interactionanalytics.interaction.Interaction.TimeSpan;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/** The speakers of the canonical record. */
final class SpeakerSummaries {
  private SpeakerSummaries() {}

  static List<SpeakerSummary> of(
      TranscribedRecording recording,
      Timeline timeline,
      Optional<SentimentSummary> sentiment,
      SelectedInsights selected,
      SentenceActs acts) {
    List<TalkTime> talkTimes = TalkTime.of(timeline);
    List<TalkBalance.Share> shares = TalkBalance.of(timeline).shares();
    Optional<Overlaps> overlaps = Overlaps.of(timeline);
    List<SpeakerSummary> summaries = new ArrayList<>();
    for (int i = 0; i < talkTimes.size(); i++) {
      TalkTime talk = talkTimes.get(i);
      TalkBalance.Share share = shares.get(i);
      Speaker speaker = timeline.speakers().get(i);
      Identity identity = recording.identity(speaker.channel());
      summaries.add(
          new SpeakerSummary(
              speaker.id(),
              speaker.channel(),
              speaker.role().map(Role::label),
              speaker.roleSource().name().toLowerCase(Locale.ROOT),
              speaker.roleConfidence(),
              identity.name(),
              identity.userId(),
              speaker.identificationConfidence(),
              talk.talkMs(),
              talk.words(),
              talk.wordsPerMinute(),
              sentiment.flatMap(summary -> summary.bySpeaker().get(speaker.id()).turnMean()),
              new TalkShare(
                  share.talkPercent(),
                  share.listenMs(),
                  share.listenPercent(),
                  selected.talkToListen(speaker),
                  overlaps.map(measured -> measured.overlapMs(speaker.id()))),
              selected.insights(speaker),
              acts.courtesy(speaker),
              selected.quarters(speaker),
              Optional.ofNullable(recording.levels().get(speaker.channel()))
                  .map(Loudness::perSecond),
              TimeSpan.of(timeline.speechOf(speaker))));
    }
    return summaries;
  }
}
