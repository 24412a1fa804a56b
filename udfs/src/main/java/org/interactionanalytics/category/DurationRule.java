package org.interactionanalytics.category;

/**
 * The recording is so long.
 *
 * @param minMs at least, milliseconds
 * @param maxMs at most, milliseconds; {@link Long#MAX_VALUE} for any
 */
record DurationRule(long minMs, long maxMs) implements Rule {
  @Override
  public Finding evaluate(Evidence evidence) {
    long durationMs = evidence.timeline().durationMs();
    return Finding.leaf(
        "duration"
            + (minMs == 0 ? "" : ", at least " + Figures.seconds(minMs))
            + (maxMs == Long.MAX_VALUE ? "" : ", at most " + Figures.seconds(maxMs)),
        Truth.of(durationMs >= minMs && durationMs <= maxMs),
        Figures.seconds(durationMs));
  }
}
