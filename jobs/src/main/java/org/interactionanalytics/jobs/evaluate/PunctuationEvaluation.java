package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;
import org.interactionanalytics.jobs.evaluate.Detections.Occurrence;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.MarkedWord;

/**
 * How well the utterances' punctuation and capitals are those of the references. The words of both
 * are aligned by a longest common subsequence, channel by channel; what is behind or in words that
 * are not the same in both is not judged.
 */
public final class PunctuationEvaluation implements Evaluation {
  private static final List<Mark> MARKS = List.of(Mark.COMMA, Mark.PERIOD, Mark.QUESTION);

  @Override
  public String name() {
    return "punctuation";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Reference> punctuated =
        references.saying("punctuated text", PunctuationEvaluation::isPunctuated);
    SortedMap<String, StoredRecording> recordings = results.recordings(punctuated.keySet());
    Tally tally = new Tally();
    recordings.forEach((guid, recording) -> compare(punctuated.get(guid), recording, tally));
    List<String> notes = new ArrayList<>(results.missing(punctuated.keySet(), recordings.keySet()));
    if (tally.marks.values().stream().allMatch(mark -> mark.hits() + mark.falseAlarms() == 0)) {
      notes.add(
          "No punctuation was found in %s: were the recordings analysed with enablePunctuation?"
              .formatted(results.location()));
    }
    return new Report(tally.tables(), recordings.keySet(), notes);
  }

  private static boolean isPunctuated(Reference reference) {
    return reference.utterances().stream()
        .flatMap(utterance -> utterance.written().stream())
        .flatMap(text -> PunctuatedWords.of(text).stream())
        .anyMatch(word -> word.mark() != Mark.NONE);
  }

  private static boolean hasCapitals(Reference reference) {
    return reference.utterances().stream()
        .flatMap(utterance -> utterance.written().stream())
        .anyMatch(PunctuationEvaluation::isCapitalized);
  }

  private static boolean isCapitalized(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }

  private static void compare(Reference reference, StoredRecording recording, Tally tally) {
    boolean cased = hasCapitals(reference);
    SortedMap<Integer, List<MarkedWord>> found = new TreeMap<>();
    recording
        .utterances()
        .forEach(
            utterance ->
                found
                    .computeIfAbsent(utterance.channel(), channel -> new ArrayList<>())
                    .addAll(PunctuatedWords.of(utterance.text())));
    ChannelTexts.of(
            reference,
            recording.separate(),
            utterance -> utterance.written().orElseThrow(),
            PunctuatedWords::of)
        .forEach(
            (channel, words) -> {
              tally.referenceWords += words.size();
              List<MarkedWord> others = found.getOrDefault(channel, List.of());
              align(words, others, (wanted, word) -> tally.add(wanted, word, cased));
            });
  }

  private interface SameWord {
    void visit(MarkedWord wanted, MarkedWord found);
  }

  private static void align(List<MarkedWord> wanted, List<MarkedWord> found, SameWord visitor) {
    new SequencesComparator<>(lower(wanted), lower(found))
        .getScript()
        .visit(
            new CommandVisitor<>() {
              private int at;
              private int foundAt;

              @Override
              public void visitKeepCommand(String word) {
                visitor.visit(wanted.get(at++), found.get(foundAt++));
              }

              @Override
              public void visitInsertCommand(String word) {
                foundAt++;
              }

              @Override
              public void visitDeleteCommand(String word) {
                at++;
              }
            });
  }

  private static List<String> lower(List<MarkedWord> words) {
    return words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
  }

  /** Counts over the words that are the same in both. */
  private static final class Tally {
    private final Map<Mark, Detections> marks = new EnumMap<>(Mark.class);
    private Detections sentenceEnds = Detections.NONE;
    private Detections capitals = Detections.NONE;
    private long referenceWords;
    private long sameWords;

    private void add(MarkedWord wanted, MarkedWord found, boolean cased) {
      sameWords++;
      for (Mark mark : MARKS) {
        marks.merge(
            mark,
            Detections.of(Occurrence.of(wanted.mark() == mark, found.mark() == mark)),
            Detections::plus);
      }
      sentenceEnds =
          sentenceEnds.plus(
              Detections.of(
                  Occurrence.of(wanted.mark().endsSentence(), found.mark().endsSentence())));
      if (cased) {
        capitals =
            capitals.plus(
                Detections.of(
                    Occurrence.of(isCapitalized(wanted.text()), isCapitalized(found.text()))));
      }
    }

    private List<FigureTable> tables() {
      List<FigureTable.Line> lines = new ArrayList<>();
      Detections all = Detections.NONE;
      for (Mark mark : MARKS) {
        Detections detections = marks.getOrDefault(mark, Detections.NONE);
        lines.add(detections.line(mark.name().toLowerCase(Locale.ROOT)));
        all = all.plus(detections);
      }
      lines.add(all.line(FigureTable.ALL));
      lines.add(sentenceEnds.line("sentence_end"));
      lines.add(capitals.line("capital"));
      return List.of(
          FigureTable.overall(
              "words",
              referenceWords,
              List.of(Metric.percent("same_words", "same in both %")),
              Ratios.of(sameWords, referenceWords)),
          new FigureTable("mark", "in reference", Detections.METRICS, lines));
    }
  }
}
