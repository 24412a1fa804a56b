package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Function;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.time.Interval;

/**
 * Pairs labelled utterances of references with those of the results: the one on the same channel,
 * or on any where channels were recognised together, that shares the most time with it.
 *
 * @param pairs what was labelled and what was found
 * @param labelled number of labelled utterances
 * @param <L> label of a reference
 * @param <F> what was found
 */
record Counterparts<L, F>(List<Pair<L, F>> pairs, long labelled) {
  /** One labelled utterance with what was found there. */
  record Pair<L, F>(L label, F found) {}

  private static final String WHY = "labels are compared by time";

  /**
   * Pairs them.
   *
   * @param label of a reference's utterance; empty for those without one
   * @param found the value of a result's utterance; empty where it was not measured
   * @throws ConfigurationException with everything that the references lack
   */
  static <L, F> Counterparts<L, F> of(
      SortedMap<String, Reference> references,
      SortedMap<String, StoredRecording> recordings,
      Function<Reference.Utterance, Optional<L>> label,
      Function<StoredRecording.Utterance, Optional<F>> found) {
    List<String> problems = new ArrayList<>();
    List<Pair<L, F>> pairs = new ArrayList<>();
    long labelled = 0;
    for (StoredRecording recording : recordings.values()) {
      for (Reference.Utterance utterance : references.get(recording.guid()).utterances()) {
        Optional<L> wanted = label.apply(utterance);
        if (wanted.isEmpty()) {
          continue;
        }
        labelled++;
        OptionalInt channel = recording.channel(utterance);
        if (utterance.startMs().isEmpty()) {
          problems.add(ChannelTexts.missing(utterance, "startMs", WHY));
        }
        if (utterance.endMs().isEmpty()) {
          problems.add(ChannelTexts.missing(utterance, "endMs", WHY));
        }
        if (channel.isEmpty()) {
          problems.add(
              ChannelTexts.missing(utterance, "channel", "the channels were recognised apart"));
        }
        if (utterance.span().isPresent() && channel.isPresent()) {
          counterpart(recording, channel.getAsInt(), utterance.span().get())
              .flatMap(found)
              .ifPresent(value -> pairs.add(new Pair<>(wanted.get(), value)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Counterparts<>(List.copyOf(pairs), labelled);
  }

  private static Optional<StoredRecording.Utterance> counterpart(
      StoredRecording recording, int channel, Interval span) {
    StoredRecording.Utterance best = null;
    long most = 0;
    for (StoredRecording.Utterance utterance : recording.utterances()) {
      long shared =
          Math.min(span.endMs(), utterance.span().endMs())
              - Math.max(span.startMs(), utterance.span().startMs());
      if (utterance.channel() == channel && shared > most) {
        most = shared;
        best = utterance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many labels nothing was found for. */
  FigureTable coverage() {
    return FigureTable.overall(
        "labelled",
        labelled,
        List.of(Metric.number("without_counterpart", "without counterpart")),
        FigureTable.number(labelled - pairs.size()));
  }
}
