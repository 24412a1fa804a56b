package org.interactionanalytics.language;

/** Who speaks, as far as it matters for the words by which others are meant. */
public enum Side {
  CUSTOMER("the agent", "the company"),
  AGENT("the customer", "the customer"),
  PARTICIPANT("the others", "the others");

  private final String addressee;
  private final String organization;

  Side(String addressee, String organization) {
    this.addressee = addressee;
    this.organization = organization;
  }

  /** Who is meant by "you" when something is asked of them. */
  String addressee() {
    return addressee;
  }

  /** Who is meant by "you" when something is told of them: a customer means the company. */
  String organization() {
    return organization;
  }
}
