package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;

/**
 * A sentence with the classes of its words.
 *
 * @param words as spoken
 * @param classes one per word; of a contraction the class of its first part
 */
public record TaggedSentence(Sentence sentence, List<String> words, List<WordClass> classes) {
  public TaggedSentence {
    words = List.copyOf(words);
    classes = List.copyOf(classes);
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
    return new TaggedSentence(sentence, words, classes);
  }

  /** Tags each sentence with the shipped model. */
  public static List<TaggedSentence> all(List<Sentence> sentences) {
    return sentences.stream().map(TaggedSentence::of).toList();
  }

  /** Its noun phrases, in order. */
  public List<NounPhrase> nounPhrases() {
    return NounPhrase.of(words, classes);
  }

  /** The words of a phrase, apart by spaces. */
  public String text(NounPhrase phrase) {
    return String.join(" ", words.subList(phrase.from(), phrase.to()));
  }
}
