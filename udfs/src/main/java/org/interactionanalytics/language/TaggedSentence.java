package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;

/**
 * A sentence with the classes of its words.
 *
 * @param words as spoken
 * @param classes one per word; of a contraction the class of its first part
 * @param stems one per word
 */
public record TaggedSentence(
    Sentence sentence, List<String> words, List<WordClass> classes, List<String> stems) {
  public TaggedSentence {
    words = List.copyOf(words);
    classes = List.copyOf(classes);
    stems = List.copyOf(stems);
  }

  /** Tags a sentence with the shipped model. */
  public static TaggedSentence of(Sentence sentence) {
    List<String> words = sentence.words().stream().map(Word::text).toList();
    List<Contractions.Piece> pieces = Contractions.pieces(words);
    List<WordClass> all =
        Tagger.english().tag(pieces.stream().map(Contractions.Piece::word).toList());
    List<WordClass> classes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).source() == classes.size()) {
        classes.add(all.get(i));
      }
    }
    return new TaggedSentence(sentence, words, classes, Stemmer.stems(words));
  }

  /** Tags each sentence with the shipped model. */
  public static List<TaggedSentence> all(List<Sentence> sentences) {
    return sentences.stream().map(TaggedSentence::of).toList();
  }

  /** Its noun phrases, in order. */
  public List<NounPhrase> nounPhrases() {
    return NounPhrase.of(words, classes);
  }

  /** The stems of the words that have a meaning of their own. */
  public List<String> contentStems() {
    return IntStream.range(0, words.size())
        .filter(at -> words.get(at).length() > 1 && !StopWords.isStopWord(words.get(at)))
        .mapToObj(stems::get)
        .toList();
  }

  /** The stems of a phrase, apart by spaces. */
  public String stemText(NounPhrase phrase) {
    return String.join(" ", stems.subList(phrase.from(), phrase.to()));
  }

  /** The words of a phrase, apart by spaces. */
  public String text(NounPhrase phrase) {
    return String.join(" ", words.subList(phrase.from(), phrase.to()));
  }
}
