package org.interactionanalytics.entity;

import java.util.List;
import org.interactionanalytics.spoken.Words;

/** Finds entities of one kind; what it finds may overlap. Immutable and thread-safe. */
interface EntityRule {
  List<Candidate> find(Words words);
}
