package org.interactionanalytics.insight;

/** Plutchik's eight basic emotions, and none of them. */
public enum EmotionLabel {
  ANGER("Anger"),
  ANTICIPATION("Anticipation"),
  DISGUST("Disgust"),
  FEAR("Fear"),
  JOY("Joy"),
  SADNESS("Sadness"),
  SURPRISE("Surprise"),
  TRUST("Trust"),
  NEUTRAL("Neutral");

  private final String label;

  EmotionLabel(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
