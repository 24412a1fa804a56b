package org.interactionanalytics.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Puts the words and the speech heard on all channels on one clock: utterances, turns and when each
 * speaker speaks. Definitions and constants: {@code docs/metrics.md}.
 */
public final class TimelineBuilder {
  /**
   * Speech of one speaker with a gap up to this is one span, milliseconds.
   *
   * <p>Source: this project, {@code docs/metrics.md}.
   */
  public static final long MERGE_GAP_MS = 300;

  /** A pause longer than this ends an utterance, milliseconds. Source: this project. */
  public static final long UTTERANCE_GAP_MS = 700;

  /**
   * A pause longer than this ends a turn, milliseconds. Source: Nojoin's ANALYTICS_EVIDENCE note,
   * where turn counts move by about 12 % between 1 and 3 seconds.
   */
  public static final long TURN_GAP_MS = 2000;

  private static final Comparator<Utterance> BY_TIME =
      Comparator.comparingLong(Utterance::startMs)
          .thenComparing(Utterance::speakerId)
          .thenComparingLong(Utterance::endMs);

  private TimelineBuilder() {}

  /**
   * Builds the timeline of a recording on which each speaker has a channel.
   *
   * @param durationMs duration of the decoded audio
   * @param speakers one per channel that counts
   * @param words of all channels; those of channels without a speaker are left out
   * @param activity per channel, when speech is heard; a speaker speaks where there is activity or
   *     a word on that channel
   */
  public static Timeline build(
      long durationMs, List<Speaker> speakers, List<Word> words, Map<Integer, Intervals> activity) {
    List<Voice> voices =
        speakers.stream()
            .map(
                speaker ->
                    new Voice(
                        speaker,
                        words.stream().filter(word -> word.channel() == speaker.channel()).toList(),
                        activity.getOrDefault(speaker.channel(), Intervals.NONE)))
            .toList();
    return build(durationMs, voices, speakers.size() > 1);
  }

  /**
   * What belongs to one speaker.
   *
   * @param words in any order
   * @param activity when the speaker is heard, words or not
   */
  public record Voice(Speaker speaker, List<Word> words, Intervals activity) {}

  /**
   * Builds the timeline of a recording whose speakers are told apart.
   *
   * @param durationMs duration of the decoded audio
   * @param voices of all speakers, in the timeline's order
   * @param overlapMeasurable whether two speakers at once can be told apart
   */
  public static Timeline build(long durationMs, List<Voice> voices, boolean overlapMeasurable) {
    Map<String, Intervals> speech = new HashMap<>();
    List<List<Word>> runs = new ArrayList<>();
    List<String> runSpeakers = new ArrayList<>();
    Interval recording = new Interval(0, durationMs);
    for (Voice voice : voices) {
      List<Word> own =
          voice.words().stream()
              .sorted(Comparator.comparingLong(Word::startMs).thenComparingLong(Word::endMs))
              .toList();
      for (List<Word> run : splitAtPauses(own)) {
        runs.add(run);
        runSpeakers.add(voice.speaker().id());
      }
      Intervals spoken = Intervals.of(own.stream().map(Word::interval).toList());
      speech.put(
          voice.speaker().id(),
          spoken.union(voice.activity()).closeGaps(MERGE_GAP_MS).within(recording));
    }
    List<Utterance> utterances = number(runs, runSpeakers);
    return new Timeline(
        durationMs,
        voices.stream().map(Voice::speaker).toList(),
        utterances,
        turns(utterances),
        speech,
        overlapMeasurable);
  }

  private static List<List<Word>> splitAtPauses(List<Word> words) {
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (Word word : words) {
      if (!run.isEmpty() && word.startMs() - run.get(run.size() - 1).endMs() > UTTERANCE_GAP_MS) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(word);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static List<Utterance> number(List<List<Word>> runs, List<String> runSpeakers) {
    List<Utterance> unnumbered = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      unnumbered.add(new Utterance(0, runSpeakers.get(i), runs.get(i)));
    }
    unnumbered.sort(BY_TIME);
    List<Utterance> numbered = new ArrayList<>();
    for (Utterance utterance : unnumbered) {
      numbered.add(new Utterance(numbered.size(), utterance.speakerId(), utterance.words()));
    }
    return numbered;
  }

  private static List<Turn> turns(List<Utterance> utterances) {
    Map<String, List<Utterance>> open = new HashMap<>();
    List<List<Utterance>> runs = new ArrayList<>();
    for (Utterance utterance : utterances) {
      List<Utterance> run = open.get(utterance.speakerId());
      if (run == null || endsTurn(run.get(run.size() - 1), utterance, utterances)) {
        run = new ArrayList<>();
        runs.add(run);
        open.put(utterance.speakerId(), run);
      }
      run.add(utterance);
    }
    List<Turn> turns = new ArrayList<>();
    for (List<Utterance> run : runs) {
      turns.add(new Turn(turns.size(), run.get(0).speakerId(), run));
    }
    return turns;
  }

  private static boolean endsTurn(Utterance last, Utterance next, List<Utterance> all) {
    if (next.startMs() - last.endMs() > TURN_GAP_MS) {
      return true;
    }
    if (next.startMs() <= last.endMs()) {
      return false;
    }
    Interval gap = new Interval(last.endMs(), next.startMs());
    return all.stream()
        .anyMatch(
            other -> !other.speakerId().equals(next.speakerId()) && other.interval().overlaps(gap));
  }
}
