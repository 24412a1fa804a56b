package org.interactionanalytics.summarizer;

import org.interactionanalytics.summarizer.SummarizerException.Reason;

/**
 * Builds every error of a chat server, so that the wording is the same everywhere: problem, cause,
 * remedy. What a server answers is never repeated.
 */
final class SummarizerErrors {
  private final ChatSettings settings;

  SummarizerErrors(ChatSettings settings) {
    this.settings = settings;
  }

  private SummarizerException because(Reason reason, String cause) {
    return new SummarizerException(
        reason,
        "The summarizer at %s with model \"%s\" gave no summary: %s"
            .formatted(settings.address().origin(), settings.model(), cause));
  }

  SummarizerException noSpeech() {
    return because(Reason.NO_SPEECH, "the conversation has no sentences");
  }

  SummarizerException redactionUnavailable(String language) {
    return because(
        Reason.REDACTION_UNAVAILABLE,
        "numbers, addresses and names can be removed from English only, so that nothing was sent"
            + " (the language is \""
            + language
            + "\"). Set summarizer.redact to none if this language may be sent as it is");
  }

  SummarizerException keyMissing() {
    return because(
        Reason.KEY_UNAVAILABLE,
        "the environment variable "
            + settings.keyVariable().name()
            + " is not set or blank. Set it to the server's key on every executor, or remove"
            + " summarizer.keyEnv if the server asks for none");
  }

  SummarizerException keyMalformed() {
    return because(
        Reason.KEY_UNAVAILABLE,
        "the environment variable "
            + settings.keyVariable().name()
            + " holds characters that no key has. Set it to the server's key alone");
  }

  SummarizerException tooLong(int blocks, int maxBlocks) {
    return because(
        Reason.CONVERSATION_TOO_LONG,
        "the transcript is %d blocks of %d characters, at most %d can be summarised together. Raise summarizer.maxCharacters"
            .formatted(blocks, settings.maxCharacters(), maxBlocks));
  }

  SummarizerException tooLongForServer(int status) {
    return because(
        Reason.CONVERSATION_TOO_LONG,
        "a request of up to %d characters of transcript is too long for it (HTTP %d). Lower summarizer.maxCharacters, or let the server allow a longer context"
            .formatted(settings.maxCharacters(), status));
  }

  SummarizerException modelNotFound(int status) {
    return because(
        Reason.MODEL_NOT_FOUND,
        "it does not know the model, or there is no chat at the address (HTTP %d). Compare summarizer.model with the answer of GET %s/models, and check summarizer.url"
            .formatted(status, settings.address().base()));
  }

  /**
   * The answer's status says what is wrong.
   *
   * @param status not 200
   */
  SummarizerException refused(int status) {
    return switch (status) {
      case 401, 403 -> because(Reason.ACCESS_DENIED, accessDenied(status));
      case 404 -> modelNotFound(status);
      case 408 -> because(Reason.TIMEOUT, "it took too long (HTTP 408)" + afterRetries());
      case 413 -> tooLongForServer(status);
      case 429 ->
          because(
              Reason.SERVER_BUSY,
              "it asks to slow down (HTTP 429)"
                  + afterRetries()
                  + ". Raise summarizer.retries, run fewer tasks at once, or raise the rate limit");
      default -> refusedOtherwise(status);
    };
  }

  private SummarizerException refusedOtherwise(int status) {
    if (status >= 500) {
      return because(
          Reason.SERVER_FAILED,
          "it failed (HTTP %d)%s. Look into the server's log".formatted(status, afterRetries()));
    }
    if (status >= 300 && status < 400) {
      return because(
          Reason.REDIRECTED,
          "it redirects (HTTP %d), which is not followed. Set summarizer.url to the final address"
              .formatted(status));
    }
    return because(
        Reason.REQUEST_REFUSED,
        "it refuses the request (HTTP %d). Check that summarizer.url is an OpenAI-compatible server and that the model can chat; the server's log says more"
            .formatted(status));
  }

  private String accessDenied(int status) {
    String denied = "access is denied (HTTP %d). ".formatted(status);
    return settings.keyVariable().isNone()
        ? denied + "Name the environment variable that holds the key under summarizer.keyEnv"
        : denied
            + "Put a valid key into the environment variable "
            + settings.keyVariable().name()
            + " on every executor";
  }

  SummarizerException unreachable(String cause) {
    return because(
        Reason.SERVER_UNREACHABLE,
        cause
            + afterRetries()
            + ". Check summarizer.url, and that the server can be reached from every executor");
  }

  SummarizerException timeout() {
    return because(
        Reason.TIMEOUT,
        "it did not answer within %d seconds%s. Raise summarizer.timeoutSeconds, or use a faster model"
            .formatted(settings.timeoutSeconds(), afterRetries()));
  }

  SummarizerException answerTooLarge(int limitBytes) {
    return because(
        Reason.ANSWER_TOO_LARGE,
        "its answer is larger than %d bytes. Check that summarizer.url is an OpenAI-compatible server"
            .formatted(limitBytes));
  }

  /**
   * The answer is not what was asked for.
   *
   * @param problem completes "its answer ..."
   */
  SummarizerException malformed(String problem) {
    return because(
        Reason.ANSWER_MALFORMED,
        "its answer " + problem + ". Use a model that follows instructions to answer in JSON");
  }

  SummarizerException interrupted() {
    return because(Reason.INTERRUPTED, "the task was stopped. Run the load again");
  }

  private String afterRetries() {
    return switch (settings.retries()) {
      case 0 -> "";
      case 1 -> ", also after 1 retry";
      default -> ", also after " + settings.retries() + " retries";
    };
  }
}
