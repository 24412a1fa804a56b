package org.interactionanalytics.entity;

import java.util.Set;
import org.interactionanalytics.spoken.WordList;

/** Names that are known, and words that are none. */
final class WordLists {
  /** Given names that are common in English-speaking countries and no common words. */
  static final Set<String> GIVEN_NAMES = WordList.read("/entities/given-names-en.txt");

  /** Companies whose name is no common word. */
  static final Set<String> ORGANIZATIONS = WordList.read("/entities/organizations-en.txt");

  /** Places and departments that people call from. */
  static final Set<String> NO_ORGANIZATIONS = WordList.read("/entities/no-organizations-en.txt");

  private WordLists() {}
}
