package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.PunctuationNetwork;
import org.interactionanalytics.text.SpokenWord;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.time.Interval;

/**
 * A sentence whose end people found.
 *
 * @param stream who says it where: the sentences of a stream follow one another
 * @param words at least one
 * @param question whether it asks
 */
record SpokenSentence(String stream, List<SpokenWord> words, boolean question) {
  private static final double MILLISECONDS = 1000;

  /** The sentences of recognised calls. */
  static List<SpokenSentence> of(List<RecognisedCall> calls) {
    List<SpokenSentence> sentences = new ArrayList<>();
    for (RecognisedCall call : calls) {
      List<SpokenWord> words = new ArrayList<>();
      for (RecognisedCall.RecognisedWord word : call.words()) {
        words.add(new SpokenWord(word.word(), Optional.of(interval(word.start(), word.end()))));
        if (word.mark().endsSentence()) {
          sentences.add(new SpokenSentence(call.name(), List.copyOf(words), asks(word.mark())));
          words.clear();
        }
      }
    }
    return sentences;
  }

  /** The sentences of a text, without times. */
  static List<SpokenSentence> of(MarkedText text) {
    List<SpokenSentence> sentences = new ArrayList<>();
    List<SpokenWord> words = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      words.add(new SpokenWord(text.word(i), Optional.empty()));
      Mark mark = text.label(i).mark();
      if (mark.endsSentence()) {
        sentences.add(new SpokenSentence("", List.copyOf(words), asks(mark)));
        words.clear();
      }
    }
    return sentences;
  }

  /** An act of a meeting; its words take equally long. */
  static SpokenSentence of(Corpora.MeetingAct act) {
    List<String> spoken = Tokens.of(act.text());
    double share = (act.end() - act.start()) / spoken.size();
    List<SpokenWord> words = new ArrayList<>();
    for (String word : spoken) {
      double start = act.start() + share * words.size();
      words.add(new SpokenWord(word, Optional.of(interval(start, start + share))));
    }
    return new SpokenSentence(act.meeting() + act.speaker(), words, ActTraining.asks(act));
  }

  /** A sentence without times; all such sentences follow one another. */
  static SpokenSentence of(Labelled example, int question) {
    return new SpokenSentence(
        "",
        Tokens.of(example.text()).stream()
            .map(word -> new SpokenWord(word, Optional.empty()))
            .toList(),
        example.is(question));
  }

  private static Interval interval(double start, double end) {
    return new Interval(Math.round(MILLISECONDS * start), Math.round(MILLISECONDS * end));
  }

  private static boolean asks(Mark mark) {
    return mark == Mark.QUESTION;
  }

  String text() {
    return words.stream().map(SpokenWord::text).collect(Collectors.joining(" "));
  }

  /** How likely each sentence ends with a question mark rather than with a full stop. */
  static List<Double> marked(List<SpokenSentence> sentences, PunctuationNetwork network) {
    Map<String, List<Integer>> streams = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      streams.computeIfAbsent(sentences.get(i).stream(), stream -> new ArrayList<>()).add(i);
    }
    Double[] marked = new Double[sentences.size()];
    for (List<Integer> stream : streams.values()) {
      List<SpokenWord> words =
          stream.stream().flatMap(at -> sentences.get(at).words().stream()).toList();
      PunctuationNetwork.Likelihoods[] likelihoods = network.score(words);
      int end = 0;
      for (int at : stream) {
        end += sentences.get(at).words().size();
        double question = likelihoods[end - 1].marks().get(Mark.QUESTION);
        marked[at] = question / (question + likelihoods[end - 1].marks().get(Mark.PERIOD));
      }
    }
    return List.of(marked);
  }
}
