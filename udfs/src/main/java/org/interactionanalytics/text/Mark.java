package org.interactionanalytics.text;

/** The punctuation that follows a word. */
public enum Mark {
  NONE(""),
  COMMA(","),
  PERIOD("."),
  QUESTION("?");

  private final String symbol;

  Mark(String symbol) {
    this.symbol = symbol;
  }

  /** As written behind the word; empty for {@link #NONE}. */
  public String symbol() {
    return symbol;
  }

  /** Whether a sentence ends here. */
  public boolean endsSentence() {
    return this == PERIOD || this == QUESTION;
  }
}
