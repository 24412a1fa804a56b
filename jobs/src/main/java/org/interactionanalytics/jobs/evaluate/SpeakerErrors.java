package org.interactionanalytics.jobs.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.interactionanalytics.speaker.Assignment;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * The errors of a diarization, in milliseconds of speech; where n people speak at once, a
 * millisecond counts n times.
 *
 * <p>Source: NIST, The 2009 (RT-09) Rich Transcription Meeting Recognition Evaluation Plan, section
 * on "Diarization Error Rate".
 *
 * @param referenceMs speech of the reference
 * @param missedMs speech for which no speaker was found
 * @param falseAlarmMs speakers found where the reference has none, or fewer
 * @param confusedMs speech that another speaker was found for
 */
record SpeakerErrors(long referenceMs, long missedMs, long falseAlarmMs, long confusedMs) {
  static final SpeakerErrors NONE = new SpeakerErrors(0, 0, 0, 0);

  /**
   * Compares who speaks when. Speakers found are paired with those of the reference, each with at
   * most one, such that the confusion is least.
   *
   * @param reference by name
   * @param found by name; the names need not be those of the reference
   * @param scored when to look; the rest does not count
   */
  static SpeakerErrors between(
      Map<String, Intervals> reference, Map<String, Intervals> found, Intervals scored) {
    List<Intervals> wanted = within(scored, reference.values());
    List<Intervals> others = within(scored, found.values());
    TreeMap<Long, Change> changes = new TreeMap<>();
    wanted.forEach(speech -> add(speech, new Change(1, 0), changes));
    others.forEach(speech -> add(speech, new Change(0, 1), changes));
    long referenceMs = 0;
    long missed = 0;
    long falseAlarm = 0;
    long both = 0;
    Change now = new Change(0, 0);
    for (Map.Entry<Long, Change> change : changes.entrySet()) {
      now = now.plus(change.getValue());
      Long end = changes.higherKey(change.getKey());
      if (end != null) {
        long length = end - change.getKey();
        referenceMs += now.reference() * length;
        missed += Math.max(0, now.reference() - now.found()) * length;
        falseAlarm += Math.max(0, now.found() - now.reference()) * length;
        both += Math.min(now.reference(), now.found()) * length;
      }
    }
    long[][] shared =
        wanted.stream()
            .map(
                speech ->
                    others.stream()
                        .mapToLong(other -> speech.intersect(other).lengthMs())
                        .toArray())
            .toArray(long[][]::new);
    return new SpeakerErrors(referenceMs, missed, falseAlarm, both - Assignment.mostGain(shared));
  }

  private static List<Intervals> within(Intervals scored, Collection<Intervals> speech) {
    return speech.stream().map(scored::intersect).toList();
  }

  /** How many more speak from a moment on. */
  private record Change(long reference, long found) {
    Change plus(Change other) {
      return new Change(reference + other.reference, found + other.found);
    }

    Change reversed() {
      return new Change(-reference, -found);
    }
  }

  private static void add(Intervals speech, Change change, TreeMap<Long, Change> changes) {
    for (Interval span : speech.spans()) {
      changes.merge(span.startMs(), change, Change::plus);
      changes.merge(span.endMs(), change.reversed(), Change::plus);
    }
  }

  SpeakerErrors plus(SpeakerErrors other) {
    return new SpeakerErrors(
        referenceMs + other.referenceMs,
        missedMs + other.missedMs,
        falseAlarmMs + other.falseAlarmMs,
        confusedMs + other.confusedMs);
  }

  /** Diarization error rate, at least 0, may exceed 1; empty without speech in the reference. */
  OptionalDouble rate() {
    return Ratios.of(missedMs + falseAlarmMs + confusedMs, referenceMs);
  }
}
