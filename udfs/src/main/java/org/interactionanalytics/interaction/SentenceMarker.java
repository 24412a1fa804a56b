package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.ActModel.Act;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.MarkedWord;
import org.interactionanalytics.text.PunctuatedSentence;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.SpokenWord;

/**
 * Punctuates the words of a turn. Where sentences end is told by words and pauses; whether one asks
 * is told by the mean of what the punctuator and the model of acts think of it.
 */
record SentenceMarker(Punctuator punctuator, ActModel acts) {
  private static final double ASKS = 0.5;

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
      double question = (sentence.question() + acts.scores(text).get(Act.QUESTION)) / 2;
      marked.addAll(sentence.words().subList(0, sentence.words().size() - 1));
      marked.add(
          new MarkedWord(
              sentence.words().get(sentence.words().size() - 1).text(),
              question > ASKS ? Mark.QUESTION : Mark.PERIOD));
    }
    return marked;
  }
}
