package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns what somebody said into what is reported: first and second person become the third, the
 * present the past, "tomorrow" the next day.
 *
 * <p>Source of the rules: the school grammar of English indirect speech.
 */
final class PersonShift {
  private static final Map<String, String> MODALS =
      Map.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "had to");
  private static final Set<String> MODAL_FORMS =
      Set.of(
          "will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "do",
          "does", "did");
  private static final Set<String> CAUSATIVES =
      Set.of("let", "help", "make", "see", "hear", "watch", "have");
  private static final Set<String> SUBJECT_PRONOUNS =
      Set.of("i", "you", "we", "they", "he", "she", "it", "who", "which", "that", "there", "what");
  private static final Map<String, String> FIRST_PERSON =
      Map.ofEntries(
          Map.entry("i", "they"),
          Map.entry("we", "they"),
          Map.entry("me", "them"),
          Map.entry("us", "them"),
          Map.entry("my", "their"),
          Map.entry("our", "their"),
          Map.entry("mine", "theirs"),
          Map.entry("ours", "theirs"),
          Map.entry("myself", "themselves"),
          Map.entry("ourselves", "themselves"));
  private static final Set<String> SECOND_PERSON =
      Set.of("you", "your", "yours", "yourself", "yourselves");
  private static final Set<String> STAFF =
      Set.of("colleague", "colleagues", "manager", "supervisor", "name", "boss");
  private static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night");
  private static final Set<String> SPANS =
      Set.of(
          "morning", "afternoon", "evening", "week", "weekend", "month", "year", "quarter", "time");
  private static final Set<String> LONG_SPANS =
      Set.of("week", "weekend", "month", "year", "quarter");
  private static final Set<String> CAPITALIZED =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Set<String> FILLING_ADVERBS =
      Set.of(
          "just", "really", "actually", "basically", "currently", "literally", "kindly", "please");

  private final Side side;
  private final boolean secondSpelledOut;
  private boolean namedBefore;
  private boolean otherNamed;
  private boolean lastVerbFinite;

  private PersonShift(Side side, boolean secondSpelledOut) {
    this.side = side;
    this.secondSpelledOut = secondSpelledOut;
  }

  /** How the first verb stands. */
  enum Start {
    /** With a subject before it. */
    CLAUSE,
    /** After "to". */
    INFINITIVE,
    /** After "to", and the one addressed is named before. */
    ADDRESSED
  }

  /** The words as reported, apart by spaces, commas in place. */
  static String shift(List<SpokenToken> tokens, Side side, Start start) {
    return shift(tokens, side, start, side.organization());
  }

  /**
   * The words as reported.
   *
   * @param you who is meant by "you"
   */
  static String shift(List<SpokenToken> tokens, Side side, Start start, String you) {
    boolean first = tokens.stream().anyMatch(token -> FIRST_PERSON.containsKey(token.lower()));
    PersonShift shift = new PersonShift(side, first || side == Side.CUSTOMER);
    shift.lastVerbFinite = start == Start.CLAUSE;
    shift.namedBefore = start == Start.ADDRESSED;
    shift.otherNamed = shift.namedBefore;
    List<String> words = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      String word = shift.word(tokens, at, you);
      if (!word.isEmpty()) {
        boolean comma = tokens.get(at).mark().equals(",") && at + 1 < tokens.size();
        words.add(comma ? word + "," : word);
      }
    }
    return String.join(" ", words).replace("the same day's", "that day's");
  }

  private String word(List<SpokenToken> tokens, int at, String you) {
    SpokenToken token = tokens.get(at);
    String lower = token.lower();
    if (FILLING_ADVERBS.contains(lower)) {
      return lower.equals("just") && at > 0 && tokens.get(at - 1).is("than", "not") ? lower : "";
    }
    if (FIRST_PERSON.containsKey(lower)) {
      return FIRST_PERSON.get(lower);
    }
    if (SECOND_PERSON.contains(lower)) {
      boolean thanks = lower.equals("you") && at > 0 && tokens.get(at - 1).is("thank");
      return thanks ? lower : second(tokens, at, you);
    }
    if (lower.equals("company") && at > 0 && tokens.get(at - 1).is("your", "you")) {
      return "";
    }
    if (lower.equals("people") && at > 0 && tokens.get(at - 1).is("you")) {
      return "";
    }
    String time = time(tokens, at);
    if (!time.equals(lower)) {
      return time;
    }
    if ((token.wordClass().isVerbal() || MODALS.containsKey(lower)) && !lower.equals("follows")) {
      return verb(tokens, at);
    }
    return written(token, at);
  }

  private static String written(SpokenToken token, int at) {
    if (CAPITALIZED.contains(token.lower())) {
      return capital(token.lower());
    }
    if (token.is("follows")) {
      return token.lower();
    }
    boolean name =
        at > 0
            || token.wordClass() == WordClass.PROPN
            || (token.text().length() > 1
                && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
    return name ? token.text() : token.lower();
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String second(List<SpokenToken> tokens, int at, String you) {
    String lower = tokens.get(at).lower();
    boolean known = otherNamed && !secondSpelledOut;
    otherNamed = true;
    SpokenToken next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
    boolean staff = side == Side.CUSTOMER && STAFF.contains(next.lower());
    String noun = staff ? side.addressee() : you;
    return switch (lower) {
      case "your" -> next.is("company") ? "the company" : known ? "their" : possessive(noun);
      case "yours" -> known ? "theirs" : possessive(noun);
      case "you" -> known ? (isSubject(tokens, at) ? "they" : "them") : noun;
      default -> "themselves";
    };
  }

  private static String possessive(String noun) {
    return noun.endsWith("s") ? noun + "'" : noun + "'s";
  }

  private static boolean isSubject(List<SpokenToken> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size()
        && (tokens.get(next).wordClass() == WordClass.ADV || tokens.get(next).is("no", "not"))) {
      next++;
    }
    return next < tokens.size()
        && tokens.get(next).wordClass().isVerbal()
        && !tokens.get(next).is("to");
  }

  /** The word at a place with its time told from later on. */
  private static String time(List<SpokenToken> tokens, int at) {
    String lower = tokens.get(at).lower();
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).lower() : "";
    String before = at > 0 ? tokens.get(at - 1).lower() : "";
    return switch (lower) {
      case "today" -> before.equals("for") ? "that day" : "the same day";
      case "tonight" -> "that night";
      case "tomorrow" -> DAY_PARTS.contains(next) ? "the next" : "the next day";
      case "yesterday" -> DAY_PARTS.contains(next) ? "the previous" : "the day before";
      case "this" -> SPANS.contains(next) ? "that" : lower;
      case "last" -> LONG_SPANS.contains(next) && !before.equals("the") ? "the previous" : lower;
      case "next" -> LONG_SPANS.contains(next) && !before.equals("the") ? "the following" : lower;
      case "ago" -> "earlier";
      case "now" -> "";
      case "right" -> next.equals("now") ? "" : lower;
      default -> lower;
    };
  }

  private String verb(List<SpokenToken> tokens, int at) {
    SpokenToken token = tokens.get(at);
    String lower = token.lower();
    switch (lower) {
      case "am", "is", "are" -> {
        return isPlural(tokens, at) ? "were" : "was";
      }
      case "was", "were" -> {
        if (isPassive(tokens, at)) {
          return "had been";
        }
        return isPlural(tokens, at) ? "were" : "was";
      }
      case "be",
          "been",
          "being",
          "had",
          "did",
          "would",
          "could",
          "should",
          "might",
          "having",
          "doing" -> {
        return lower;
      }
      default -> {}
    }
    if (MODALS.containsKey(lower)) {
      return MODALS.get(lower);
    }
    boolean finite = isFinite(tokens, at);
    if (!lower.endsWith("ing") || lower.length() <= 5) {
      lastVerbFinite = finite;
    }
    if (!finite) {
      return written(token, at);
    }
    return switch (lower) {
      case "have", "has" -> "had";
      case "do", "does" -> "did";
      default -> {
        if (Verbs.isThirdPerson(lower)) {
          yield Verbs.past(Verbs.baseOfThirdPerson(lower));
        }
        yield Verbs.past(lower);
      }
    };
  }

  /** Whether a form other than a past or -ing form is one that the present tense has. */
  private boolean isFinite(List<SpokenToken> tokens, int at) {
    String lower = tokens.get(at).lower();
    boolean participle = Verbs.isPast(lower) && !Verbs.past(lower).equals(lower);
    if ((lower.endsWith("ing") && lower.length() > 5) || participle) {
      return false;
    }
    if (lower.equals("has") || lower.equals("does")) {
      return true;
    }
    if (lower.equals("do") && at > 0 && at + 1 < tokens.size() && tokens.get(at + 1).is("not")) {
      return !MODAL_FORMS.contains(tokens.get(at - 1).lower());
    }
    if (Verbs.isThirdPerson(lower)) {
      return true;
    }
    int before = at - 1;
    while (before >= 0
        && (tokens.get(before).wordClass() == WordClass.ADV
            || tokens.get(before).is("not", "never", "please"))) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    SpokenToken previous = tokens.get(before);
    if (MODAL_FORMS.contains(previous.lower())) {
      return false;
    }
    if (previous.wordClass() == WordClass.CCONJ) {
      return lastVerbFinite;
    }
    if (SUBJECT_PRONOUNS.contains(previous.lower())) {
      return before == 0
          || !(CAUSATIVES.contains(tokens.get(before - 1).lower())
              || MODAL_FORMS.contains(tokens.get(before - 1).lower()));
    }
    return (previous.wordClass().isNominal() && previous.lower().endsWith("s"))
        || previous.is("people");
  }

  /** "I was charged", "the parcel was not delivered". */
  private static boolean isPassive(List<SpokenToken> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size()
        && (tokens.get(next).wordClass() == WordClass.ADV || tokens.get(next).is("not"))) {
      next++;
    }
    return next < tokens.size()
        && Verbs.isParticiple(tokens.get(next).lower())
        && tokens.get(next).wordClass() == WordClass.VERB;
  }

  private boolean isPlural(List<SpokenToken> tokens, int at) {
    String lower = tokens.get(at).lower();
    int before = at - 1;
    while (before >= 0
        && (tokens.get(before).wordClass() == WordClass.ADV
            || MODAL_FORMS.contains(tokens.get(before).lower())
            || tokens.get(before).is("not"))) {
      before--;
    }
    String subject = before >= 0 ? tokens.get(before).lower() : "";
    return switch (subject) {
      case "i", "we", "they" -> true;
      case "you" ->
          side == Side.PARTICIPANT || (!secondSpelledOut && otherNamedTwice(tokens, before));
      case "he", "she", "it", "this", "that" -> lower.equals("are") || lower.equals("were");
      default -> lower.equals("are") || lower.equals("were");
    };
  }

  /** Whether "you" at a place has become "they". */
  private boolean otherNamedTwice(List<SpokenToken> tokens, int at) {
    return namedBefore
        || tokens.subList(0, at).stream().anyMatch(token -> SECOND_PERSON.contains(token.lower()));
  }
}
