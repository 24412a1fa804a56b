package org.interactionanalytics.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A model of utterances whose classes are those of an enumeration; in the model they have the same
 * names in lower case. Immutable and safe for use by several threads.
 */
record ClassifiedUtterances<E extends Enum<E>>(UtteranceModel model, Class<E> type) {
  /** From which probability on each class counts as found. */
  Map<E, Double> thresholds() {
    return byClass(model.thresholds());
  }

  /** The probability of each class, each by itself. */
  Map<E, Double> probabilities(String text) {
    return byClass(model.probabilities(text));
  }

  private Map<E, Double> byClass(double[] values) {
    Map<E, Double> byClass = new EnumMap<>(type);
    for (E one : type.getEnumConstants()) {
      byClass.put(one, values[model.classes().indexOf(one.name().toLowerCase(Locale.ROOT))]);
    }
    return Collections.unmodifiableMap(byClass);
  }
}
