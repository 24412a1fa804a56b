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
 * Diarization error rates, the worst recording first. A speaker's speech is the words of the
 * utterances, with pauses of up to {@link #MAX_PAUSE_MS} in between. The reference is an RTTM file,
 * or the utterances of a JSON file where the recording is in no RTTM file.
 */
public final class DiarizationEvaluation implements Evaluation {
  /** Pauses between a speaker's words up to here are speech, ms; as RT-09 annotates. */
  static final long MAX_PAUSE_MS = 300;

  private static final List<Metric> METRICS =
      List.of(
          Metric.percent("missed", "missed %"),
          Metric.percent("false_alarm", "false alarm %"),
          Metric.percent("confusion", "confusion %"),
          Metric.percent("diarization_error_rate", "DER %"));

  private final ScoredTime scoredTime;

  public DiarizationEvaluation(ScoredTime scoredTime) {
    this.scoredTime = scoredTime;
  }

  private record Score(String guid, SpeakerErrors errors) {}

  @Override
  public String name() {
    return "diarization";
  }

  @Override
  public String settings() {
    return scoredTime.text();
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Map<String, Intervals>> speech = speech(references);
    SortedMap<String, StoredRecording> recordings = results.recordings(speech.keySet());
    List<Score> scores = new ArrayList<>();
    recordings.forEach(
        (guid, recording) -> {
          Map<String, Intervals> found = speech(recording);
          Intervals scored =
              scoredTime.of(
                  speech.get(guid), found, Optional.ofNullable(references.scored().get(guid)));
          scores.add(new Score(guid, SpeakerErrors.between(speech.get(guid), found, scored)));
        });
    scores.sort(
        Comparator.comparingDouble((Score score) -> -score.errors().rate().orElse(0))
            .thenComparing(Score::guid));
    List<FigureTable.Line> lines = new ArrayList<>();
    scores.forEach(score -> lines.add(line(score.guid(), score.errors())));
    lines.add(
        line(
            FigureTable.ALL,
            scores.stream().map(Score::errors).reduce(SpeakerErrors.NONE, SpeakerErrors::plus)));
    return new Report(
        List.of(new FigureTable("guid", "speech ms", METRICS, lines)),
        recordings.keySet(),
        results.missing(speech.keySet(), recordings.keySet()));
  }

  private static FigureTable.Line line(String scope, SpeakerErrors errors) {
    return FigureTable.Line.of(
        scope,
        errors.referenceMs(),
        Ratios.of(errors.missedMs(), errors.referenceMs()),
        Ratios.of(errors.falseAlarmMs(), errors.referenceMs()),
        Ratios.of(errors.confusedMs(), errors.referenceMs()),
        errors.rate());
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
