package org.interactionanalytics.entity;

import java.util.List;
import org.interactionanalytics.spoken.SpokenAddresses;
import org.interactionanalytics.spoken.Words;

/** E-mail addresses: "sam at example dot com", "j dot smith twenty two at g mail dot com". */
final class EmailRule implements EntityRule {
  @Override
  public List<Candidate> find(Words words) {
    return SpokenAddresses.mailboxes(words).stream()
        .map(
            mailbox ->
                Candidate.of(EntityType.EMAIL, mailbox.text(), mailbox.from(), mailbox.end()))
        .toList();
  }
}
