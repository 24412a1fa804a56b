package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interactionanalytics.jobs.evaluate.StoredResults.Transcript;
import org.interactionanalytics.text.WordErrors;

/**
 * Word error rates of the stored transcripts, the worst recording first. Compared is lower-case
 * text without punctuation, channel by channel, or all together where the recording was recognised
 * as one channel.
 */
public final class AsrEvaluation implements Evaluation {
  private static final List<Metric> METRICS =
      List.of(
          Metric.number("substitutions", "sub"),
          Metric.number("deletions", "del"),
          Metric.number("insertions", "ins"),
          Metric.percent("word_error_rate", "WER %"));

  private record Score(String guid, WordErrors errors) {}

  @Override
  public String name() {
    return "asr";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Reference> spoken =
        references.saying("an utterance with text", ChannelTexts::hasText);
    SortedMap<String, Transcript> transcripts = results.transcripts(spoken.keySet());
    List<Score> scores = new ArrayList<>();
    transcripts.forEach(
        (guid, transcript) -> scores.add(new Score(guid, errors(spoken.get(guid), transcript))));
    scores.sort(
        Comparator.comparingDouble((Score score) -> -score.errors().rate().orElse(0))
            .thenComparing(Score::guid));
    List<FigureTable.Line> lines = new ArrayList<>();
    scores.forEach(score -> lines.add(line(score.guid(), score.errors())));
    lines.add(
        line(
            FigureTable.ALL,
            scores.stream().map(Score::errors).reduce(WordErrors.NONE, WordErrors::plus)));
    return new Report(
        List.of(new FigureTable("guid", "words", METRICS, lines)),
        transcripts.keySet(),
        results.missing(spoken.keySet(), transcripts.keySet()));
  }

  private static FigureTable.Line line(String scope, WordErrors errors) {
    return FigureTable.Line.of(
        scope,
        errors.referenceWords(),
        FigureTable.number(errors.substitutions()),
        FigureTable.number(errors.deletions()),
        FigureTable.number(errors.insertions()),
        errors.rate());
  }

  private static WordErrors errors(Reference reference, Transcript transcript) {
    SortedMap<Integer, List<String>> spoken =
        ChannelTexts.of(
            reference,
            transcript.separate(),
            utterance -> utterance.spoken().orElseThrow(),
            AsrEvaluation::words);
    SortedMap<Integer, List<String>> recognized = new TreeMap<>();
    transcript
        .words()
        .forEach(
            word ->
                recognized
                    .computeIfAbsent(word.channel(), channel -> new ArrayList<>())
                    .addAll(words(word.text())));
    recognized.keySet().forEach(channel -> spoken.putIfAbsent(channel, List.of()));
    return spoken.entrySet().stream()
        .map(
            channel ->
                WordErrors.between(
                    channel.getValue(), recognized.getOrDefault(channel.getKey(), List.of())))
        .reduce(WordErrors.NONE, WordErrors::plus);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
