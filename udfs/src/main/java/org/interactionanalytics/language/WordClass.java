package org.interactionanalytics.language;

/** Classes of words, as Universal Dependencies has them, less those that speech doesn't have. */
public enum WordClass {
  NOUN,
  PROPN,
  VERB,
  AUX,
  ADJ,
  ADV,
  PRON,
  DET,
  ADP,
  NUM,
  CCONJ,
  SCONJ,
  PART,
  INTJ,
  OTHER;

  /** Nouns, names among them. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN;
  }

  /** Verbs, auxiliaries among them. */
  public boolean isVerbal() {
    return this == VERB || this == AUX;
  }
}
