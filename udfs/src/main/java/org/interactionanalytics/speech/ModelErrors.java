package org.interactionanalytics.speech;

import org.interactionanalytics.error.ConfigurationException;

/** Builds every error about a model: problem, cause, remedy. */
final class ModelErrors {
  private ModelErrors() {}

  static ConfigurationException of(ModelReference reference, String cause, String remedy) {
    return new ConfigurationException(
        reference.kind().label()
            + " ["
            + reference.printable()
            + "] cannot be used: "
            + cause
            + ". "
            + remedy);
  }

  static ConfigurationException of(
      ModelReference reference, String cause, String remedy, Throwable origin) {
    ConfigurationException exception = of(reference, cause, remedy);
    exception.initCause(origin);
    return exception;
  }

  static ConfigurationException notFound(ModelReference reference) {
    return of(
        reference,
        "nothing was found there",
        "Correct the location; a folder or a zip of a Vosk model is expected");
  }

  static ConfigurationException wrongHash(ModelReference reference, String actual) {
    return of(
        reference,
        "its sha256 is " + actual + " but " + reference.sha256().orElse("") + " is expected",
        "If the model was meant to change, put the new sha256 into the configuration; otherwise do"
            + " not trust it");
  }

  static ConfigurationException notAModel(
      ModelReference reference, String cause, Throwable origin) {
    return of(
        reference,
        "it is not a Vosk model: " + cause,
        "Give "
            + reference.kind().expected()
            + ", or a zip of it, as published at"
            + " https://alphacephei.com/vosk/models",
        origin);
  }
}
