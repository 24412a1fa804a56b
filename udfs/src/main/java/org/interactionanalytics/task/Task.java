package org.interactionanalytics.task;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody is to do after the conversation.
 *
 * @param type what kind of thing
 * @param text what is to be done, third person: {@code send the customer an email}
 * @param sentence index of the sentence that tells it
 * @param speakerId who said it
 * @param assignee id of the speaker who is to do it, or the name by which somebody else was called;
 *     empty where nobody was named
 * @param due the last day for it; empty where no day was named or the day of the conversation is
 *     unknown
 * @param dueText the words that name the day; empty without any
 * @param definitive whether somebody was named for a day and nothing made it doubtful
 * @param score how sure it is that this is a task, in [0, 1]
 */
public record Task(
    Type type,
    String text,
    int sentence,
    String speakerId,
    Optional<String> assignee,
    Optional<LocalDate> due,
    Optional<String> dueText,
    boolean definitive,
    double score) {

  /** Kinds of tasks. */
  public enum Type {
    /** Anything to be done. */
    ACTION_ITEM,
    /** Something that brings the two together again: a call, an e-mail, a meeting. */
    FOLLOW_UP
  }
}
