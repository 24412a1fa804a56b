package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.Asking;
import org.interactionanalytics.insight.Surroundings;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.text.PunctuationNetwork;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.Questions;
import org.interactionanalytics.text.Tokens;

/** Measures the model of acts on sentences that it doesn't know, beside plainer ways. */
final class ActEvaluation {
  private static final double PERCENT = 100;

  private final ActTraining training;
  private final Corpora corpora;
  private final ActModel model;
  private final StringBuilder report = new StringBuilder();

  ActEvaluation(Corpora corpora, ActModel model) {
    this.corpora = corpora;
    this.training = new ActTraining(corpora);
    this.model = model;
  }

  /** F1 of questions by source, as a Markdown report. */
  String questions() {
    List<Labelled> train = knowing("question", training.examples());
    QuestionScores scores =
        new QuestionScores(
            PlainModel.learn(train, ActTraining.CLASSES.size()),
            train.stream().filter(Labelled::keptApart).toList(),
            new PunctuationNetwork(NetworkFile.load(Punctuator.class, Punctuator.ENGLISH)));
    line(
        "| questions, F1 | sentences | questions | all | rule | words and pairs | shipped model | with"
            + " punctuator |");
    line("|---|---|---|---|---|---|---|---|");
    List<Corpora.MeetingAct> acts =
        corpora.meetingActs("dev").stream()
            .filter(act -> !Tokens.of(act.text()).isEmpty())
            .toList();
    List<SpokenSentence> meetings = acts.stream().map(SpokenSentence::of).toList();
    questions("meetings, AMI dev: asked or elicited", meetings, meetings, scores);
    questions(
        "meetings, where mark and act agree",
        meetings,
        IntStream.range(0, acts.size())
            .filter(i -> ActTraining.elicits(acts.get(i)) == ActTraining.marked(acts.get(i)))
            .mapToObj(meetings::get)
            .toList(),
        scores);
    all("podcasts, dev", training.podcasts("dev", 1), scores);
    List<SpokenSentence> calls =
        SpokenSentence.of(
            new PunctuationCorpus(corpora)
                .recognised(PunctuationCorpus.Recogniser.REV, PunctuationCorpus.Role.MEASURE));
    questions("recognised conference calls held out", calls, calls, scores);
    all("task dialogues, dev", training.dialogues("dev"), scores);
    all("service calls, dev and test", training.calls(Corpora.Part.TEST), scores);
    line("");
    line(
        String.format(
            Locale.ROOT,
            "Question marks against elicitations in meetings: F1 %.1f",
            PERCENT
                * Scored.f1(
                    acts.stream()
                        .map(
                            act ->
                                new Scored(
                                    new double[] {ActTraining.marked(act) ? 1 : 0},
                                    new boolean[] {ActTraining.elicits(act)}))
                        .toList(),
                    0,
                    1)));
    return report.toString();
  }

  /** What questions are found with, and what thresholds are learned from. */
  private record QuestionScores(
      PlainModel plain, List<Labelled> apart, PunctuationNetwork network) {}

  private void all(String name, List<Labelled> examples, QuestionScores scores) {
    int index = ActTraining.index("question");
    List<SpokenSentence> sentences =
        knowing("question", examples).stream()
            .map(example -> SpokenSentence.of(example, index))
            .toList();
    questions(name, sentences, sentences, scores);
  }

