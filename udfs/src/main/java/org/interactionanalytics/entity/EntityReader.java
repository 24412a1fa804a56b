package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.spoken.Words;

/** A rule that reads from one word on; after what it has found it goes on behind it. */
interface EntityReader extends EntityRule {
  /** The entity that begins at this word. */
  Optional<Candidate> read(Words words, int at);

  @Override
  default List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Candidate> entity = read(words, at);
      entity.ifPresent(found::add);
      at = entity.map(Candidate::to).orElse(at + 1);
    }
    return found;
  }
}
