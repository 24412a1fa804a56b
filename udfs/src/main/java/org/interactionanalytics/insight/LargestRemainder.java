package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts of a whole to integers that still add up to the whole (Hamilton's method). */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Shares out {@code total} in proportion to the parts. The units left after rounding down go to
   * the largest remainders; of equal remainders, to the earlier part.
   *
   * @param parts none negative, at least one positive
   * @param total what the result adds up to, at least 0
   */
  public static List<Long> shareOut(List<Long> parts, long total) {
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    if (sum <= 0 || total < 0 || parts.stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException(
          "Invalid parts: " + parts + " of " + total + " (must be >= 0 and not all 0)");
    }
    List<Long> shares = new ArrayList<>();
    for (long part : parts) {
      shares.add(Math.multiplyExact(part, total) / sum);
    }
    long left = total - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -(parts.get(i) * total % sum)))
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return List.copyOf(shares);
  }
}
