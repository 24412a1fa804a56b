package org.interactionanalytics.interaction;

import java.util.List;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.EmotionModel;
import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.timeline.Timeline;

/** The text models of a language. Immutable and thread-safe. */
public record LanguageModels(
    SentimentModel sentiment,
    RoleClassifier roles,
    Punctuator punctuator,
    EmotionModel emotions,
    ActModel acts) {

  /** The shipped English models, read once per JVM. */
  public static LanguageModels english() {
    return English.SHIPPED;
  }

  private static final class English {
    static final LanguageModels SHIPPED =
        new LanguageModels(
            SentimentModel.english(),
            RoleClassifier.english(),
            Punctuator.english(),
            EmotionModel.english(),
            ActModel.english());
  }

  /** What is said as people write it; without sentences in other languages than English. */
  ReadableTranscript read(TranscribedRecording recording, Timeline timeline) {
    return recording.isEnglish()
        ? ReadableTranscript.of(timeline, new SentenceMarker(punctuator, acts)::mark)
        : ReadableTranscript.asRecognised(timeline);
  }

  private List<VersionedModel> all() {
    return List.of(sentiment, roles, punctuator, emotions, acts);
  }

  /** Names and versions, for the version stamp. */
  public String names() {
    return VersionedModel.names(all());
  }

  /** SHA-256 of the models' SHA-256s, for the version stamp. */
  public String sha256() {
    return VersionedModel.sha256(all());
  }
}
