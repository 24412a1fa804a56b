package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.insight.EmotionLabel;

/** Makes the emotion model. */
final class EmotionTraining {
  static final String SUBTITLES = "subtitles";
  static final String COMMENTS = "comments";

  static final List<String> CLASSES =
      Arrays.stream(EmotionLabel.values())
          .map(label -> label.name().toLowerCase(Locale.ROOT))
          .toList();

  /**
   * Plutchik's emotions of the comments' labels. Chosen so that Ekman's groups of the same labels
   * are unions: joy is joy, trust and anticipation; the others are themselves.
   */
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "anger", List.of("anger", "annoyance", "disapproval"),
          "anticipation", List.of("desire", "optimism"),
          "disgust", List.of("disgust"),
          "fear", List.of("fear", "nervousness"),
          "joy", List.of("joy", "amusement", "excitement", "love", "pride", "relief", "gratitude"),
          "sadness", List.of("sadness", "grief", "remorse", "disappointment", "embarrassment"),
          "surprise", List.of("surprise", "realization", "confusion", "curiosity"),
          "trust", List.of("admiration", "approval", "caring"),
          "neutral", List.of("neutral"));

  private static final int BUCKETS = 1 << 18;
  private static final int EPOCHS = 5;
  private static final int CALM_STEP = 2;

  private static final UtteranceTraining RECIPE =
      new UtteranceTraining("emotion-en", "1", CLASSES, Set.of(), BUCKETS, EPOCHS);

  private final Corpora corpora;

  EmotionTraining(Corpora corpora) {
    this.corpora = corpora;
  }

  void write(Path model) throws IOException {
    RECIPE.write(examples(), corpora.spokenTexts(), model);
  }

  /** Subtitles and comments of the train part, and calm sentences as neutral ones of either. */
  List<Labelled> examples() {
    List<Labelled> examples = new ArrayList<>(subtitles("train"));
    examples.addAll(comments("train"));
    List<Example> calm = corpora.service(Corpora.Part.TRAIN);
    float[] neutral = targets(List.of("neutral"));
    for (int i = 0; i < calm.size(); i += CALM_STEP) {
      String source = i / CALM_STEP % 2 == 0 ? SUBTITLES : COMMENTS;
      examples.add(new Labelled(source, calm.get(i).text(), neutral, 1));
    }
    return examples;
  }

  List<Labelled> subtitles(String split) {
    return corpora.emotionSubtitles(split).stream()
        .map(row -> new Labelled(SUBTITLES, row.text(), targets(row.labels()), 1))
        .toList();
  }

  List<Labelled> comments(String split) {
    return corpora.emotionComments(split).stream()
        .map(row -> new Labelled(COMMENTS, row.text(), targets(plutchik(row.labels())), 1))
        .toList();
  }

  private static List<String> plutchik(List<String> labels) {
    return LABELS.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(labels::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where a label stands among the classes. */
  static int index(EmotionLabel label) {
    return CLASSES.indexOf(label.name().toLowerCase(Locale.ROOT));
  }

  private static float[] targets(List<String> labels) {
    float[] targets = new float[CLASSES.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = labels.contains(CLASSES.get(i)) ? 1 : 0;
    }
    return targets;
  }
}
