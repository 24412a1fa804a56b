package org.interactionanalytics.insight;

import java.util.List;
import java.util.regex.Pattern;
import org.interactionanalytics.text.Tokens;

/**
 * What people say on the telephone out of courtesy and not because they feel it: "thank you for
 * holding", "i'm afraid we don't", "sorry i didn't catch that", "have a nice day". Thanks that say
 * more ("thank you so much") are no formula, and neither is being sorry for somebody.
 *
 * <p>Source: this project.
 */
final class ServiceFormulas {
  private static final Pattern FORMULA =
      Pattern.compile(
          String.join(
              "|",
              List.of(
                  "\\b(?:thank you|thanks)(?! (?:so|very|a lot|a million))"
                      + "(?: for (?:calling|holding|waiting|your \\w+|that|letting me know|confirming))?\\b",
                  "\\bi (?:really |do )?appreciate your (?:patience|call|time|business)\\b",
                  "\\b(?:i'm |i am )?(?:so |very |really )?sorry (?:about|for|to keep|to hear|that|if|you|could|can"
                      + "|i didn't|i missed|what)\\b",
                  "\\bi (?:do |really |sincerely |also )*(?:apologi[sz]e|apologies)(?: for (?:the|any|that|this))?\\b",
                  "\\b(?:any|the) (?:inconvenience|confusion|trouble|delay)\\b",
                  "\\bi(?:'m| am) afraid\\b",
                  "\\bi(?:'d| would|'ll| will) be (?:happy|glad|pleased) to\\b",
                  "\\bhappy to help\\b",
                  "\\byou(?:'re| are) (?:very )?welcome\\b",
                  "\\bwelcome to\\b",
                  "\\bhave a (?:good|great|nice|lovely|wonderful) (?:day|one|evening|afternoon|weekend|night)\\b",
                  "\\bgood (?:morning|afternoon|evening|day)\\b",
                  "\\b(?:no|not a) (?:problem|worries)(?: at all)?\\b",
                  "\\bi (?:do |completely |totally )?understand(?: your (?:concern|frustration))?\\b",
                  "^(?:no|yes|okay|great|perfect|wonderful|lovely|brilliant|excellent|good|alright|fine"
                      + "|all right|that's (?:fine|great|good|perfect))\\b")));

  private static final Pattern SPACES = Pattern.compile(" +");

  private ServiceFormulas() {}

  /** The words that are no formula, apart by spaces; empty if all are. */
  static String without(String text) {
    String rest = FORMULA.matcher(Tokens.normalise(text)).replaceAll(" ");
    return SPACES.matcher(rest).replaceAll(" ").strip();
  }
}
