package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.interactionanalytics.language.Report;
import org.interactionanalytics.language.ReportedSpeech;
import org.interactionanalytics.language.Salience;
import org.interactionanalytics.language.Side;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * A report with its place in the conversation.
 *
 * @param order position among the reports of the conversation
 * @param sentence the sentence that it reports
 * @param turn the turn of the sentence
 * @param side who said it
 * @param party who said it, as the subject of a sentence: {@code The customer}
 * @param place 0 for the first sentence of the conversation, 1 for the last
 * @param salience in [0, 1]
 */
public record PlacedReport(
    Report report,
    int order,
    int sentence,
    int turn,
    Side side,
    String party,
    double place,
    double salience) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** The reports of a conversation, in order. */
  static List<PlacedReport> all(List<TaggedSentence> sentences, Timeline timeline) {
    Salience salience = Salience.of(sentences);
    List<PlacedReport> placed = new ArrayList<>();
    double last = Math.max(1, sentences.size() - 1);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i).sentence();
      Speaker speaker = timeline.speaker(sentence.speakerId());
      Side side = side(speaker);
      for (Report report : ReportedSpeech.of(sentence.text(), sentence.question(), side)) {
        placed.add(
            new PlacedReport(
                report,
                placed.size(),
                i,
                sentence.turnIndex(),
                side,
                party(speaker, timeline),
                i / last,
                salience.score(sentences.get(i))));
      }
    }
    return placed;
  }

  private static Side side(Speaker speaker) {
    return speaker
        .role()
        .map(
            role ->
                switch (role) {
                  case AGENT -> Side.AGENT;
                  case CUSTOMER -> Side.CUSTOMER;
                })
        .orElse(Side.PARTICIPANT);
  }

  private static String party(Speaker speaker, Timeline timeline) {
    if (speaker.role().isPresent()) {
      return "The " + speaker.role().map(Role::label).orElseThrow();
    }
    if (timeline.speakers().size() == 1) {
      return "The speaker";
    }
    if (NUMBER.matcher(speaker.id()).matches()) {
      return "Speaker " + (Integer.parseInt(speaker.id()) + 1);
    }
    return speaker.id().substring(0, 1).toUpperCase(Locale.ROOT) + speaker.id().substring(1);
  }

  /** Whether it does one of these. */
  public boolean isAct(Report.Act... acts) {
    for (Report.Act act : acts) {
      if (report.act() == act) {
        return true;
      }
    }
    return false;
  }

  /** {@link Report#predicate()}. */
  public String predicate() {
    return report.predicate();
  }
}
