package org.interactionanalytics.spoken;

import java.util.Set;

/** What the words before say about digits: a telephone number, or the number of something else. */
public final class NumberCues {
  /** How far back a word may stand that says what the digits are, words. Source: own choice. */
  private static final int CUE_REACH = 6;

  private static final Set<String> PHONE_CUES =
      Set.of(
          "phone",
          "telephone",
          "mobile",
          "cell",
          "cellphone",
          "call",
          "dial",
          "ring",
          "reach",
          "text",
          "fax",
          "landline",
          "callback");

  private static final Set<String> OTHER_CUES =
      Set.of(
          "account",
          "order",
          "reference",
          "tracking",
          "policy",
          "ticket",
          "case",
          "confirmation",
          "card",
          "invoice",
          "serial",
          "member",
          "membership",
          "customer",
          "zip",
          "code",
          "pin",
          "claim",
          "booking",
          "id",
          "social",
          "security",
          "routing",
          "licence",
          "license",
          "passport",
          "model",
          "part",
          "receipt",
          "transaction",
          "sort");

  private NumberCues() {}

  /** What digits are. */
  public enum Cue {
    PHONE,
    OTHER,
    NONE
  }

  /** The nearest word before that says what the digits are. */
  public static Cue before(Words words, int from) {
    for (int at = from - 1; at >= from - CUE_REACH; at--) {
      boolean areaCode = words.at(at).equals("code") && words.at(at - 1).equals("area");
      if (areaCode || words.isOneOf(at, PHONE_CUES)) {
        return Cue.PHONE;
      }
      if (words.isOneOf(at, OTHER_CUES)) {
        return Cue.OTHER;
      }
    }
    return Cue.NONE;
  }
}
