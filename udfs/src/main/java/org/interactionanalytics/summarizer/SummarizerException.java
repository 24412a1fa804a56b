package org.interactionanalytics.summarizer;

/**
 * A summariser gave no summary. The message states problem, cause and remedy for a stranger; it
 * holds nothing of the transcript, of the server's answer or of the key.
 */
public final class SummarizerException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is no summary; the name is the reason code of the row in {@code skipped}. */
  public enum Reason {
    /** Nobody said anything. */
    NO_SPEECH,
    /** What must be removed cannot be found in this language; nothing was sent. */
    REDACTION_UNAVAILABLE,
    /** The variable named by {@code keyEnv} holds no key here. */
    KEY_UNAVAILABLE,
    /** The server does not take the key. */
    ACCESS_DENIED,
    /** The server does not know the model, or there is no chat at the address. */
    MODEL_NOT_FOUND,
    /** More transcript than the limits allow. */
    CONVERSATION_TOO_LONG,
    /** The server refuses the request for another reason. */
    REQUEST_REFUSED,
    /** The server answers from elsewhere. */
    REDIRECTED,
    /** The server asks to slow down. */
    SERVER_BUSY,
    /** The server failed. */
    SERVER_FAILED,
    /** There is no connection to the server. */
    SERVER_UNREACHABLE,
    /** The answer took too long. */
    TIMEOUT,
    /** The answer is larger than the limit. */
    ANSWER_TOO_LARGE,
    /** The answer is not what was asked for. */
    ANSWER_MALFORMED,
    /** The task was stopped. */
    INTERRUPTED
  }

  private final Reason reason;

  SummarizerException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** As written in {@code skipped}: {@code ACCESS_DENIED}. */
  public String reasonCode() {
    return reason.name();
  }
}
