package org.interactionanalytics.category;

import java.util.Locale;

/** How figures are printed in explanations. */
final class Figures {
  private static final double MILLIS_PER_SECOND = 1000;

  private Figures() {}

  static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.1f s", milliseconds / MILLIS_PER_SECOND);
  }

  static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
