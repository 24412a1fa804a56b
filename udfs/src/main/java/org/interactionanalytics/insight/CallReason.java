package org.interactionanalytics.insight;

import java.util.Locale;

/** Why a customer calls. */
public enum CallReason {
  /** A bill, a charge, a payment, a refund. */
  BILLING,
  /** Ending a contract, a subscription or an account. */
  CANCELLATION,
  /** Something does not work. */
  TECHNICAL_PROBLEM,
  /** An order, a parcel, a return. */
  ORDER,
  /** An appointment, a reservation, a ticket. */
  BOOKING,
  /** Access, password, personal data, settings of an account. */
  ACCOUNT,
  /** A claim on an insurance. */
  CLAIM,
  /** Something was lost or stolen. */
  LOSS,
  /** Buying something, other plans, upgrades. */
  PURCHASE,
  /** Dissatisfaction with how somebody was treated. */
  COMPLAINT,
  /** Thanks and praise. */
  PRAISE,
  /** Any other question. */
  INFORMATION;

  /** As written in tables: {@code technical problem}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
