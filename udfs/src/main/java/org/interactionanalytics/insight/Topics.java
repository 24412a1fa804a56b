package org.interactionanalytics.insight;

import java.util.List;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.RankedPhrase.Mention;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;

/** What a conversation is about: its best key phrases, from the first mention to the last. */
public final class Topics {
  private Topics() {}

  /**
   * The topics, the best first.
   *
   * @param limit how many at most
   */
  public static List<Topic> of(Conversation conversation, int limit) {
    return PhraseRanking.distinct(conversation.phrases(), limit).stream()
        .map(phrase -> topic(phrase, conversation.sentences()))
        .toList();
  }

  private static Topic topic(RankedPhrase phrase, List<TaggedSentence> sentences) {
    List<Mention> mentions = phrase.mentions();
    Mention first = mentions.get(0);
    Mention last = mentions.get(mentions.size() - 1);
    return new Topic(
        phrase.value(),
        phrase.score(),
        sentence(first, sentences).words().get(first.place().from()).startMs(),
        sentence(last, sentences).words().get(last.place().to() - 1).endMs(),
        mentions.stream().map(mention -> sentence(mention, sentences).index()).distinct().toList());
  }

  private static Sentence sentence(Mention mention, List<TaggedSentence> sentences) {
    return sentences.get(mention.sentence()).sentence();
  }
}
