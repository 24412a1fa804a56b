package org.interactionanalytics.jobs.manifest;

import java.util.List;

/** Parameters of the four services that mean nothing to a batch job; none of them is kept. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum NotApplicable implements Labelled {
  WEBHOOK("webhook", "the results are written to the output tables", "webhookUrl", "callbackUrl"),
  API_KEY(
      "apikey",
      "no service is called. Remove the secret from the manifest",
      "accessToken",
      "authorization",
      "bearerToken"),
  CALLS("calls", "the manifest's lines say which recordings to process"),
  TRANSCRIPT("transcript", "transcripts are always written. Choose the columns when querying");

  private final String label;
  private final String reason;
  private final List<String> aliases;

  NotApplicable(String label, String reason, String... aliases) {
    this.label = label;
    this.reason = reason;
    this.aliases = List.of(aliases);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  String reason() {
    return reason;
  }
}
