package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/** Payment cards: 13 to 19 digits with a valid check digit. */
final class CardRule implements EntityRule {
  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<Group> run = SpokenNumbers.run(words, at);
      if (!run.isEmpty()) {
        addCards(run, found);
      }
      at = run.isEmpty() ? at + 1 : run.get(run.size() - 1).to();
    }
    return found;
  }

  /** A card number may have other digits before and behind, its expiry date for example. */
  private static void addCards(List<Group> run, List<Candidate> found) {
    for (int from = 0; from < run.size(); from++) {
      int last = Math.min(run.size(), from + CardNumbers.MAX_DIGITS);
      for (int to = last; to > from; to--) {
        List<Group> part = run.subList(from, to);
        String digits = SpokenNumbers.digits(part);
        if (CardNumbers.isCard(digits)) {
          found.add(
              Candidate.of(
                  EntityType.CARD,
                  CardNumbers.masked(digits),
                  part.get(0).from(),
                  part.get(part.size() - 1).to()));
          return;
        }
      }
    }
  }
}
