package org.interactionanalytics.summarizer;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.interactionanalytics.summarizer.SummarizerException.Reason;

/**
 * Asks a server no more once it has failed several conversations in a row, so that a server that is
 * down does not cost a timeout for each recording. Thread-safe.
 */
final class GivingUpSummarizer implements Summarizer {
  /** Failures in a row after which the server is left alone. Source: this project. */
  static final int MAX_FAILURES = 3;

  private static final Set<Reason> SERVER_IS_DOWN =
      EnumSet.of(
          Reason.SERVER_UNREACHABLE, Reason.SERVER_FAILED, Reason.SERVER_BUSY, Reason.TIMEOUT);

  private final Summarizer summarizer;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicReference<SummarizerException> last = new AtomicReference<>();

  GivingUpSummarizer(Summarizer summarizer) {
    this.summarizer = summarizer;
  }

  @Override
  public String name() {
    return summarizer.name();
  }

  @Override
  public ConversationSummary summarize(LabelledTranscript conversation) throws SummarizerException {
    if (failures.get() >= MAX_FAILURES) {
      throw last.get();
    }
    try {
      ConversationSummary summary = summarizer.summarize(conversation);
      failures.set(0);
      return summary;
    } catch (SummarizerException e) {
      if (SERVER_IS_DOWN.contains(e.reason())) {
        last.set(e);
        failures.incrementAndGet();
      }
      throw e;
    }
  }
}
