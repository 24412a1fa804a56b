package org.interactionanalytics.text;

import java.util.List;
import java.util.Set;

/**
 * Tells English questions from statements by their first words, the order of verb and subject, and
 * their tags, for text without punctuation. What is asked in the order of a statement ("you are
 * sure") is not found: only the voice tells.
 *
 * <p>Source: this project, after the classes of questions of the SWBD-DAMSL annotation manual
 * (yes-no, wh, tag); measured on the samples by {@code QuestionsTest}.
 */
public final class Questions {
  private static final Set<String> SUBJECTS = words("i you we they he she");
  private static final Set<String> THINGS =
      words(
          "it there this that these those the your my our his her their any anyone anybody anything"
              + " everyone everybody everything someone somebody something");
  private static final Set<String> BE = words("is are was were isn't aren't wasn't weren't");
  private static final Set<String> AUXILIARIES =
      words(
          "am can could would will do did does have has may might shall should can't couldn't"
              + " wouldn't won't don't didn't doesn't haven't hasn't shouldn't is are was were isn't"
              + " aren't wasn't weren't");

  /** "Do the", "have a" and "might the" begin commands and statements. */
  private static final Set<String> ONLY_WITH_PERSONS = words("do have don't haven't am may might");

  /** Before these, verb and subject change places without a question. */
  private static final Set<String> INVERTING =
      words("neither nor never than only so as rarely hardly");

  private static final Set<String> NEEDS = words("have need require want wish");

  private static final Set<String> WH = words("what who where when why how which whose");
  private static final Set<String> ASKING_WH = words("what where when why how");
  private static final Set<String> BE_OR_DO = words("is are was were do does did");
  private static final Set<String> ANYBODY = words("anyone anybody everyone everybody");

  /** After these, "you" is no subject: "for you can i …". */
  private static final Set<String> BEFORE_OBJECT = words("thank for to with of from tell help");

  private static final Set<String> SHORT_WH =
      words("what's who's where's when's how's why's whats wheres whos");
  private static final Set<String> AFTER_WHAT =
      words(
          "about else happened happens if kind type sort time date name number address email colour"
              + " color day");
  private static final Set<String> AFTER_HOW =
      words("much many long often far soon late old big about come quickly fast");
  private static final Set<String> OWNERS = words("your the my our his her their this that it");

  /** Greetings and links that may come before a question. */
  private static final Set<String> OPENERS =
      words(
          "ah alright also and anyway bye but great good hello hi hey hmm just no now oh ok okay or"
              + " perfect please right so sorry sure thanks then uh um well yeah yep yes you thank"
              + " morning afternoon evening everyone madam sir excuse me actually fine");

  private static final int INVERSION_REACH = 3;

  private Questions() {}

  /**
   * Whether something is asked in a stretch of speech.
   *
   * @param words of one speaker without a long pause, as {@link Tokens#of} makes them
   */
  public static boolean isAsked(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      boolean opens = OPENERS.containsAll(words.subList(0, at));
      if ((opens && opensQuestion(words, at)) || asksWithin(words, at)) {
        return true;
      }
    }
    return endsWithTag(words);
  }

  private static boolean opensQuestion(List<String> words, int at) {
    String first = words.get(at);
    String second = word(words, at + 1);
    if (SHORT_WH.contains(first)) {
      return at + 1 < words.size();
    }
    if (WH.contains(first)) {
      return opensWithWh(words, at);
    }
    return (first.equals("anything") && second.equals("else"))
        || (first.equals("any") && word(words, at + 1).matches("(other|more|questions)"))
        || (inverts(words, at) && !word(words, at + 2).isEmpty());
  }

  private static boolean opensWithWh(List<String> words, int at) {
    String next = word(words, at + 1);
    return switch (words.get(at)) {
      case "how" -> AUXILIARIES.contains(next) || AFTER_HOW.contains(next);
      case "what" ->
          AUXILIARIES.contains(next) || AFTER_WHAT.contains(next) || invertsSoon(words, at + 1);
      case "which", "whose" -> next.equals("one") || invertsSoon(words, at + 1);
      case "why" -> AUXILIARIES.contains(next) || next.equals("not");
      default -> AUXILIARIES.contains(next);
    };
  }

  /** "What number are you calling from": verb and subject follow a noun. */
  private static boolean invertsSoon(List<String> words, int at) {
    for (int i = at; i < Math.min(words.size(), at + INVERSION_REACH); i++) {
      if (SUBJECTS.contains(words.get(i))) {
        return false;
      }
      if (i > at && inverts(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inverts(List<String> words, int at) {
    String verb = words.get(at);
    String subject = word(words, at + 1);
    if (verb.equals("should") && subject.equals("you") && NEEDS.contains(word(words, at + 2))) {
      return false;
    }
    return AUXILIARIES.contains(verb)
        && (SUBJECTS.contains(subject)
            || (!ONLY_WITH_PERSONS.contains(verb) && THINGS.contains(subject)));
  }

  /** In the middle of speech only what can hardly be a statement counts. */
  private static boolean asksWithin(List<String> words, int at) {
    return at > 0 && (asksForThing(words, at) || invertsWithin(words, at));
  }

  /** "What is your …", "where's the …", "how much would …", "is there anything". */
  private static boolean asksForThing(List<String> words, int at) {
    String first = words.get(at);
    String next = word(words, at + 1);
    String third = word(words, at + 2);
    if (SHORT_WH.contains(first)) {
      return OWNERS.contains(next);
    }
    if (first.equals("how") && AFTER_HOW.contains(next)) {
      return AUXILIARIES.contains(third);
    }
    return (first.equals("what") && next.equals("about"))
        || (ASKING_WH.contains(first) && BE_OR_DO.contains(next) && OWNERS.contains(third))
        || (first.equals("is") && next.equals("there") && third.startsWith("any"))
        || (AUXILIARIES.contains(first) && ANYBODY.contains(next));
  }

  private static boolean invertsWithin(List<String> words, int at) {
    String before = words.get(at - 1);
    String verb = words.get(at);
    return !INVERTING.contains(before)
        && !AUXILIARIES.contains(before)
        && !before.equals("it")
        && (!SUBJECTS.contains(before) || BEFORE_OBJECT.contains(word(words, at - 2)))
        && !BE.contains(verb)
        && inverts(words, at)
        && SUBJECTS.contains(word(words, at + 1))
        && !word(words, at + 2).isEmpty();
  }

  /** "Isn't it", "don't you" after a statement. */
  private static boolean endsWithTag(List<String> words) {
    int last = words.size() - 1;
    return last >= 2
        && words.get(last - 1).endsWith("n't")
        && AUXILIARIES.contains(words.get(last - 1))
        && (SUBJECTS.contains(words.get(last)) || words.get(last).equals("it"));
  }

  private static String word(List<String> words, int at) {
    return at >= 0 && at < words.size() ? words.get(at) : "";
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
