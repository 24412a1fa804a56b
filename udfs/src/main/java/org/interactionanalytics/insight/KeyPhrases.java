package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.interactionanalytics.language.NounPhrase;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.RankedPhrase.Mention;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.speech.Word;

/** Where the phrases are said that tell what a conversation is about. */
public final class KeyPhrases {
  private KeyPhrases() {}

  /**
   * Where the best phrases of a conversation are said, in order.
   *
   * @param limit how many different phrases at most
   */
  public static List<KeyPhrase> of(Conversation conversation, int limit) {
    List<KeyPhrase> found = new ArrayList<>();
    for (RankedPhrase phrase : PhraseRanking.distinct(conversation.phrases(), limit)) {
      for (Mention mention : phrase.mentions()) {
        TaggedSentence sentence = conversation.sentences().get(mention.sentence());
        NounPhrase place = mention.place();
        List<Word> words = sentence.sentence().words().subList(place.from(), place.to());
        found.add(
            new KeyPhrase(
                sentence.text(place),
                words.get(0).startMs(),
                words.get(words.size() - 1).endMs(),
                words.stream().mapToDouble(Word::confidence).average().orElseThrow(),
                phrase.score(),
                sentence.sentence().index()));
      }
    }
    found.sort(
        Comparator.comparingLong(KeyPhrase::startMs)
            .thenComparingLong(KeyPhrase::endMs)
            .thenComparing(KeyPhrase::value));
    return List.copyOf(found);
  }
}
