package org.interactionanalytics.interaction;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.EmotionModel;
import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.insight.SentimentModel;
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

  private record Version(String name, String version, String sha256) {}

  private List<Version> versions() {
    return List.of(
        new Version(sentiment.name(), sentiment.version(), sentiment.sha256()),
        new Version(roles.name(), roles.version(), roles.sha256()),
        new Version(punctuator.name(), punctuator.version(), punctuator.sha256()),
        new Version(emotions.name(), emotions.version(), emotions.sha256()),
        new Version(acts.name(), acts.version(), acts.sha256()));
  }

  /** Names and versions, for the version stamp. */
  public String names() {
    return versions().stream()
        .map(model -> model.name() + " " + model.version())
        .collect(Collectors.joining(", "));
  }

  /** SHA-256 of the models' SHA-256s, for the version stamp. */
  public String sha256() {
    return DigestUtils.sha256Hex(
        versions().stream().map(Version::sha256).collect(Collectors.joining("|")));
  }
}
