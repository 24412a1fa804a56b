package org.interactionanalytics.summarizer;

import java.util.regex.Pattern;

/** Text that is not trusted, made harmless: one line without control and format characters. */
final class PlainText {
  /** Controls, invisible signs that turn the direction of writing, halves of characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  private PlainText() {}

  static String of(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ").strip();
  }
}
