package org.interactionanalytics.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.WordList;
import org.interactionanalytics.spoken.Words;

/** Names of people: after "my name is", a title or the like, and given names that are no words. */
final class PersonRule implements EntityReader {
  private static final int MAX_NAME_WORDS = 2;

  /** After these anything that is no common word is a name. */
  private static final List<List<String>> STRONG_CUES =
      List.of(
          List.of("my", "name", "is"),
          List.of("my", "name's"),
          List.of("the", "name", "is"),
          List.of("last", "name", "is"),
          List.of("first", "name", "is"),
          List.of("name", "was"));

  private static final List<String> THIS_IS = List.of("this", "is");

  /** After these a given name may have a surname behind. */
  private static final List<List<String>> WEAK_CUES =
      List.of(
          THIS_IS,
          List.of("i", "am"),
          List.of("i'm"),
          List.of("it's"),
          List.of("speaking", "with"),
          List.of("speaking", "to"),
          List.of("spoke", "with"),
          List.of("spoke", "to"),
          List.of("talking", "to"),
          List.of("talking", "with"),
          List.of("ask", "for"),
          List.of("under"));

  private static final Set<String> DOCTOR = Set.of("doctor", "dr");
  private static final Set<String> SOME = Set.of("my", "the", "a", "your", "his", "her", "our");
  private static final Set<String> INTRODUCED = Set.of("speaking", "calling", "from");
  private static final Set<String> TITLES =
      Set.of("mister", "mr", "mrs", "missus", "misses", "ms", "miss", "professor");

  /** Of places: "san diego", "saint thomas". */
  private static final Set<String> SAINTS = Set.of("san", "santa", "saint", "st");

  private static final Set<String> AFTER_NAME =
      Set.of("speaking", "calling", "from", "with", "here");

  @Override
  public Optional<Candidate> read(Words words, int at) {
    int end = end(words, at);
    return end > at
        ? Optional.of(Candidate.of(EntityType.PERSON, NameSpan.written(words, at, end), at, end))
        : Optional.empty();
  }

  private static int end(Words words, int at) {
    if (words.isOneOf(at, WordList.COMMON) || words.isOneOf(at - 1, SAINTS)) {
      return at;
    }
    int full = NameSpan.end(words, at, MAX_NAME_WORDS, WordList.COMMON);
    boolean given = words.isOneOf(at, WordLists.GIVEN_NAMES);
    if (follows(words, at, STRONG_CUES) || words.isOneOf(at - 1, TITLES)) {
      return full;
    }
    if (words.isOneOf(at - 1, DOCTOR)) {
      return words.isOneOf(at - 2, SOME) ? at : full;
    }
    if (words.startsAt(at - 2, THIS_IS) && introduces(words, at, full)) {
      return full;
    }
    if (given && (follows(words, at, WEAK_CUES) || words.isOneOf(full, AFTER_NAME))) {
      return Math.max(full, at + 1);
    }
    return given ? at + 1 : at;
  }

  /** "this is jane doe speaking": but "this is kind of" is no introduction. */
  private static boolean introduces(Words words, int at, int end) {
    return end > at && words.isOneOf(end, INTRODUCED);
  }

  private static boolean follows(Words words, int at, List<List<String>> cues) {
    for (List<String> cue : cues) {
      if (words.startsAt(at - cue.size(), cue)) {
        return true;
      }
    }
    return false;
  }
}
