package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Role;

/**
 * Why a customer calls, by words for each reason in what the customer says first. The words are
 * this project's own.
 *
 * @param reason the likeliest
 * @param confidence its share of what was found for all reasons, in [0, 1]
 * @param sentence index of the sentence that tells most of it
 */
public record CallIntent(CallReason reason, double confidence, int sentence) {
  /** Sentences of the customer that may tell the reason. */
  private static final int OPENING = 8;

  /** What a sentence counts against the one before it. */
  private static final double DECAY = 0.85;

  /** Added to the sum of all reasons, so that a single weak word is no certainty. */
  private static final double DOUBT = 0.7;

  private static final Map<CallReason, Pattern> CUES = new EnumMap<>(CallReason.class);

  static {
    cue(
        CallReason.BILLING,
        "bill|bills|billing|billed|charge|charges|charged|overcharged|invoice|payment|payments|pay|paid|refund|refunded|fee|fees|debit|credited|statement|transaction|double charge|late fee|autopay|balance|money back");
    cue(
        CallReason.CANCELLATION,
        "cancel|cancell?ing|cancellation|terminate|terminating|end my (?:contract|subscription)|close my|closing my|unsubscribe|stop my (?:service|subscription)|discontinue");
    cue(
        CallReason.TECHNICAL_PROBLEM,
        "not working|does ?n[o']t work|stopped working|isn't working|won't (?:turn|start|connect|load|open|print|boot)|down|outage|crash\\w*|freez\\w+|frozen|froze|error|errors|slow|slowly|performance|connection|connectivity|internet|wi ?fi|wifi|router|modem|printer|scanner|laptop|computer|software|update failure|updates? (?:fail\\w*|keep\\w*)|drivers?|signal|broken|troubleshoot\\w*|install\\w*|peripherals?|keyboard|mouse|monitor|hardware|device|app|screen|bug|glitch|drops?|dropping|disconnect\\w*|shared drives?|desktop|windows");
    cue(
        CallReason.ORDER,
        "orders?(?! number)|ordered|deliver|delivery|delivered|parcel|package|shipping|shipped|shipment|tracking|arrive|arrived|return (?:it|the|this|an|my)|exchange|wrong item|pizza|burger|salad|drink");
    cue(
        CallReason.BOOKING,
        "book|booking|booked|appointment|reservation|reserve|schedule|scheduled|reschedule|ticket|tickets|flight|seat|boarding pass|table for|hotel|check in|dentist|haircut|visit");
    cue(
        CallReason.ACCOUNT,
        "password|log ?in|login|locked out|access|account|username|reset|my (?:address|name|email|phone number|information|details|profile)|update my|change my|verify|verification|sign in|permissions?|parental controls?|pin|paperless");
    cue(
        CallReason.CLAIM,
        "claim|claims|accident|policy|insurance|insured|proof of insurance|adjuster|collision|stolen car|damage to");
    cue(CallReason.LOSS, "lost|stolen|misplaced|missing (?:phone|card|wallet)|theft|left my");
    cue(
        CallReason.PURCHASE,
        "buy|purchase|upgrade|new plan|plans|plan options|switch to|sign up|subscribe|offer|offers|promotion|promotions|deal|premium|package deal|price of|prices|add a line|data plan|roaming|activate|activation|new (?:service|phone|line|customer)|quote");
    cue(
        CallReason.COMPLAINT,
        "complain|complaint|complaining|unacceptable|manager|supervisor|worst|terrible|ridiculous|disappointed|rude|poor service|fed up|nobody (?:has )?(?:done|turned|called|helped)|feedback|horrible|dissatisfied");
    cue(
        CallReason.PRAISE,
        "say thank you|say thanks|to thank|compliment|so happy with|so helpful|amazing|wonderful service|great job");
    cue(
        CallReason.INFORMATION,
        "question|questions|information|wondering|know (?:if|whether|how|what|when|about)|find out|opening hours|hours|located|location|tell me|how (?:do|can|much|long)|what (?:is|are)|details|explain|inquire|eligib\\w+");
  }

  private static void cue(CallReason reason, String words) {
    CUES.put(reason, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  /** The reason; empty where no customer speaks, or nothing tells. */
  public static Optional<CallIntent> of(Conversation conversation) {
    List<Sentence> opening = new ArrayList<>();
    for (TaggedSentence sentence : conversation.sentences()) {
      boolean customer =
          conversation
              .timeline()
              .speaker(sentence.sentence().speakerId())
              .role()
              .filter(Role.CUSTOMER::equals)
              .isPresent();
      if (customer && opening.size() < OPENING) {
        opening.add(sentence.sentence());
      }
    }
    Map<CallReason, Double> sums = new EnumMap<>(CallReason.class);
    Map<CallReason, Integer> places = new EnumMap<>(CallReason.class);
    Map<CallReason, Double> strongest = new EnumMap<>(CallReason.class);
    double weight = 1;
    for (Sentence sentence : opening) {
      boolean any = false;
      for (Map.Entry<CallReason, Pattern> cue : CUES.entrySet()) {
        double found = weight * hits(cue.getValue(), sentence.spoken()) * prior(cue.getKey());
        if (found > 0) {
          any = true;
          sums.merge(cue.getKey(), found, Double::sum);
          if (found > strongest.getOrDefault(cue.getKey(), 0.0)) {
            strongest.put(cue.getKey(), found);
            places.put(cue.getKey(), sentence.index());
          }
        }
      }
      weight *= any ? DECAY * DECAY : DECAY;
    }
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            best ->
                new CallIntent(
                    best.getKey(), best.getValue() / (all + DOUBT), places.get(best.getKey())));
  }

  private static int hits(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int hits = 0;
    while (matcher.find()) {
      hits++;
    }
    return hits;
  }

  /** Words of these reasons are said for other reasons, too, or say more than others. */
  private static double prior(CallReason reason) {
    return switch (reason) {
      case INFORMATION -> 0.4;
      case ACCOUNT, PURCHASE -> 0.8;
      case BILLING, TECHNICAL_PROBLEM, ORDER, BOOKING -> 1;
      case CLAIM, LOSS, COMPLAINT -> 1.3;
      case CANCELLATION, PRAISE -> 1.8;
    };
  }
}
