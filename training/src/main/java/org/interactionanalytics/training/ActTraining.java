package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.text.HashedGrams;
import org.interactionanalytics.text.Tokens;

/** Makes the model of what utterances do: ask, promise, request, greet, thank, close. */
final class ActTraining {
  static final String MEETINGS = "meetings";
  static final String MAIL = "mail";
  static final String PODCASTS = "podcasts";
  static final String CONFERENCES = "conferences";
  static final String DIALOGUES = "dialogues";
  static final String CALLS = "calls";
  static final String CHATS = "chats";

  static final List<String> CLASSES =
      Arrays.stream(ActModel.Act.values()).map(act -> act.name().toLowerCase(Locale.ROOT)).toList();

  private static final int BUCKETS = 1 << 19;
  private static final int EPOCHS = 3;
  private static final int COMMON_WORDS = 300;

  /** Of every so many podcasts, dialogues and calls one is learned from. */
  private static final int PODCAST_SHARE = 2;

  private static final int DIALOGUE_SHARE = 24;
  private static final int CALL_SHARE = 8;

  /** Of every so many chat sentences that are no courtesy one is learned from. */
  private static final int CHAT_SHARE = 8;

  private static final int MEASURED_TEXTS = 10;

  /** Acts of one word or two, of which the same text is learned once. */
  private static final Set<String> SMALL_ACTS = Set.of("bck", "stl", "fra", "off");

  private final Corpora corpora;

  ActTraining(Corpora corpora) {
    this.corpora = corpora;
  }

  void write(Path model) throws IOException {
    List<Labelled> examples = examples();
    Set<String> common = common(examples);
    SurroundingsTraining surroundings =
        new SurroundingsTraining(new HashedGrams(BUCKETS, common), BUCKETS);
    new UtteranceTraining("acts-en", "2", CLASSES, common, BUCKETS, EPOCHS)
        .write(
            examples,
            corpora.spokenTexts(),
            file -> surroundings.addTo(file, searchedMeetings("train")),
            model);
  }

  /** Everything that is said in the meetings where somebody looked for action items. */
  SortedMap<String, List<Labelled>> searchedMeetings(String split) {
    SortedMap<String, List<Labelled>> meetings = new TreeMap<>();
    for (Corpora.MeetingAct act : corpora.meetingActs(split)) {
      if (act.searched() && !Tokens.of(act.text()).isEmpty()) {
        meetings
            .computeIfAbsent(act.meeting(), meeting -> new ArrayList<>())
            .add(Labelled.of(MEETINGS, act.text(), CLASSES, "action", act.action()));
      }
    }
    return meetings;
  }

  List<Labelled> examples() {
    List<Labelled> examples = new ArrayList<>(meetings("train"));
    examples.addAll(podcasts("train", PODCAST_SHARE));
    examples.addAll(conferences());
    examples.addAll(dialogues("train"));
    examples.addAll(calls(Corpora.Part.TRAIN));
    examples.addAll(chats("train"));
    mail().stream().filter(example -> !measured(example)).forEach(examples::add);
    politeness().stream().filter(example -> !measured(example)).forEach(examples::add);
    return examples;
  }

  /** Whether an example of a collection without parts is only measured on. */
  static boolean measured(Labelled example) {
    return Math.floorMod(Tokens.normalise(example.text()).hashCode(), MEASURED_TEXTS) == 1;
  }

  /** What is said in meetings: questions, and action items where somebody looked for them. */
  List<Labelled> meetings(String split) {
    List<Labelled> examples = new ArrayList<>();
    Set<String> small = new HashSet<>();
    for (Corpora.MeetingAct act : corpora.meetingActs(split)) {
      boolean again =
          split.equals("train") && SMALL_ACTS.contains(act.kind()) && !small.add(act.text());
      if (!again && !Tokens.of(act.text()).isEmpty()) {
        float[] targets = unknown();
        targets[index("question")] = asks(act) ? 1 : 0;
        if (act.searched()) {
          targets[index("action")] = act.action() ? 1 : 0;
        }
        examples.add(new Labelled(MEETINGS, act.text(), targets, 1));
      }
    }
    return examples;
  }

  /** A question mark, or an act that elicits something, which people mark in other places. */
  static boolean asks(Corpora.MeetingAct act) {
    return marked(act) || elicits(act);
  }

  /** Whether who wrote it down heard a question. */
  static boolean marked(Corpora.MeetingAct act) {
    return Corpora.endsWithQuestionMark(act.text());
  }

  /** Whether who labelled the acts saw one that elicits something. */
  static boolean elicits(Corpora.MeetingAct act) {
    return act.kind().startsWith("el");
  }

