package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.ActModel.Act;
import org.interactionanalytics.insight.Asking;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.MarkedWord;
import org.interactionanalytics.text.PunctuatedSentence;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.SpokenWord;

/**
 * Punctuates the words of a turn. Where sentences end is told by words and pauses; whether one asks
 * is told by {@link Asking}.
 */
record SentenceMarker(Punctuator punctuator, ActModel acts) {
  List<MarkedWord> mark(List<Word> words) {
    List<MarkedWord> marked = new ArrayList<>();
    List<SpokenWord> spoken =
        words.stream()
            .map(word -> new SpokenWord(word.text(), Optional.of(word.interval())))
            .toList();
    for (PunctuatedSentence sentence : punctuator.sentences(spoken)) {
      String text =
          words.subList(marked.size(), marked.size() + sentence.words().size()).stream()
              .map(Word::text)
              .collect(Collectors.joining(" "));
      double question =
          Asking.probability(sentence.question(), acts.scores(text).get(Act.QUESTION));
      marked.addAll(sentence.words().subList(0, sentence.words().size() - 1));
      marked.add(
          new MarkedWord(
              sentence.words().get(sentence.words().size() - 1).text(),
              question >= Asking.THRESHOLD ? Mark.QUESTION : Mark.PERIOD));
    }
    return marked;
  }
}
