package org.interactionanalytics.language;

/**
 * What somebody said, as another person reports it.
 *
 * @param act what it does in the conversation
 * @param predicate past tense and third person, without its subject: {@code asked whether they
 *     could return the router}
 * @param anaphoric whether it can't be understood without what was said before
 */
public record Report(Act act, String predicate, boolean anaphoric) {
  /** What an utterance does in a conversation. */
  public enum Act {
    /** Somebody called for something, or wants it. */
    WANTED,
    /** A question. */
    ASKED,
    /** The other one is asked to do something. */
    REQUESTED,
    /** The speaker will do something. */
    PROMISED,
    /** The speaker can do something. */
    OFFERED,
    /** The speaker has done something. */
    DID,
    /** Something is told that will happen. */
    FORETOLD,
    /** Something was looked up or found out. */
    FOUND,
    /** Anything else that is told. */
    STATED
  }

  /** Number of words of the predicate. */
  public int length() {
    return predicate.split(" ").length;
  }
}