  /** Sentences of conference calls, recognised ones and such as people wrote down. */
  private List<Labelled> conferences() {
    PunctuationCorpus calls = new PunctuationCorpus(corpora);
    List<SpokenSentence> sentences = new ArrayList<>();
    for (PunctuationCorpus.Role role :
        List.of(PunctuationCorpus.Role.LEARN, PunctuationCorpus.Role.TUNE)) {
      sentences.addAll(SpokenSentence.of(calls.recognised(PunctuationCorpus.Recogniser.REV, role)));
    }
    calls.alignedCalls().forEach(call -> sentences.addAll(SpokenSentence.of(call)));
    return sentences.stream().map(sentence -> question(CONFERENCES, sentence)).toList();
  }

  static Labelled question(String source, SpokenSentence sentence) {
    return Labelled.of(source, sentence.text(), CLASSES, "question", sentence.question());
  }

  /** Sentences of podcasts; one of {@code share} of them. */
  List<Labelled> podcasts(String split, int share) {
    return corpora.podcastSentences(split).stream()
        .filter(sentence -> Math.floorMod(sentence.conversation().hashCode(), share) == 0)
        .map(sentence -> question(PODCASTS, sentence))
        .toList();
  }

  static Labelled question(String source, Corpora.MarkedText sentence) {
    return Labelled.of(source, sentence.text(), CLASSES, "question", sentence.question());
  }

  /** Sentences of task dialogues; thanks and closings are known for whole turns. */
  List<Labelled> dialogues(String split) {
    List<Labelled> examples = new ArrayList<>();
    for (Corpora.ActTurn turn : corpora.actTurns(split)) {
      if (Math.floorMod(turn.dialogue().hashCode(), DIALOGUE_SHARE) == 0) {
        for (Corpora.MarkedText sentence : Corpora.sentences(turn.dialogue(), turn.text())) {
          examples.add(question(DIALOGUES, sentence));
        }
        float[] targets = unknown();
        targets[index("thanks")] = turn.acts().contains("THANK_YOU") ? 1 : 0;
        targets[index("closing")] = turn.acts().contains("GOODBYE") ? 1 : 0;
        examples.add(new Labelled(DIALOGUES, turn.text(), targets, 1));
      }
    }
    return examples;
  }

  /** Sentences of service calls. */
  List<Labelled> calls(Corpora.Part part) {
    List<Labelled> examples = new ArrayList<>();
    int seen = 0;
    for (Corpora.Call call : corpora.calls(part)) {
      if (seen++ % CALL_SHARE == 0) {
        for (List<String> side : List.of(call.agent(), call.customer())) {
          for (String turn : side) {
            Corpora.sentences("", turn).stream()
                .map(sentence -> question(CALLS, sentence))
                .forEach(examples::add);
          }
        }
      }
    }
    return examples;
  }

  /** What customers write to a service: greetings, thanks and closings. */
  List<Labelled> chats(String split) {
    List<Labelled> examples = new ArrayList<>();
    int plain = 0;
    for (Corpora.LabelledText row : corpora.chatSentences(split)) {
      float[] targets = unknown();
      targets[index("greeting")] = row.labels().contains("openinggreeting") ? 1 : 0;
      targets[index("thanks")] = row.labels().contains("thankyou") ? 1 : 0;
      targets[index("closing")] = row.labels().contains("closinggreeting") ? 1 : 0;
      if (!Arrays.equals(targets, plain()) || plain++ % CHAT_SHARE == 0) {
        examples.add(new Labelled(CHATS, row.text(), targets, 1));
      }
    }
    return examples;
  }

  private static float[] plain() {
    float[] targets = unknown();
    targets[index("greeting")] = 0;
    targets[index("thanks")] = 0;
    targets[index("closing")] = 0;
    return targets;
  }

  /** Sentences of e-mails: whether they ask for something to be done. */
  List<Labelled> mail() {
    return corpora.mailSentences().stream()
        .map(row -> Labelled.of(MAIL, row.text(), CLASSES, "request", row.labels().contains("Yes")))
        .toList();
  }

  /** The most and the least polite quarter of the requests in two places. */
  List<Labelled> politeness() {
    return corpora.politenessTexts().stream()
        .filter(row -> !row.labels().contains("mid"))
        .map(
            row ->
                Labelled.of(
                    row.labels().get(0),
                    row.text(),
                    CLASSES,
                    "politeness",
                    row.labels().contains("polite")))
        .toList();
  }

  /** The words that the patterns are made of. */
  private static Set<String> common(List<Labelled> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Labelled example : examples) {
      if (example.source().equals(MEETINGS) || example.source().equals(PODCASTS)) {
        Tokens.of(example.text()).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    return counts.keySet().stream()
        .sorted(
            Comparator.comparingInt((String word) -> -counts.get(word))
                .thenComparing(Comparator.naturalOrder()))
        .limit(COMMON_WORDS)
        .collect(Collectors.toUnmodifiableSet());
  }

  static int index(String name) {
    return CLASSES.indexOf(name);
  }

  private static float[] unknown() {
    float[] targets = new float[CLASSES.size()];
    Arrays.fill(targets, Labelled.UNKNOWN);
    return targets;
  }
}
