package org.interactionanalytics.insight;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Timeline;

/**
 * A conversation as the language insights see it. What several of them need is worked out when it
 * is first asked for and kept, so one conversation belongs to one thread.
 */
public final class Conversation {
  private final List<TaggedSentence> sentences;
  private final Timeline timeline;
  private Optional<List<PlacedReport>> reports = Optional.empty();
  private Optional<List<RankedPhrase>> phrases = Optional.empty();

  private Conversation(List<TaggedSentence> sentences, Timeline timeline) {
    this.sentences = List.copyOf(sentences);
    this.timeline = timeline;
  }

  /**
   * A conversation in English.
   *
   * @param sentences by index
   * @param timeline names speakers and roles
   */
  public static Conversation of(List<Sentence> sentences, Timeline timeline) {
    return new Conversation(TaggedSentence.all(sentences), timeline);
  }

  /** By index. */
  public List<TaggedSentence> sentences() {
    return sentences;
  }

  public Timeline timeline() {
    return timeline;
  }

  /** What is said, as others report it, in order. */
  public List<PlacedReport> reports() {
    if (reports.isEmpty()) {
      reports = Optional.of(List.copyOf(PlacedReport.all(sentences, timeline)));
    }
    return reports.get();
  }

  /** Its phrases, the best first. */
  List<RankedPhrase> phrases() {
    if (phrases.isEmpty()) {
      phrases = Optional.of(PhraseRanking.rank(sentences));
    }
    return phrases.get();
  }
}
