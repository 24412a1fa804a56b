package org.interactionanalytics.interaction;

import java.util.Optional;

/**
 * The person on a channel, as far as the request tells.
 *
 * @param name for reading
 * @param userId an e-mail address
 */
public record Identity(Optional<String> name, Optional<String> userId) {
  static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty());
}
