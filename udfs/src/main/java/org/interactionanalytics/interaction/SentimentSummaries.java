package org.interactionanalytics.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.SentimentCourse;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.interaction.Interaction.Bands;
import org.interactionanalytics.interaction.Interaction.SentimentWindow;
import org.interactionanalytics.interaction.Interaction.Span;
import org.interactionanalytics.interaction.Interaction.Tenth;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/** The sentiment of the canonical record. */
final class SentimentSummaries {
  /** The party of the windows over all turns. */
  private static final String ALL = "all";

  private static final int VENDOR_DECIMALS = 2;

  private SentimentSummaries() {}

  /** The summary in the vendor's precision; empty without turns. */
  static Optional<Interaction.SentimentSummary> vendor(
      SentimentSummary sentiment, OverallSentiment overallSentiment) {
    Optional<Double> overall =
        switch (overallSentiment) {
          case TURN_MEAN -> sentiment.overall().turnMean();
          case WINDOW_MEAN -> sentiment.overall().windowMean();
        };
    return overall.flatMap(
        mean ->
            sentiment
                .bands()
                .map(
                    bands ->
                        new Interaction.SentimentSummary(
                            vendorPrecision(mean), bands(bands), tenths(sentiment.overall()))));
  }

  private static Bands bands(Map<SentimentBand, Integer> percent) {
    return new Bands(
        percent.get(SentimentBand.VERY_NEGATIVE),
        percent.get(SentimentBand.NEGATIVE),
        percent.get(SentimentBand.NEUTRAL),
        percent.get(SentimentBand.POSITIVE),
        percent.get(SentimentBand.VERY_POSITIVE));
  }

  private static List<Tenth> tenths(SentimentCourse course) {
    return course.windows().stream()
        .map(
            window ->
                new Tenth(
                    window.score().map(SentimentSummaries::vendorPrecision),
                    window.turns(),
                    new Span(window.startPercent(), window.endPercent())))
        .toList();
  }

  private static double vendorPrecision(double score) {
    return BigDecimal.valueOf(score).setScale(VENDOR_DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }

  /** Ten windows for all and for each speaker. */
  static List<SentimentWindow> windows(Timeline timeline, Optional<SentimentSummary> sentiment) {
    List<SentimentWindow> windows = new ArrayList<>();
    sentiment.ifPresent(
        summary -> {
          addWindows(windows, ALL, Optional.empty(), summary.overall());
          for (Speaker speaker : timeline.speakers()) {
            addWindows(
                windows,
                speaker.id(),
                speaker.role().map(Role::label),
                summary.bySpeaker().get(speaker.id()));
          }
        });
    return windows;
  }

  private static void addWindows(
      List<SentimentWindow> windows, String party, Optional<String> role, SentimentCourse course) {
    int index = 0;
    for (var window : course.windows()) {
      windows.add(
          new SentimentWindow(
              party,
              index++,
              role,
              window.startPercent(),
              window.endPercent(),
              window.score(),
              window.turns()));
    }
  }
}
