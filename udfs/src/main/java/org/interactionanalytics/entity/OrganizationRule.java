package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interactionanalytics.spoken.WordList;
import org.interactionanalytics.spoken.Words;

/** Companies: after "thank you for calling" or the like, before "limited", and well-known names. */
final class OrganizationRule implements EntityRule {
  private static final int MAX_NAME_WORDS = 4;
  private static final List<List<String>> CUES =
      List.of(
          List.of("calling", "from"),
          List.of("for", "calling"),
          List.of("for", "contacting"),
          List.of("for", "choosing"),
          List.of("you've", "reached"),
          List.of("you", "have", "reached"),
          List.of("welcome", "to"),
          List.of("on", "behalf", "of"),
          List.of("i", "work", "for"),
          List.of("i", "work", "at"),
          List.of("speaking", "from"));
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "limited",
          "ltd",
          "llc",
          "corporation",
          "corp",
          "plc",
          "gmbh",
          "airlines",
          "airways",
          "university");
  private static final Set<String> FROM = Set.of("from", "with");
  private static final int INTRODUCTION_WORDS = 4;

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int end = cued(words, at) ? nameEnd(words, at) : at;
      if (end == at && words.isOneOf(at, WordLists.ORGANIZATIONS)) {
        end = at + 1;
      }
      if (end > at) {
        found.add(organization(words, at, end));
      }
      if (words.isOneOf(at, LEGAL_FORMS)) {
        int from = nameStart(words, at);
        if (from < at) {
          found.add(organization(words, from, at + 1));
        }
      }
    }
    return found;
  }

  private static Candidate organization(Words words, int from, int to) {
    return Candidate.of(EntityType.ORGANIZATION, NameSpan.written(words, from, to), from, to);
  }

  private static int nameEnd(Words words, int at) {
    return words.isOneOf(at, WordLists.NO_ORGANIZATIONS)
        ? at
        : NameSpan.end(words, at, MAX_NAME_WORDS, WordList.COMMON);
  }

  private static boolean cued(Words words, int at) {
    for (List<String> cue : CUES) {
      if (words.startsAt(at - cue.size(), cue)) {
        return true;
      }
    }
    return introduced(words, at);
  }

  /** "this is jane doe from acme". */
  private static boolean introduced(Words words, int at) {
    if (!words.isOneOf(at - 1, FROM)) {
      return false;
    }
    for (int start = at - 2; start >= Math.max(0, at - 2 - INTRODUCTION_WORDS); start--) {
      if (words.startsAt(start, List.of("this", "is"))
          || words.startsAt(start, List.of("name", "is"))) {
        return true;
      }
    }
    return false;
  }

  /** Two words at most: "big blue limited". */
  private static int nameStart(Words words, int end) {
    int from = end;
    while (from > 0
        && end - from < 2
        && NameSpan.end(words, from - 1, 1, WordList.COMMON) == from) {
      from--;
    }
    return from;
  }
}
