package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.SortedMap;
import org.interactionanalytics.error.ConfigurationException;

/** Agreement of the utterances' emotions with labels, class by class. */
public final class EmotionEvaluation implements Evaluation {
  @Override
  public String name() {
    return "emotion";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Reference> labelled =
        references.saying(
            "an utterance with emotion",
            reference ->
                reference.utterances().stream()
                    .anyMatch(utterance -> utterance.emotion().isPresent()));
    SortedMap<String, StoredRecording> recordings = results.recordings(labelled.keySet());
    if (recordings.values().stream()
        .flatMap(recording -> recording.utterances().stream())
        .allMatch(utterance -> utterance.emotion().isEmpty())) {
      throw new ConfigurationException(
          "Nothing to compare: the warehouse %s has no emotions yet of the %d recordings with references. Ask for the insight Emotion in the manifest and run `bin/interactions analyze` or `reanalyze`"
              .formatted(results.location(), recordings.size()));
    }
    Counterparts<String, String> counterparts =
        Counterparts.of(
            labelled, recordings, Reference.Utterance::emotion, StoredRecording.Utterance::emotion);
    Confusion confusion = new Confusion();
    counterparts.pairs().forEach(pair -> confusion.add(pair.label(), pair.found()));
    return new Report(
        List.of(
            counterparts.coverage(), confusion.summary(), confusion.byClass(), confusion.matrix()),
        recordings.keySet(),
        results.missing(labelled.keySet(), recordings.keySet()));
  }
}
