package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.entity.Entity;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.interaction.Interaction.EntityHit;
import org.interactionanalytics.interaction.Interaction.TrackerHit;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Utterance;
import org.interactionanalytics.tracker.TrackerFinder;
import org.interactionanalytics.tracker.TrackerMatch;

/** Finds the entities and themes that a request asks for. */
final class ContentFinder {
  private final ContentRequest request;
  private final Timeline timeline;
  private final ReadableTranscript transcript;

  /**
   * @param transcript the texts that offsets are into
   */
  ContentFinder(ContentRequest request, Timeline timeline, ReadableTranscript transcript) {
    this.request = request;
    this.timeline = timeline;
    this.transcript = transcript;
  }

  List<EntityHit> entities(SkippedFeatures skipped) {
    EntityRequest asked = request.entities();
    if (!asked.types().isEmpty() && !asked.isLanguageKnown()) {
      skipped.add(
          "detectEntities",
          "LANGUAGE_NOT_SUPPORTED",
          "Entities other than the request's own are known for English only, not for "
              + asked.language());
    }
    List<EntityHit> hits = new ArrayList<>();
    for (Entity entity : new EntityFinder(asked).find(timeline)) {
      if (entity.confidence() >= request.confidenceThreshold()) {
        hits.add(
            new EntityHit(
                hits.size(),
                entity.type().label(),
                entity.customType(),
                entity.value(),
                entity.text(),
                entity.utteranceIndex(),
                offset(entity.utteranceIndex(), entity.offset()),
                entity.startMs(),
                entity.endMs(),
                entity.speakerId(),
                role(entity.speakerId()),
                entity.confidence()));
      }
    }
    return hits;
  }

  List<TrackerHit> trackerMatches() {
    TrackerFinder finder = new TrackerFinder(request.entities().language(), request.trackers());
    List<TrackerHit> hits = new ArrayList<>();
    for (TrackerMatch match : finder.find(timeline)) {
      if (match.confidence() >= request.confidenceThreshold()) {
        hits.add(
            new TrackerHit(
                hits.size(),
                match.tracker(),
                match.kind().name().toLowerCase(Locale.ROOT),
                match.value(),
                match.text(),
                match.utteranceIndex(),
                match.offset() == TrackerMatch.NO_OFFSET
                    ? TrackerMatch.NO_OFFSET
                    : offset(match.utteranceIndex(), match.offset()),
                match.startMs(),
                match.endMs(),
                match.speakerId(),
                role(match.speakerId()),
                match.confidence()));
      }
    }
    return hits;
  }

  /** Characters into the readable text, from characters into the recognised words. */
  private int offset(int utteranceIndex, int recognised) {
    Utterance utterance = timeline.utterances().get(utteranceIndex);
    int word = 0;
    int at = 0;
    while (at < recognised) {
      at += utterance.words().get(word).text().length() + 1;
      word++;
    }
    return transcript.text(utterance).offsets().get(word);
  }

  private Optional<String> role(String speakerId) {
    return timeline.speaker(speakerId).role().map(Role::label);
  }
}
