package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.Set;

/**
 * What an evaluation measured.
 *
 * @param tables in the order in which they are read
 * @param compared guids of the recordings that were compared
 * @param notes what the reader of the figures should know: references that were left out, and why
 */
public record Report(List<FigureTable> tables, Set<String> compared, List<String> notes) {
  public Report {
    tables = List.copyOf(tables);
    compared = Set.copyOf(compared);
    notes = List.copyOf(notes);
  }
}
