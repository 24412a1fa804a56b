package org.interactionanalytics.jobs.load;

import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.interaction.TimelineFactory;

/** The shipped text models, read once per JVM. */
final class TextModels {
  private static final SentimentModel SENTIMENT = SentimentModel.english();
  private static final TimelineFactory TIMELINES = new TimelineFactory(RoleClassifier.english());

  private TextModels() {}

  static SentimentModel sentiment() {
    return SENTIMENT;
  }

  static TimelineFactory timelines() {
    return TIMELINES;
  }
}
