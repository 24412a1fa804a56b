package org.interactionanalytics.jobs.evaluate;

/** One way to measure stored results against references. */
public interface Evaluation {
  /** As stored and on the command line, for example {@code asr}. */
  String name();

  /**
   * Compares every recording that has a reference of this kind.
   *
   * @throws org.interactionanalytics.error.ConfigurationException if there is nothing to compare or
   *     a reference lacks what the comparison needs
   */
  Report measure(References references, StoredResults results);
}
