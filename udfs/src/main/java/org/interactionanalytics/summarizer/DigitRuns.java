package org.interactionanalytics.summarizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the pieces of dictated numbers together. */
final class DigitRuns {
  /** How far back a word may stand that says that digits are a code, words. Source: own choice. */
  private static final int CUE_REACH = 8;

  private static final Set<String> CODE_CUES =
      Set.of("cvv", "cvc", "v", "pin", "code", "passcode", "password");

  /** Between the pieces of a dictated number, words. Source: own choice. */
  private static final int MAX_FILLERS = 3;

  /** What is said between the digits of one number, by its speaker or by who writes it down. */
  private static final Set<String> FILLERS =
      Set.of(
          "um", "uh", "er", "erm", "ah", "hm", "hmm", "mm", "mhm", "okay", "ok", "yes", "yeah",
          "yep", "right", "dash", "hyphen", "slash", "space");

  /** Digits that stand alone for something else, so that they are no number by themselves. */
  private static final Set<String> LONE_DIGITS = Set.of("one", "oh", "o", "zero", "nought");

  private DigitRuns() {}

  /**
   * Digits with nothing but fillers between them.
   *
   * @param from first token
   * @param to after the last token
   * @param digits how many
   * @param code whether a word before says that they are a code
   */
  record Run(int from, int to, int digits, boolean code) {}

  /** The runs among tokens, in order, given what some of the tokens were found to be. */
  static List<Run> of(List<PlacedToken> tokens, List<FoundSpan> spans) {
    List<FoundSpan> pieces = pieces(tokens, spans);
    List<Run> runs = new ArrayList<>();
    Optional<Run> open = Optional.empty();
    for (FoundSpan piece : pieces) {
      Optional<Run> current = open.filter(run -> isFilled(tokens, run.to(), piece.from()));
      if (current.isEmpty()) {
        open.ifPresent(runs::add);
      }
      open =
          Optional.of(
              current
                  .map(
                      run ->
                          new Run(
                              run.from(), piece.to(), run.digits() + piece.digits(), run.code()))
                  .orElseGet(
                      () ->
                          new Run(
                              piece.from(),
                              piece.to(),
                              piece.digits(),
                              isCode(tokens, piece.from()))));
    }
    open.ifPresent(runs::add);
    return runs;
  }

  /** Everything that has digits and is no amount, time or address, in order. */
  private static List<FoundSpan> pieces(List<PlacedToken> tokens, List<FoundSpan> spans) {
    List<FoundSpan> pieces = new ArrayList<>();
    int at = 0;
    for (FoundSpan span : spans) {
      addLone(tokens, at, span.from(), pieces);
      if (span.isNumeric()) {
        pieces.add(span);
      }
      at = span.to();
    }
    addLone(tokens, at, tokens.size(), pieces);
    return pieces;
  }

  private static void addLone(List<PlacedToken> tokens, int from, int to, List<FoundSpan> pieces) {
    for (int at = from; at < to; at++) {
      PlacedToken token = tokens.get(at);
      int digits = LONE_DIGITS.contains(token.plain()) ? 1 : token.writtenDigits();
      if (digits > 0 && !token.isAddress()) {
        pieces.add(FoundSpan.digits(at, digits));
      }
    }
  }

  private static boolean isFilled(List<PlacedToken> tokens, int from, int to) {
    return to - from <= MAX_FILLERS
        && tokens.subList(from, to).stream().allMatch(token -> FILLERS.contains(token.plain()));
  }

  private static boolean isCode(List<PlacedToken> tokens, int from) {
    return tokens.subList(Math.max(0, from - CUE_REACH), from).stream()
        .anyMatch(token -> CODE_CUES.contains(token.plain()));
  }
}
