package org.interactionanalytics.category;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.timeline.Turn;

/**
 * A share of a party's turns has a sentiment.
 *
 * @param party whose turns
 * @param bands the sentiments that count, at least one
 * @param window turns that overlap it are looked at
 * @param share in (0, 1]; of the turns looked at, not of their time
 */
record SentimentRule(Party party, List<SentimentBand> bands, Window window, double share)
    implements Rule {
  /** Share where the file says nothing. Source: Amazon Transcribe Call Analytics. */
  static final double DEFAULT_SHARE = 0.5;

  SentimentRule {
    bands = List.copyOf(bands);
  }

  @Override
  public Finding evaluate(Evidence evidence) {
    String rule =
        "sentiment "
            + bands.stream().map(SentimentBand::label).collect(Collectors.joining(" | "))
            + (party.equals(Party.EITHER) ? "" : ", party " + party.label())
            + window.label()
            + ", share at least "
            + Figures.share(share);
    return evidence
        .sentiment()
        .map(scores -> evaluate(rule, scores, evidence))
        .orElseGet(
            () ->
                Finding.leaf(rule, Truth.UNKNOWN, "sentiment is not available for this recording"));
  }

  private Finding evaluate(String rule, List<Double> scores, Evidence evidence) {
    Interval span = window.on(evidence.timeline().durationMs());
    Collection<SentimentBand> counted = EnumSet.copyOf(bands);
    int seen = 0;
    int matching = 0;
    List<Turn> turns = evidence.timeline().turns();
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).interval().overlaps(span)) {
        Truth mine = party.includes(evidence.speakerOf(i));
        if (mine == Truth.UNKNOWN) {
          return Finding.leaf(rule, Truth.UNKNOWN, party.unknownReason());
        }
        if (mine == Truth.TRUE) {
          seen++;
          matching += counted.contains(SentimentBand.of(scores.get(i))) ? 1 : 0;
        }
      }
    }
    return Finding.leaf(
        rule, Truth.of(seen > 0 && matching >= share * seen), matching + " of " + seen + " turns");
  }
}
