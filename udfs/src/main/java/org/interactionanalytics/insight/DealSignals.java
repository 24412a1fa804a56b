package org.interactionanalytics.insight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.language.Report;
import org.interactionanalytics.language.TaggedSentence;

/**
 * Tells the {@link DealSignal} of sentences, by words for each signal. DeepAffects names its
 * intents and does not define them; the words are this project's own.
 */
public final class DealSignals {
  private static final String MONTHS =
      "january|february|march|april|june|july|august|september|october|november|december";
  private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
  private static final String BOSS =
      "manager|supervisor|boss|director|board|committee|c f o|c e o|c t o|cfo|ceo|cto|president|husband|wife|partner|legal|procurement";

  private static final Map<DealSignal, Pattern> CUES = new EnumMap<>(DealSignal.class);

  static {
    cue(
        DealSignal.DECISION,
        "(?:we|i|they|he|she)(?:'ve| have| had)? (?:decided|agreed|chosen|chose|settled on|opted)|(?:made|make|made up) (?:my|our|the|a) (?:decision|mind)|let's (?:go (?:with|for|ahead)|do (?:it|that|this))|(?:we'll|i'll|we will|i will) (?:go with|take (?:it|that|this|the)|go for)|go ahead (?:and|with)|we(?:'re| are) going with|the decision (?:is|was)|it's a deal|deal then|ready to (?:sign|buy|order)");
    cue(
        DealSignal.AUTHORITY,
        "(?:ask|check with|talk to|speak (?:to|with)|run (?:it|this|that) by|clear (?:it|this|that) with|up to) (?:my|our|the) (?:"
            + BOSS
            + ")|(?:my|our|the) (?:"
            + BOSS
            + ") (?:has to|have to|needs? to|must|will|would|decides?|approves?|signs?)|sign(?:s|ed|ing)? off|sign ?off|approv(?:al|e|es|ed)|authori[sz](?:e|ed|ation)|decision makers?|final say|(?:in charge of|responsible for) (?:the |our )?(?:budget|purchas\\w+|buying|procurement|decision)|who (?:decides|makes the decision|approves|signs)");
    cue(
        DealSignal.BUDGET,
        "budgets?|budgeted|afford(?:able)?|costs?|prices?|pricing|priced|expensive|cheap(?:er)?|quotes?|quotation|discounts?|how much (?:is|are|does|do|will|would|for)|dollars?|euros?|pounds?|spend|spending|per (?:month|year|user|seat|license)|free of charge|pay (?:for|less|more)");
    cue(
        DealSignal.TIMING,
        "deadlines?|timeline|time ?frame|(?:by|before|until|on|next|this) (?:"
            + DAYS
            + ")|(?:by|before|in|until|since|next) (?:"
            + MONTHS
            + "|may)|(?:next|end of the|end of|within a|within the|in a) (?:week|month|quarter|year)|(?:two|three|four|five|six|ten|couple of|few) (?:days|weeks|months)(?! ago)|tomorrow|tonight|as soon as|right away|how (?:soon|long|quickly|fast)|when (?:can|will|do|does|would|is|are)|in time|on time|too late");
    cue(
        DealSignal.NEED,
        "needs?(?! to (?:ask|verify|check|confirm))|needed|wants?(?! to say)|wanted|i'd like|we'd like|would like|looking for|interested in|requires?|required|requirements?|we lack|missing|struggl\\w+|hoping (?:to|for)|problem (?:is|with)|issue (?:is|with)");
  }

  private DealSignals() {}

  private static void cue(DealSignal signal, String words) {
    CUES.put(signal, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  /**
   * The signals of a conversation by the index of the sentence, at most one for each. {@code
   * ACTION} comes from what is promised and asked for ({@link Conversation#reports}), not from
   * words.
   */
  public static Map<Integer, DealSignal> of(Conversation conversation) {
    Set<Integer> actions =
        conversation.reports().stream()
            .filter(report -> report.isAct(Report.Act.PROMISED, Report.Act.REQUESTED))
            .map(PlacedReport::sentence)
            .collect(Collectors.toUnmodifiableSet());
    Map<Integer, DealSignal> signals = new TreeMap<>();
    for (TaggedSentence tagged : conversation.sentences()) {
      int index = tagged.sentence().index();
      signal(tagged.sentence().spoken(), actions.contains(index))
          .ifPresent(signal -> signals.put(index, signal));
    }
    return signals;
  }

  private static Optional<DealSignal> signal(String spoken, boolean action) {
    for (DealSignal signal : DealSignal.values()) {
      boolean found =
          signal == DealSignal.ACTION ? action : CUES.get(signal).matcher(spoken).find();
      if (found) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }
}
