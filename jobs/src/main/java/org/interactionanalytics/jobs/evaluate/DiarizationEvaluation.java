package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Diarization and Jaccard error rates, the worst recording first, and how often the number of
 * speakers is right. A speaker's speech is what the table says; in rows that do not, the words of
 * the utterances, with pauses of up to {@link #MAX_PAUSE_MS} in between. The reference is an RTTM
 * file, or the utterances of a JSON file where the recording is in no RTTM file.
 */
public final class DiarizationEvaluation implements Evaluation {
  /** Pauses between a speaker's words up to here are speech, ms; as RT-09 annotates. */
  static final long MAX_PAUSE_MS = 300;

  private static final List<Metric> METRICS =
      List.of(
          Metric.percent("missed", "missed %"),
          Metric.percent("false_alarm", "false alarm %"),
          Metric.percent("confusion", "confusion %"),
          Metric.percent("diarization_error_rate", "DER %"),
          Metric.percent("jaccard_error_rate", "JER %"));

  private static final List<Metric> NUMBER_METRICS =
      List.of(
          Metric.number("speakers_found", "found"),
          Metric.percent("speaker_count_right", "right %"),
          Metric.mean("speaker_count_difference", "difference"));

  private final List<ScoredTime> scoredTimes;

  /**
   * @param scoredTimes a table of error rates is made for each
   */
  public DiarizationEvaluation(List<ScoredTime> scoredTimes) {
    this.scoredTimes = List.copyOf(scoredTimes);
  }

  /** One recording; without regions all of it is scored. */
  private record Comparison(
      String guid,
      Map<String, Intervals> reference,
      Map<String, Intervals> found,
      Optional<Intervals> regions) {
    Score score(ScoredTime time) {
      Intervals scored = time.of(reference, found, regions);
      return new Score(
          guid,
          SpeakerErrors.between(reference, found, scored),
          JaccardErrors.between(reference, found, scored));
    }

    long speakers() {
      return speaking(reference);
    }

    long speakersFound() {
      return speaking(found);
    }

    long difference() {
      return Math.abs(speakersFound() - speakers());
    }

    private long speaking(Map<String, Intervals> speakers) {
      Intervals scored = ScoredTime.ALL.of(reference, found, regions);
      return speakers.values().stream()
          .filter(speech -> scored.intersect(speech).lengthMs() > 0)
          .count();
    }
  }

  private record Score(String guid, SpeakerErrors errors, JaccardErrors jaccard) {
    static final Score NONE = new Score(FigureTable.ALL, SpeakerErrors.NONE, JaccardErrors.NONE);

    Score plus(Score other) {
      return new Score(guid, errors.plus(other.errors), jaccard.plus(other.jaccard));
    }

    FigureTable.Line line() {
      return FigureTable.Line.of(
          guid,
          errors.referenceMs(),
          Ratios.of(errors.missedMs(), errors.referenceMs()),
          Ratios.of(errors.falseAlarmMs(), errors.referenceMs()),
          Ratios.of(errors.confusedMs(), errors.referenceMs()),
          errors.rate(),
          jaccard.rate());
    }
  }

  @Override
  public String name() {
    return "diarization";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Map<String, Intervals>> speech = speech(references);
    SortedMap<String, StoredRecording> recordings = results.recordings(speech.keySet());
    List<Comparison> comparisons = new ArrayList<>();
    recordings.forEach(
        (guid, recording) ->
            comparisons.add(
                new Comparison(
                    guid,
                    speech.get(guid),
                    speech(recording),
                    Optional.ofNullable(references.scored().get(guid)))));
    List<FigureTable> tables = new ArrayList<>();
    scoredTimes.forEach(time -> tables.add(errorRates(time, comparisons)));
    tables.add(numbersOfSpeakers(comparisons));
    return new Report(
        tables, recordings.keySet(), results.missing(speech.keySet(), recordings.keySet()));
  }

  private static FigureTable errorRates(ScoredTime time, List<Comparison> comparisons) {
    List<Score> scores =
        comparisons.stream()
            .map(comparison -> comparison.score(time))
            .sorted(
                Comparator.comparingDouble((Score score) -> -score.errors().rate().orElse(0))
                    .thenComparing(Score::guid))
            .toList();
    List<FigureTable.Line> lines = new ArrayList<>();
    scores.forEach(score -> lines.add(score.line()));
    lines.add(scores.stream().reduce(Score.NONE, Score::plus).line());
    return new FigureTable(time.text(), "guid", "speech ms", METRICS, lines);
  }

  private static FigureTable numbersOfSpeakers(List<Comparison> comparisons) {
    List<FigureTable.Line> lines = new ArrayList<>();
    comparisons.stream()
        .sorted(
            Comparator.comparingLong((Comparison comparison) -> -comparison.difference())
                .thenComparing(Comparison::guid))
        .forEach(comparison -> lines.add(numbers(comparison.guid(), List.of(comparison))));
    lines.add(numbers(FigureTable.ALL, comparisons));
    return new FigureTable("guid", "speakers", NUMBER_METRICS, lines);
  }

  private static FigureTable.Line numbers(String scope, List<Comparison> comparisons) {
    long right = comparisons.stream().filter(one -> one.difference() == 0).count();
    long difference = comparisons.stream().mapToLong(Comparison::difference).sum();
    return FigureTable.Line.of(
        scope,
        comparisons.stream().mapToLong(Comparison::speakers).sum(),
        FigureTable.number(comparisons.stream().mapToLong(Comparison::speakersFound).sum()),
        Ratios.of(right, comparisons.size()),
        Ratios.of(difference, comparisons.size()));
  }

  private static SortedMap<String, Map<String, Intervals>> speech(References references) {
    SortedMap<String, Map<String, Intervals>> speech = new TreeMap<>(references.speech());
    List<String> problems = new ArrayList<>();
    references
        .all()
        .forEach(
            (guid, reference) -> {
              boolean named =
                  reference.utterances().stream()
                      .anyMatch(utterance -> utterance.speaker().isPresent());
              if (named && !speech.containsKey(guid)) {
                speech.put(guid, speech(reference, problems));
              }
            });
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    if (speech.isEmpty()) {
      throw references.nothing("an utterance with speaker, startMs and endMs, or an RTTM file");
    }
    return speech;
  }

  private static Map<String, Intervals> speech(Reference reference, List<String> problems) {
    Map<String, List<Interval>> spans = new LinkedHashMap<>();
    for (Reference.Utterance utterance : reference.utterances()) {
      if (utterance.speaker().isPresent() && utterance.span().isPresent()) {
        spans
            .computeIfAbsent(utterance.speaker().get(), speaker -> new ArrayList<>())
            .add(utterance.span().get());
      }
      if (utterance.speaker().isEmpty()) {
        problems.add(ChannelTexts.missing(utterance, "speaker", "other utterances have one"));
      }
      if (utterance.startMs().isEmpty()) {
        problems.add(ChannelTexts.missing(utterance, "startMs", "speakers are compared by time"));
      }
      if (utterance.endMs().isEmpty()) {
        problems.add(ChannelTexts.missing(utterance, "endMs", "speakers are compared by time"));
      }
    }
    return united(spans, 0);
  }

  private static Map<String, Intervals> speech(StoredRecording recording) {
    if (!recording.speech().isEmpty()) {
      return recording.speech();
    }
    Map<String, List<Interval>> words = new LinkedHashMap<>();
    recording
        .utterances()
        .forEach(
            utterance ->
                words
                    .computeIfAbsent(utterance.speakerId(), speaker -> new ArrayList<>())
                    .addAll(utterance.words()));
    return united(words, MAX_PAUSE_MS);
  }

  private static Map<String, Intervals> united(Map<String, List<Interval>> spans, long maxPauseMs) {
    Map<String, Intervals> united = new LinkedHashMap<>();
    spans.forEach((speaker, list) -> united.put(speaker, Intervals.of(list).closeGaps(maxPauseMs)));
    return united;
  }
}
