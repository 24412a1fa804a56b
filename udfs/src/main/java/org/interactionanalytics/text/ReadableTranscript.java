package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;
import org.interactionanalytics.timeline.Utterance;

/**
 * What is said on a recording as people write it: sentences with capitals and punctuation, numbers
 * in digits. A turn is punctuated as a whole; a number that is written in digits lies in one
 * utterance.
 */
public final class ReadableTranscript {
  private final Map<Integer, String> turns = new HashMap<>();
  private final Map<Integer, ReadableText> utterances = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private ReadableTranscript() {}

  /**
   * Writes the words of every turn.
   *
   * @param punctuator marks the words of a turn; the last one ends a sentence
   */
  public static ReadableTranscript of(
      Timeline timeline, Function<List<Word>, List<MarkedWord>> punctuator) {
    ReadableTranscript transcript = new ReadableTranscript();
    timeline.turns().forEach(turn -> transcript.write(turn, punctuator.apply(turn.words())));
    return transcript;
  }

  /** The words as they were recognised, without sentences. */
  public static ReadableTranscript asRecognised(Timeline timeline) {
    ReadableTranscript transcript = new ReadableTranscript();
    for (Turn turn : timeline.turns()) {
      transcript.turns.put(turn.index(), turn.text());
      turn.utterances()
          .forEach(
              utterance ->
                  transcript.utterances.put(utterance.index(), asRecognised(utterance.words())));
    }
    return transcript;
  }

  private static ReadableText asRecognised(List<Word> words) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (Word word : words) {
      text.append(text.isEmpty() ? "" : " ");
      offsets.add(text.length());
      text.append(word.text());
    }
    return new ReadableText(text.toString(), offsets);
  }

  private void write(Turn turn, List<MarkedWord> marked) {
    List<WrittenWord> written = new ArrayList<>();
    int from = 0;
    for (Utterance utterance : turn.utterances()) {
      int to = from + utterance.words().size();
      for (WrittenWord word : WrittenForms.of(marked.subList(from, to))) {
        written.add(
            new WrittenWord(
                word.text(), word.mark(), from + word.firstWord(), from + word.endWord()));
      }
      from = to;
    }
    ReadableText text = ReadableText.of(written);
    turns.put(turn.index(), text.text());
    addUtterances(turn, text);
    addSentences(turn, written, text);
  }

  private void addUtterances(Turn turn, ReadableText text) {
    int from = 0;
    for (Utterance utterance : turn.utterances()) {
      int to = from + utterance.words().size();
      int start = text.offsets().get(from);
      utterances.put(
          utterance.index(),
          new ReadableText(
              text.part(from, to),
              text.offsets().subList(from, to).stream().map(offset -> offset - start).toList()));
      from = to;
    }
  }

  private void addSentences(Turn turn, List<WrittenWord> written, ReadableText text) {
    List<Word> words = turn.words();
    int from = 0;
    for (int i = 0; i < written.size(); i++) {
      WrittenWord word = written.get(i);
      if (word.mark().endsSentence() || i == written.size() - 1) {
        sentences.add(
            new Sentence(
                sentences.size(),
                turn.index(),
                turn.speakerId(),
                words.subList(from, word.endWord()),
                text.part(from, word.endWord()),
                word.mark() == Mark.QUESTION));
        from = word.endWord();
      }
    }
  }

  /** The sentences by turn; none where the text is as it was recognised. */
  public List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  /** What is said in a turn. */
  public String text(Turn turn) {
    return turns.get(turn.index());
  }

  /** What is said in an utterance, and where each of its words stands there. */
  public ReadableText text(Utterance utterance) {
    return utterances.get(utterance.index());
  }

  /** The utterances that hold words of a sentence, in order. */
  public static List<Integer> utterances(Timeline timeline, Sentence sentence) {
    return timeline.turns().get(sentence.turnIndex()).utterances().stream()
        .filter(
            utterance ->
                utterance.startMs() <= sentence.words().get(sentence.words().size() - 1).startMs()
                    && utterance.words().get(utterance.words().size() - 1).startMs()
                        >= sentence.startMs())
        .map(Utterance::index)
        .toList();
  }
}
