package org.interactionanalytics.network;

/** A row of values for each of a list of things. Thread-safe. */
public final class Embedding {
  private final Matrix table;

  Embedding(Matrix table) {
    this.table = table;
  }

  /** How many things have a row. */
  public int size() {
    return table.rows();
  }

  /** Length of a row. */
  public int width() {
    return table.columns();
  }

  /**
   * Writes the row of one thing to the start of an array.
   *
   * @param index in [0, {@link #size})
   * @param target at least {@link #width} long
   */
  public void lookUp(int index, float[] target) {
    table.copyRow(index, target);
  }
}