  /** Measures on some of the sentences, among which the punctuator sees them. */
  private void questions(
      String name, List<SpokenSentence> all, List<SpokenSentence> some, QuestionScores scores) {
    int index = ActTraining.index("question");
    List<Labelled> measured =
        some.stream().map(sentence -> ActTraining.question(name, sentence)).toList();
    Set<SpokenSentence> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.addAll(some);
    List<Double> marked = SpokenSentence.marked(all, scores.network);
    List<Scored> punctuated = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      SpokenSentence sentence = all.get(i);
      if (counted.contains(sentence)) {
        double act = model.scores(sentence.text()).get(ActModel.Act.QUESTION);
        punctuated.add(
            new Scored(
                new double[] {Asking.probability(marked.get(i), act)},
                new boolean[] {sentence.question()}));
      }
    }
    row(
        name,
        measured,
        index,
        f1(measured, measured, index, text -> 0.0),
        f1(measured, measured, index, text -> Questions.isAsked(Tokens.of(text)) ? 1.0 : 0),
        f1(scores.apart, measured, index, text -> scores.plain.scores(text)[index]),
        found(measured, index, ActModel.Act.QUESTION),
        PERCENT * Scored.f1(punctuated, 0, Asking.THRESHOLD));
  }

  /** F1 of action items and requests, as a Markdown report. */
  String actions() {
    line("| tasks, F1 | sentences | tasks | all | words and pairs | shipped model |");
    line("|---|---|---|---|---|---|");
    List<Labelled> examples = training.examples();
    List<Labelled> meetings = knowing("action", training.meetings("dev"));
    List<Labelled> mail = training.mail().stream().filter(ActTraining::measured).toList();
    tasks("action items, AMI dev", knowing("action", examples), meetings, ActModel.Act.ACTION);
    tasks(
        "requests, a tenth of the e-mail sentences",
        knowing("request", examples),
        mail,
        ActModel.Act.REQUEST);
    amidTheirSurroundings();
    line("");
    line("| both by action_item, F1 | threshold of its own | threshold " + ActModel.TASK + " |");
    line("|---|---|---|");
    both("action items, AMI dev", knowing("action", examples), meetings, "action");
    both(
        "requests, a tenth of the e-mail sentences", knowing("request", examples), mail, "request");
    return report.toString();
  }

  private void amidTheirSurroundings() {
    List<Scored> scored = new ArrayList<>();
    for (List<Labelled> meeting : training.searchedMeetings("dev").values()) {
      List<Surroundings> surroundings =
          Surroundings.of(meeting.stream().map(Labelled::text).toList());
      for (int i = 0; i < meeting.size(); i++) {
        Labelled example = meeting.get(i);
        double score = model.scores(example.text(), surroundings.get(i)).get(ActModel.Act.ACTION);
        scored.add(
            new Scored(
                new double[] {score}, new boolean[] {example.is(ActTraining.index("action"))}));
      }
    }
    line(
        String.format(
            Locale.ROOT,
            "| action items, AMI dev, amid their surroundings | %d | %d | | | %.1f |",
            scored.size(),
            scored.stream().filter(one -> one.truths()[0]).count(),
            PERCENT * Scored.f1(scored, 0, model.actionThreshold())));
  }

  private void both(String name, List<Labelled> train, List<Labelled> measured, String labelled) {
    int index = ActTraining.index(labelled);
    List<Labelled> apart = train.stream().filter(Labelled::keptApart).toList();
    Function<String, Double> task = text -> ActModel.task(model.scores(text));
    line(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f |",
            name,
            f1(apart, measured, index, task),
            PERCENT * Scored.f1(Scored.of(measured, index, task), 0, ActModel.TASK)));
  }

  /** Politeness and courtesy, as a Markdown report. */
  String politeness() {
    List<Labelled> examples = training.examples();
    line("| dev part, F1 | sentences | of them | all | words and pairs | shipped model |");
    line("|---|---|---|---|---|---|");
    List<Labelled> chats = training.chats("dev");
    List<Labelled> dialogues = training.dialogues("dev");
    for (ActModel.Act act :
        List.of(ActModel.Act.GREETING, ActModel.Act.THANKS, ActModel.Act.CLOSING)) {
      String name = name(act);
      tasks(name + ", chats", knowing(name, examples), knowing(name, chats), act);
      if (act != ActModel.Act.GREETING) {
        tasks(name + ", task dialogues", knowing(name, examples), knowing(name, dialogues), act);
      }
    }
    line("");
    line("| politeness, accuracy | requests | words and pairs | shipped model |");
    line("|---|---|---|---|");
    int index = ActTraining.index("politeness");
    PlainModel plain =
        PlainModel.learn(knowing("politeness", examples), ActTraining.CLASSES.size());
    for (String place : List.of("wikipedia", "stackexchange")) {
      List<Labelled> measured =
          training.politeness().stream()
              .filter(example -> example.source().equals(place) && ActTraining.measured(example))
              .toList();
      line(
          String.format(
              Locale.ROOT,
              "| %s, a tenth | %d | %.1f | %.1f |",
              place,
              measured.size(),
              accuracy(measured, index, text -> plain.scores(text)[index], 0),
              accuracy(
                  measured, index, text -> model.scores(text).get(ActModel.Act.POLITENESS), 0.5)));
    }
    return report.toString();
  }

  private static double accuracy(
      List<Labelled> examples, int index, Function<String, Double> score, double middle) {
    long right =
        examples.stream()
            .filter(example -> score.apply(example.text()) > middle == example.is(index))
            .count();
    return PERCENT * right / examples.size();
  }

  private void tasks(String name, List<Labelled> train, List<Labelled> measured, ActModel.Act act) {
    int index = ActTraining.index(name(act));
    PlainModel plain = PlainModel.learn(train, ActTraining.CLASSES.size());
    List<Labelled> apart = train.stream().filter(Labelled::keptApart).toList();
    row(
        name,
        measured,
        index,
        f1(measured, measured, index, text -> 0.0),
        f1(apart, measured, index, text -> plain.scores(text)[index]),
        found(measured, index, act));
  }

  private double found(List<Labelled> examples, int index, ActModel.Act act) {
    List<Scored> scored =
        Scored.of(examples, index, text -> model.found(model.scores(text)).contains(act) ? 1.0 : 0);
    return PERCENT * Scored.f1(scored, 0, 1);
  }

  /** F1 with the threshold that is best on other sentences. */
  private static double f1(
      List<Labelled> apart, List<Labelled> measured, int index, Function<String, Double> score) {
    double threshold = Scored.thresholds(Scored.of(apart, index, score))[0];
    return PERCENT * Scored.f1(Scored.of(measured, index, score), 0, threshold);
  }

  private static List<Labelled> knowing(String name, List<Labelled> examples) {
    int index = ActTraining.index(name);
    return new ArrayList<>(examples.stream().filter(example -> example.knows(index)).toList());
  }

  private static String name(ActModel.Act act) {
    return act.name().toLowerCase(Locale.ROOT);
  }

  private void row(String name, List<Labelled> measured, int index, double... values) {
    long positive = measured.stream().filter(example -> example.is(index)).count();
    report.append(String.format(Locale.ROOT, "| %s | %d | %d |", name, measured.size(), positive));
    for (double value : values) {
      report.append(String.format(Locale.ROOT, " %.1f |", value));
    }
    report.append('\n');
  }

  private void line(String text) {
    report.append(text).append('\n');
  }
}
