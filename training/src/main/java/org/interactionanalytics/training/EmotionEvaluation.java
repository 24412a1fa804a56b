package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interactionanalytics.insight.EmotionLabel;
import org.interactionanalytics.insight.EmotionModel;

/** Measures the emotion model on subtitles and comments that it doesn't know, and on calm calls. */
final class EmotionEvaluation {
  private static final double PERCENT = 100;
  private static final int NEUTRAL = EmotionTraining.index(EmotionLabel.NEUTRAL);
  private static final int EIGHT = EmotionTraining.CLASSES.size() - 1;

  /** Ekman's groups as unions of Plutchik's emotions, in the order of their names. */
  private static final List<List<EmotionLabel>> EKMAN =
      List.of(
          List.of(EmotionLabel.ANGER),
          List.of(EmotionLabel.DISGUST),
          List.of(EmotionLabel.FEAR),
          List.of(EmotionLabel.JOY, EmotionLabel.TRUST, EmotionLabel.ANTICIPATION),
          List.of(EmotionLabel.SADNESS),
          List.of(EmotionLabel.SURPRISE),
          List.of(EmotionLabel.NEUTRAL));

  private final Corpora corpora;
  private final EmotionModel model;
  private final StringBuilder report = new StringBuilder();

  EmotionEvaluation(Corpora corpora, EmotionModel model) {
    this.corpora = corpora;
    this.model = model;
  }

  /**
   * A Markdown report.
   *
   * @param samples the folder with the references of the sample calls
   */
  String report(Path samples) throws IOException {
    EmotionTraining training = new EmotionTraining(corpora);
    line("| dev part, macro-F1 | texts | every class | words and pairs | shipped model |");
    line("|---|---|---|---|---|");
    List<Labelled> subtitles = training.subtitles("train");
    List<Labelled> subtitlesDev = training.subtitles("dev");
    compare("XED, nine classes", subtitles, subtitlesDev, Function.identity());
    compare(
        "XED, eight emotions",
        subtitles.stream().filter(example -> !example.is(NEUTRAL)).toList(),
        subtitlesDev.stream().filter(example -> !example.is(NEUTRAL)).toList(),
        EmotionEvaluation::eight);
    List<Labelled> commentsDev = training.comments("dev");
    compare(
        "GoEmotions, Ekman's seven",
        training.comments("train"),
        commentsDev,
        EmotionEvaluation::ekman);
    line("");
    line("| dev part | texts | macro-F1 of the one emotion told | calibration error |");
    line("|---|---|---|---|");
    single("XED, nine classes", subtitlesDev);
    single("GoEmotions, nine classes", commentsDev);
    line("");
    line("| calm | utterances | neutral, % |");
    line("|---|---|---|");
    calm("our own calm call turns", calls());
    calm("the sample calls", samples(samples));
    calm(
        "service sentences, dev and test",
        corpora.service(Corpora.Part.TEST).stream().map(Example::text).toList());
    return report.toString();
  }

  private void compare(
      String name, List<Labelled> train, List<Labelled> dev, Function<double[], double[]> view) {
    List<Labelled> apart = train.stream().filter(Labelled::keptApart).toList();
    PlainModel plain =
        PlainModel.learn(
            viewed(train, view), view.apply(new double[EmotionTraining.CLASSES.size()]).length);
    row(
        name,
        dev.size(),
        macroF1(
            apart,
            dev,
            view,
            text -> new double[view.apply(new double[EmotionTraining.CLASSES.size()]).length]),
        macroF1(apart, dev, view, plain::scores),
        macroF1(apart, dev, view, text -> view.apply(probabilities(text))));
  }

  /** Thresholds are chosen on train sentences that neither model learned from. */
  private static double macroF1(
      List<Labelled> apart,
      List<Labelled> dev,
      Function<double[], double[]> view,
      Function<String, double[]> scores) {
    double[] thresholds = Scored.thresholds(Scored.of(viewed(apart, view), scores));
    return Scored.macroF1(Scored.of(viewed(dev, view), scores), thresholds);
  }

  private static List<Labelled> viewed(List<Labelled> examples, Function<double[], double[]> view) {
    List<Labelled> viewed = new ArrayList<>();
    for (Labelled example : examples) {
      double[] targets = new double[example.targets().length];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = example.targets()[i];
      }
      double[] seen = view.apply(targets);
      float[] changed = new float[seen.length];
      for (int i = 0; i < seen.length; i++) {
        changed[i] = (float) seen[i];
      }
      viewed.add(new Labelled(example.source(), example.text(), changed, example.weight()));
    }
    return viewed;
  }

  private static double[] eight(double[] nine) {
    return Arrays.copyOf(nine, EIGHT);
  }

  /** The probability that one of a group's emotions is there, were they independent. */
  private static double[] ekman(double[] nine) {
    return EKMAN.stream()
        .mapToDouble(
            group ->
                1
                    - group.stream()
                        .mapToDouble(label -> 1 - nine[EmotionTraining.index(label)])
                        .reduce(1, (a, b) -> a * b))
        .toArray();
  }

  private double[] probabilities(String text) {
    Map<EmotionLabel, Double> scores = model.scores(text);
    return Arrays.stream(EmotionLabel.values()).mapToDouble(scores::get).toArray();
  }

  private void single(String name, List<Labelled> dev) {
    List<Scored> told =
        Scored.of(
            dev,
            text -> {
              double[] one = new double[EmotionLabel.values().length];
              one[EmotionTraining.index(model.of(text).value())] = 1;
              return one;
            });
    double[] thresholds = new double[EmotionLabel.values().length];
    Arrays.fill(thresholds, 1);
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f |",
            name,
            dev.size(),
            Scored.macroF1(told, thresholds),
            Scored.calibrationError(Scored.of(dev, this::probabilities))));
  }

  private static List<String> calls() {
    return Corpora.ownSentences("calls").stream()
        .filter(row -> row[0].equals("CALM"))
        .map(row -> row[1])
        .toList();
  }

  private static List<String> samples(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      for (JsonNode utterance : new ObjectMapper().readTree(file.toFile()).path("utterances")) {
        texts.add(utterance.path("text").asText());
      }
    }
    return texts;
  }

  private void calm(String name, List<String> texts) {
    long neutral =
        texts.stream().filter(text -> model.of(text).value() == EmotionLabel.NEUTRAL).count();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f |",
            name,
            texts.size(),
            PERCENT * neutral / texts.size()));
  }

  private void row(String name, int texts, double... values) {
    report.append(String.format(Locale.ROOT, "| %s | %d |", name, texts));
    for (double value : values) {
      report.append(String.format(Locale.ROOT, " %.3f |", value));
    }
    report.append('\n');
  }

  private void line(String text) {
    report.append(text).append('\n');
  }
}
