package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/** The sentences of a conversation whose turns are text: punctuated by people, or not at all. */
public final class TurnSentences {
  private static final String SENTENCE_ENDS = ".?!…";
  private static final String MARKS = SENTENCE_ENDS + ",;:";
  private static final String CLOSERS = "\"')]}”’";

  /** A full stop behind these ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "no.", "vs.", "e.g.", "i.e.", "etc.", "a.m.",
          "p.m.", "apt.", "inc.", "jr.", "sr.");

  private TurnSentences() {}

  /** A turn without any mark is one sentence. */
  public static List<Sentence> of(Timeline timeline) {
    return of(timeline, TurnSentences::asOneSentence);
  }

  /**
   * The sentences by index; a turn keeps the punctuation that its text has.
   *
   * @param timeline its words are text, marks included
   * @param punctuator marks the words of a turn that has no mark
   */
  public static List<Sentence> of(
      Timeline timeline, Function<List<Word>, List<MarkedWord>> punctuator) {
    List<Sentence> sentences = new ArrayList<>();
    for (Turn turn : timeline.turns()) {
      List<Word> words = turn.words();
      boolean marked = words.stream().anyMatch(word -> endsWithOneOf(word.text(), MARKS));
      List<String> texts =
          marked
              ? words.stream().map(Word::text).toList()
              : punctuator.apply(words).stream()
                  .map(word -> word.text() + word.mark().symbol())
                  .toList();
      addSentences(turn, words, texts, sentences);
    }
    return List.copyOf(sentences);
  }

  private static List<MarkedWord> asOneSentence(List<Word> words) {
    boolean asked = Questions.isAsked(words.stream().map(Word::text).toList());
    List<MarkedWord> marked = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      Mark end = asked ? Mark.QUESTION : Mark.PERIOD;
      marked.add(new MarkedWord(words.get(i).text(), last ? end : Mark.NONE));
    }
    return marked;
  }

  private static void addSentences(
      Turn turn, List<Word> words, List<String> texts, List<Sentence> sentences) {
    int from = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (i == texts.size() - 1 || endsSentence(texts.get(i))) {
        List<Word> spoken = spoken(words.subList(from, i + 1));
        if (!spoken.isEmpty()) {
          sentences.add(
              new Sentence(
                  sentences.size(),
                  turn.index(),
                  turn.speakerId(),
                  spoken,
                  texts.subList(from, i + 1).stream().collect(Collectors.joining(" ")),
                  endsWithOneOf(texts.get(i), "?")));
        }
        from = i + 1;
      }
    }
  }

  private static boolean endsSentence(String text) {
    return endsWithOneOf(text, SENTENCE_ENDS)
        && !ABBREVIATIONS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean endsWithOneOf(String text, String marks) {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && marks.indexOf(text.charAt(last)) >= 0;
  }

  /** As the recogniser would write the words; a word of several shares its time among them. */
  private static List<Word> spoken(List<Word> words) {
    List<Word> spoken = new ArrayList<>();
    for (Word word : words) {
      List<String> parts = Tokens.of(word.text());
      long length = word.endMs() - word.startMs();
      for (int i = 0; i < parts.size(); i++) {
        spoken.add(
            new Word(
                word.channel(),
                parts.get(i),
                word.startMs() + length * i / parts.size(),
                word.startMs() + length * (i + 1) / parts.size(),
                word.confidence()));
      }
    }
    return spoken;
  }
}
