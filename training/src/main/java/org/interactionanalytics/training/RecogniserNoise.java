package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interactionanalytics.text.Tokens;

/**
 * Spoils text as a recogniser does: of every hundred words five are lost and five become another
 * word of the same collection. Deterministic.
 */
final class RecogniserNoise {
  private static final double LOST = 0.05;
  private static final double SUBSTITUTED = 0.05;
  private static final long SEED = 1;

  private final Random random = new Random(SEED);
  private final List<String> words;

  RecogniserNoise(List<String> texts) {
    this.words = texts.stream().flatMap(text -> Tokens.of(text).stream()).toList();
  }

  String spoil(String text) {
    List<String> spoiled = new ArrayList<>();
    for (String word : Tokens.of(text)) {
      double chance = random.nextDouble();
      if (chance >= LOST + SUBSTITUTED) {
        spoiled.add(word);
      } else if (chance >= LOST) {
        spoiled.add(words.get(random.nextInt(words.size())));
      }
    }
    return String.join(" ", spoiled);
  }
}
