package org.interactionanalytics.jobs.manifest;

import java.util.List;

/** A permitted value with the label that is printed and the other spellings that are accepted. */
interface Labelled {
  String label();

  /** Spellings besides the label; case, spaces, {@code _} and {@code -} never matter. */
  default List<String> aliases() {
    return List.of();
  }
}
