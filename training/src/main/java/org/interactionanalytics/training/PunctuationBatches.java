package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.PunctuationInput;

/** Draws pieces of texts to learn from, with times dropped or made up so that both are learned. */
final class PunctuationBatches {
  /** Words of a piece. */
  static final int LENGTH = 256;

  /** Words at a cut that only serve the others as context. */
  private static final int MARGIN = 12;

  private static final double STARTS_WITH_TURN = 0.4;
  private static final double ENDS_WITH_TURN = 0.4;
  private static final double DROPS_TIMES = 0.2;
  private static final double MAKES_UP_TIMES = 0.5;
  private static final double HIDES_WORD = 0.02;

  private static final List<MarkedText.Style> STYLES = List.of(MarkedText.Style.values());
  private static final List<Mark> MARKS = List.of(Mark.values());
  private static final List<Casing> CASINGS = List.of(Casing.values());

  private final PunctuationInput input;
  private final Random random;
  private final Map<Mark, List<float[]>> knownTimes = new EnumMap<>(Mark.class);

  /**
   * Batches drawn with a seed.
   *
   * @param timed texts that made-up times are drawn from
   */
  PunctuationBatches(PunctuationInput input, List<MarkedText> timed, long seed) {
    this.input = input;
    this.random = new Random(seed);
    for (Mark mark : Mark.values()) {
      knownTimes.put(mark, new ArrayList<>());
    }
    for (MarkedText text : timed) {
      for (int i = 0; i < text.size(); i++) {
        if (!Float.isNaN(text.pause(i)) && text.label(i).markWeight() == 1) {
          knownTimes
              .get(text.label(i).mark())
              .add(new float[] {text.duration(i) / (text.word(i).length() + 2), text.pause(i)});
        }
      }
    }
  }

  /**
   * The next batch.
   *
   * @param collections texts by collection
   * @param shares how often each collection is drawn from, summing to 1
   */
  PunctuationBatch next(int pieces, List<List<MarkedText>> collections, double[] shares) {
    int size = pieces * LENGTH;
    PunctuationBatch batch =
        new PunctuationBatch(
            pieces,
            LENGTH,
            new long[size],
            new float[size * PunctuationInput.TIME_VALUES],
            new long[pieces],
            new long[size],
            new float[size],
            new long[size],
            new float[size]);
    for (int piece = 0; piece < pieces; piece++) {
      fill(batch, piece, drawText(collections.get(draw(shares))));
    }
    return batch;
  }

  private int draw(double[] shares) {
    double at = random.nextDouble();
    int index = 0;
    while (index + 1 < shares.length && at >= shares[index]) {
      at -= shares[index];
      index++;
    }
    return index;
  }

  private MarkedText drawText(List<MarkedText> texts) {
    long words = texts.stream().mapToLong(MarkedText::size).sum();
    long at = (long) (random.nextDouble() * words);
    for (MarkedText text : texts) {
      at -= text.size();
      if (at < 0) {
        return text;
      }
    }
    return texts.get(texts.size() - 1);
  }

  private void fill(PunctuationBatch batch, int piece, MarkedText text) {
    int start = random.nextInt(Math.max(1, text.size() - LENGTH / 2));
    boolean trueStart = start == 0;
    if (random.nextDouble() < STARTS_WITH_TURN) {
      int turn = nextTurn(text, start);
      trueStart |= turn != start;
      start = turn;
    }
    int end = Math.min(text.size(), start + LENGTH);
    boolean trueEnd = end == text.size();
    if (random.nextDouble() < ENDS_WITH_TURN) {
      int turn = lastTurnEnd(text, start, end);
      trueEnd |= turn != end;
      end = turn;
    }
    TimeSource source = timeSource(text);
    batch.styles()[piece] = STYLES.indexOf(text.style());
    for (int i = start; i < end; i++) {
      boolean context = (!trueStart && i < start + MARGIN) || (!trueEnd && i >= end - MARGIN);
      fillWord(batch, piece * LENGTH + i - start, text, i, context);
      fillTimes(batch, piece * LENGTH + i - start, text, i, source, trueEnd && i + 1 == end);
    }
  }

  private static int nextTurn(MarkedText text, int from) {
    int to = Math.min(text.size() - 1, from + LENGTH / 2);
    for (int i = from; i < to; i++) {
      if (text.turnEndsAt(i)) {
        return i + 1;
      }
    }
    return from;
  }

  private static int lastTurnEnd(MarkedText text, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (text.turnEndsAt(i)) {
        return i + 1;
      }
    }
    return end;
  }

  private TimeSource timeSource(MarkedText text) {
    if (text.timed()) {
      return random.nextDouble() < DROPS_TIMES ? TimeSource.NONE : TimeSource.TRUE;
    }
    return random.nextDouble() < MAKES_UP_TIMES ? TimeSource.MADE_UP : TimeSource.NONE;
  }

  private void fillWord(PunctuationBatch batch, int at, MarkedText text, int i, boolean context) {
    String word = text.word(i);
    MarkedText.Label label = text.label(i);
    batch.words()[at] = random.nextDouble() < HIDES_WORD ? input.unknown(word) : input.index(word);
    batch.marks()[at] = MARKS.indexOf(label.mark());
    batch.casings()[at] = CASINGS.indexOf(label.casing());
    boolean byRule = text.sentenceStartsAt(i) && label.casing() == Casing.CAPITALISED;
    batch.markWeights()[at] = context ? 0 : label.markWeight();
    batch.casingWeights()[at] = context || byRule || !label.casingKnown() ? 0 : 1;
  }

  private void fillTimes(
      PunctuationBatch batch, int at, MarkedText text, int i, TimeSource source, boolean last) {
    int letters = text.word(i).length();
    double duration = Double.NaN;
    double pause = Double.NaN;
    switch (source) {
      case NONE -> {}
      case TRUE -> {
        duration = text.duration(i);
        pause = text.pause(i);
      }
      case MADE_UP -> {
        Mark mark = text.turnEndsAt(i) ? Mark.PERIOD : text.label(i).mark();
        List<float[]> known = knownTimes.get(mark);
        float[] drawn = known.get(random.nextInt(known.size()));
        duration = drawn[0] * (letters + 2);
        pause = drawn[1];
      }
    }
    PunctuationInput.times(
        letters,
        duration,
        last ? PunctuationInput.LONGEST_PAUSE : pause,
        batch.times(),
        at * PunctuationInput.TIME_VALUES);
  }

  private enum TimeSource {
    TRUE,
    MADE_UP,
    NONE
  }
}
