package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;

/** A long stream of words with their true marks and casings, and with times where there are any. */
final class MarkedText {
  private final String name;
  private final Style style;
  private final List<String> words = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final BitSet turnEnds = new BitSet();
  private final Map<String, Integer> forms = new TreeMap<>();
  private float[] durations = new float[0];
  private float[] pauses = new float[0];

  MarkedText(String name, Style style) {
    this.name = name;
    this.style = style;
  }

  String name() {
    return name;
  }

  Style style() {
    return style;
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return words.get(at);
  }

  Label label(int at) {
    return labels.get(at);
  }

  boolean turnEndsAt(int at) {
    return turnEnds.get(at);
  }

  boolean timed() {
    return durations.length > 0;
  }

  /** Seconds that a word takes, NaN if unknown. */
  float duration(int at) {
    return timed() ? durations[at] : Float.NaN;
  }

  /** Seconds from a word's end to the next word, NaN if unknown. */
  float pause(int at) {
    return timed() ? pauses[at] : Float.NaN;
  }

  /** Words with capitals in places of their own as they are written, with their counts. */
  Map<String, Integer> forms() {
    return forms;
  }

  /**
   * Adds the next word.
   *
   * @param written as the text has it, for words with capitals in places of their own
   */
  void add(String word, String written, Label label) {
    words.add(word.intern());
    labels.add(label);
    if (label.casing() == Casing.MIXED) {
      forms.merge(written, 1, Integer::sum);
    }
  }

  void endTurn() {
    if (!words.isEmpty()) {
      turnEnds.set(words.size() - 1);
    }
  }

  /** Sets the times of all words. */
  void times(List<Float> starts, List<Float> ends) {
    durations = new float[size()];
    pauses = new float[size()];
    for (int i = 0; i < size(); i++) {
      durations[i] = ends.get(i) - starts.get(i);
      pauses[i] = i + 1 < size() ? Math.max(0, starts.get(i + 1) - ends.get(i)) : Float.NaN;
    }
  }

  /** Whether a sentence begins with this word. */
  boolean sentenceStartsAt(int at) {
    return at == 0 || labels.get(at - 1).mark().endsSentence();
  }

  /** How a corpus sets its marks; the first one is how the shipped model does. */
  enum Style {
    CALLS,
    PODCASTS,
    MEETINGS
  }

  /**
   * What is true of a word.
   *
   * @param markWeight how far the mark is to be trusted, in [0, 1]
   * @param casingKnown whether the casing is
   */
  record Label(Mark mark, float markWeight, Casing casing, boolean casingKnown) {
    private static final Map<Mark, Map<Casing, Label>> SURE = new EnumMap<>(Mark.class);

    static {
      for (Mark mark : Mark.values()) {
        Map<Casing, Label> labels = new EnumMap<>(Casing.class);
        for (Casing casing : Casing.values()) {
          labels.put(casing, new Label(mark, 1, casing, true));
        }
        SURE.put(mark, labels);
      }
    }

    /** A label that is sure; one object for each. */
    static Label sure(Mark mark, Casing casing) {
      return SURE.get(mark).get(casing);
    }
  }
}
