package org.interactionanalytics.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of English verbs. */
public final class Verbs {
  private record Forms(String base, String past, String participle) {}

  private static final String IRREGULAR =
      """
      arise arose arisen|become became become|begin began begun|bend bent bent|bite bit bitten|blow blew blown
      break broke broken|bring brought brought|build built built|burn burned burned|buy bought bought
      catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt
      dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
      feel felt felt|fight fought fought|find found found|fit fit fit|fly flew flown|forget forgot forgotten
      freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung
      have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
      know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain
      light lit lit|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put
      quit quit quit|read read read|reset reset reset|ride rode ridden|ring rang rung|rise rose risen|run ran run
      say said said|see saw seen|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot
      show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
      sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|split split split|spread spread spread
      stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swim swam swum|swing swung swung
      take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
      understand understood understood|undo undid undone|upset upset upset|wake woke woken|wear wore worn
      win won won|wind wound wound|write wrote written|withdraw withdrew withdrawn|overcharge overcharged overcharged
      rebuild rebuilt rebuilt|redo redid redone|resend resent resent|rerun reran rerun|input input input
      upload uploaded uploaded|download downloaded downloaded|offset offset offset|bet bet bet|shed shed shed
      """;

  /** One-syllable endings aside, verbs whose last consonant is doubled. */
  private static final Set<String> DOUBLING =
      Set.of(
          "refer",
          "occur",
          "prefer",
          "admit",
          "permit",
          "submit",
          "transfer",
          "commit",
          "control",
          "equip",
          "regret",
          "omit",
          "plan",
          "stop",
          "ship",
          "drop",
          "log",
          "plug",
          "unplug",
          "swap",
          "chat",
          "slip",
          "tap",
          "flag",
          "tag",
          "drag",
          "grab",
          "scan",
          "map",
          "wrap",
          "trip",
          "skip",
          "zip",
          "pop",
          "dim",
          "trim",
          "jam",
          "rub",
          "beg",
          "bug",
          "lag",
          "crop",
          "fit",
          "stir",
          "chip",
          "clip",
          "ban",
          "pin",
          "spin",
          "tip",
          "top",
          "strip");

  private static final Set<String> NO_PAST_IN_ED =
      Set.of(
          "need", "feed", "speed", "proceed", "exceed", "succeed", "bleed", "breed", "seed",
          "embed", "shed", "wed", "bed", "red", "led");

  private static final Map<String, Forms> BY_BASE = new HashMap<>();
  private static final Map<String, Forms> BY_PAST = new HashMap<>();
  private static final Map<String, Forms> BY_PARTICIPLE = new HashMap<>();

  static {
    for (String entry : IRREGULAR.strip().split("[|\n]")) {
      String[] forms = entry.strip().split(" ");
      Forms verb = new Forms(forms[0], forms[1], forms[2]);
      BY_BASE.put(verb.base(), verb);
      BY_PAST.putIfAbsent(verb.past(), verb);
      BY_PARTICIPLE.putIfAbsent(verb.participle(), verb);
    }
  }

  private Verbs() {}

  /** The past tense: "sent" of "send". */
  public static String past(String base) {
    return BY_BASE.containsKey(base) ? BY_BASE.get(base).past() : regularPast(base);
  }

  private static String regularPast(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && base.length() > 1 && !isVowel(base.charAt(base.length() - 2))) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return DOUBLING.contains(base) ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
  }

  /**
   * The past tense of a verb given by its participle: "wrote" of "written", "opened" of "opened".
   */
  public static Optional<String> pastOfParticiple(String participle) {
    if (BY_PARTICIPLE.containsKey(participle)) {
      return Optional.of(BY_PARTICIPLE.get(participle).past());
    }
    return endsInPastEd(participle) ? Optional.of(participle) : Optional.empty();
  }

  /** Whether a form is a past participle. */
  public static boolean isParticiple(String form) {
    return pastOfParticiple(form).isPresent() || form.equals("been");
  }

  /** Whether a form is a past tense or a participle that is no base form as well. */
  public static boolean isPast(String form) {
    return BY_PAST.containsKey(form) || BY_PARTICIPLE.containsKey(form) || endsInPastEd(form);
  }

  private static boolean endsInPastEd(String form) {
    return form.endsWith("ed") && form.length() > 3 && !NO_PAST_IN_ED.contains(form);
  }

  /** Whether a form ends in the -s of the third person. */
  public static boolean isThirdPerson(String form) {
    return form.endsWith("s")
        && form.length() > 2
        && !form.endsWith("ss")
        && !form.endsWith("us")
        && !form.endsWith("is");
  }

  /** The base of a form in -s: "try" of "tries", "fix" of "fixes", "keep" of "keeps". */
  public static String baseOfThirdPerson(String form) {
    return switch (form) {
      case "has" -> "have";
      case "does" -> "do";
      case "goes" -> "go";
      default -> {
        String cut = form.substring(0, form.length() - 1);
        if (form.endsWith("ies") && form.length() > 4) {
          yield form.substring(0, form.length() - 3) + "y";
        }
        if (cut.endsWith("sse")
            || cut.endsWith("she")
            || cut.endsWith("che")
            || cut.endsWith("xe")
            || cut.endsWith("zze")) {
          yield cut.endsWith("ache") ? cut : cut.substring(0, cut.length() - 1);
        }
        yield cut;
      }
    };
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
