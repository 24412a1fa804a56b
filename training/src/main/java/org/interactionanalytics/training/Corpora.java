package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.interactionanalytics.text.Tokens;

/** The openly licensed texts in a data folder. What each file is: the model cards. */
final class Corpora {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST_SENTENCE = 25;
  private static final double DOCUMENT_SENTENCE_WEIGHT = 0.1;
  private static final double NEUTRAL_WEIGHT = 0.3;

  /** Every so many plain dialogue turns one is taken; the rest repeat it with other slots. */
  private static final int DIALOGUE_STEP = 10;

  /** Every so many task dialogues one is learned from where the words count, not the tasks. */
  private static final int DIALOGUE_SHARE = 4;

  private static final long SEED = 1;

  private final Path folder;

  Corpora(Path folder) {
    this.folder = folder;
  }

  /** What our own list and the opinion lexicon know of words and phrases. */
  Lexicon lexicon() {
    return Lexicon.read(
        resource("/opinions-en.tsv"), rows("open_sentiment_train/opinion_lexicon.tsv", 2));
  }

  /**
   * Sentences that we wrote to measure on, never learned from: kind and text.
   *
   * @param name {@code restaurants}, {@code films}, {@code products} or {@code calls}
   */
  static List<String[]> ownSentences(String name) {
    return resource("/evaluation/" + name + ".tsv").stream()
        .map(line -> line.split("\t", 2))
        .toList();
  }

  /** Review sentences and phrases: domains {@code movies}, {@code documents}, {@code products}. */
  List<Example> reviews() {
    List<Example> examples = new ArrayList<>();
    for (String[] row : rows("open_sentiment_train/open_sentiment.tsv.gz", 5)) {
      double target = row[2].equals("pos") ? Example.POSITIVE : Example.NEGATIVE;
      switch (row[0]) {
        case "pros_cons" -> examples.add(new Example("products", target, 1, row[4]));
        case "sentence_polarity" -> examples.add(new Example("movies", target, 1, row[4]));
        case "movie_reviews" ->
            Arrays.stream(row[4].split(" [.!?] "))
                .filter(sentence -> sentence.length() > SHORTEST_SENTENCE)
                .map(
                    sentence ->
                        new Example("documents", target, DOCUMENT_SENTENCE_WEIGHT, sentence))
                .forEach(examples::add);
        default -> {}
      }
    }
    return examples;
  }

  /** Comments: domain {@code comments}, or {@code neutral-comments}. */
  List<Example> comments(Part part) {
    List<Example> examples = new ArrayList<>();
    for (String[] row : rows("goemotions/goemotions.tsv.gz", 6)) {
      if (part.holds(row[0])) {
        String text = withoutMasks(row[5]);
        switch (row[4]) {
          case "positive" -> examples.add(new Example("comments", Example.POSITIVE, 1, text));
          case "negative" -> examples.add(new Example("comments", Example.NEGATIVE, 1, text));
          case "neutral" ->
              examples.add(new Example("neutral-comments", Example.NEUTRAL, NEUTRAL_WEIGHT, text));
          default -> {}
        }
      }
    }
    return examples;
  }

  /** Film subtitles: domain {@code subtitles}, or {@code neutral-subtitles}. */
  List<Example> subtitles(Part part) {
    Set<String> unhappy = Set.of("anger", "disgust", "sadness", "fear");
    List<Example> examples = new ArrayList<>();
    for (String[] row : rows("xed/xed_en.tsv.gz", 3)) {
      if (part.holds(row[0])) {
        List<String> labels = List.of(row[1].split(","));
        String text = withoutMasks(row[2]);
        boolean positive = labels.contains("joy");
        boolean negative = labels.stream().anyMatch(unhappy::contains);
        if (labels.contains("neutral")) {
          examples.add(new Example("neutral-subtitles", Example.NEUTRAL, NEUTRAL_WEIGHT, text));
        } else if (positive != negative) {
          double target = positive ? Example.POSITIVE : Example.NEGATIVE;
          examples.add(new Example("subtitles", target, 1, text));
        }
      }
    }
    return examples;
  }

  /** Subtitles with all their emotions. */
  List<LabelledText> emotionSubtitles(String split) {
    return rows("xed/xed_en.tsv.gz", 3).stream()
        .filter(row -> row[0].equals(split))
        .map(row -> new LabelledText(List.of(row[1].split(",")), withoutMasks(row[2])))
        .toList();
  }

  /** Comments with all their emotions. */
  List<LabelledText> emotionComments(String split) {
    return rows("goemotions/goemotions.tsv.gz", 6).stream()
        .filter(row -> row[0].equals(split))
        .map(row -> new LabelledText(List.of(row[2].split(",")), withoutMasks(row[5])))
        .toList();
  }

  /** Texts of people who talk or write to each other, to learn words from; train parts only. */
  List<String> spokenTexts() {
    List<String> texts = new ArrayList<>();
    for (String[] row : rows("changelog/changelog_train.tsv.gz", 3)) {
      texts.add(row[2]);
    }
    emotionComments("train").forEach(row -> texts.add(row.text()));
    emotionSubtitles("train").forEach(row -> texts.add(row.text()));
    reviews().forEach(review -> texts.add(review.text()));
    for (DialogueTurn turn : dialogues(Part.TRAIN)) {
      if (Math.floorMod(turn.dialogue().hashCode(), DIALOGUE_SHARE) == 0) {
        texts.add(turn.text());
      }
    }
    for (Call call : calls(Part.TRAIN)) {
      texts.addAll(call.agent());
      texts.addAll(call.customer());
    }
    for (MeetingAct act : meetingActs("train")) {
      texts.add(act.text());
    }
    for (String[] row : rows("politeness/stanford_politeness.tsv", 5)) {
      texts.add(row[4]);
    }
    for (String[] row : rows("intents/multidogo.tsv.gz", 7)) {
      if (row[0].equals("sentence") && Part.TRAIN.holds(row[1])) {
        texts.add(row[6]);
      }
    }
    recognisedSentences().forEach(sentence -> texts.add(sentence.text()));
    Collections.shuffle(texts, new Random(SEED));
    return texts;
  }

  /** What people say in meetings, one dialogue act after the other. */
  List<MeetingAct> meetingActs(String split) {
    return rows("ami/dialogue_acts.tsv.gz", 12).stream()
        .filter(row -> row[1].equals(split))
        .map(
            row ->
                new MeetingAct(
                    row[0],
                    row[2],
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    row[6],
                    row[9].equals("1"),
                    List.of(row[8].split(",")).contains("actions"),
                    row[11]))
        .toList();
  }

  /** Sentences of recognised conference calls, as the marks of people end them. */
  List<MarkedText> recognisedSentences() {
    List<MarkedText> sentences = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    String call = "";
    for (String[] row : rows("earnings/earnings21_kaldi_rev.tsv.gz", 11)) {
      if (row[0].equals("train")) {
        if (!row[1].equals(call)) {
          words.setLength(0);
          call = row[1];
        }
        words.append(row[2]).append(' ');
        if (row[8].equals("PERIOD") || row[8].equals("QUESTION")) {
          sentences.add(new MarkedText(call, words.toString().strip(), row[8].equals("QUESTION")));
          words.setLength(0);
        }
      }
    }
    return sentences;
  }

  /** Sentences of podcasts. */
  List<MarkedText> podcastSentences(String split) {
    List<MarkedText> sentences = new ArrayList<>();
    for (String[] row : rows("changelog/changelog_" + split + ".tsv.gz", 3)) {
      sentences.addAll(sentences(row[0], row[2]));
    }
    return sentences;
  }

  /** The sentences of a punctuated text that have words. */
  static List<MarkedText> sentences(String conversation, String text) {
    return Arrays.stream(text.split("(?<=[.?!])\\s+"))
        .filter(sentence -> !Tokens.of(sentence).isEmpty())
        .map(sentence -> new MarkedText(conversation, sentence, endsWithQuestionMark(sentence)))
        .toList();
  }

  /** Whether a sentence ends with a question mark, perhaps inside quotation marks. */
  static boolean endsWithQuestionMark(String sentence) {
    return sentence.strip().matches("(?s).*\\?[\"')]*");
  }

  /** Turns of task dialogues with the names of what they do. */
  List<ActTurn> actTurns(String split) {
    return rows("sgd/sgd_utterances.tsv.gz", 7).stream()
        .filter(row -> row[0].equals(split))
        .map(row -> new ActTurn(row[1], List.of(row[4].split(",")), row[6]))
        .toList();
  }

  /** Sentences that customers write, with their intents. */
  List<LabelledText> chatSentences(String split) {
    return rows("intents/multidogo.tsv.gz", 7).stream()
        .filter(row -> row[0].equals("sentence") && row[1].equals(split))
        .map(row -> new LabelledText(List.of(row[5].split(",")), row[6]))
        .toList();
  }

  /** Sentences of e-mails: {@code Yes} if they ask for something to be done. */
  List<LabelledText> mailSentences() {
    return rows("email_intent/email_intent.tsv.gz", 3).stream()
        .filter(row -> row[0].equals("train"))
        .map(row -> new LabelledText(List.of(row[1]), row[2]))
        .toList();
  }

  /** Requests with the place they are from and {@code polite}, {@code mid} or {@code impolite}. */
  List<LabelledText> politenessTexts() {
    return rows("politeness/stanford_politeness.tsv", 5).stream()
        .skip(1)
        .map(row -> new LabelledText(List.of(row[0], row[3]), row[4].replace("<url>", " ")))
        .toList();
  }

  /** Plain service sentences that carry no feeling: domain {@code service}. */
  List<Example> service(Part part) {
    List<Example> examples = new ArrayList<>();
    int seen = 0;
    for (DialogueTurn turn : dialogues(part)) {
      if (turn.plain() && seen++ % DIALOGUE_STEP == 0) {
        examples.add(neutralService(turn.text()));
      }
    }
    for (String[] row : rows("intents/multidogo.tsv.gz", 7)) {
      boolean plain =
          row[0].equals("sentence")
              && !row[5].matches(
                  ".*(thank|greeting|rejection|confirmation|outofdomain|complain).*");
      if (plain && part.holds(row[1]) && seen++ % DIALOGUE_STEP == 0) {
        examples.add(neutralService(row[6]));
      }
    }
    for (Call call : calls(part)) {
      call.agent().forEach(text -> examples.add(neutralService(text)));
    }
    return examples;
  }

  private static Example neutralService(String text) {
    return new Example("service", Example.NEUTRAL, 1, text);
  }

  /** Turns of task dialogues. */
  List<DialogueTurn> dialogues(Part part) {
    Set<String> plainActs =
        Set.of(
            "INFORM",
            "REQUEST",
            "CONFIRM",
            "OFFER",
            "INFORM_INTENT",
            "OFFER_INTENT",
            "SELECT",
            "INFORM_COUNT",
            "REQ_MORE",
            "REQUEST_ALTS",
            "AFFIRM",
            "NOTIFY_SUCCESS");
    List<DialogueTurn> turns = new ArrayList<>();
    for (String[] row : rows("sgd/sgd_utterances.tsv.gz", 7)) {
      if (part.holds(row[0])) {
        boolean plain = plainActs.containsAll(List.of(row[4].split(",")));
        turns.add(new DialogueTurn(row[1], row[3].equals("SYSTEM"), plain, row[6]));
      }
    }
    return turns;
  }

  /** Service calls with marked sides. */
  List<Call> calls(Part part) {
    List<Call> calls = new ArrayList<>();
    try (BufferedReader reader = open("ms_call_center/calls.jsonl.gz")) {
      for (String line : reader.lines().toList()) {
        JsonNode node = JSON.readTree(line);
        if (part.holds(node.path("split").asText()) && !node.path("turns").isEmpty()) {
          List<String> agent = new ArrayList<>();
          List<String> customer = new ArrayList<>();
          for (JsonNode turn : node.path("turns")) {
            (turn.path(0).asText().equals("Agent") ? agent : customer).add(turn.path(1).asText());
          }
          calls.add(new Call(agent, customer));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  /** The turns of service calls with marked sides, call by call. */
  List<List<String>> callTurns(Part part) {
    List<List<String>> calls = new ArrayList<>();
    try (BufferedReader reader = open("ms_call_center/calls.jsonl.gz")) {
      for (String line : reader.lines().toList()) {
        JsonNode node = JSON.readTree(line);
        if (part.holds(node.path("split").asText()) && !node.path("turns").isEmpty()) {
          List<String> turns = new ArrayList<>();
          node.path("turns").forEach(turn -> turns.add(turn.path(1).asText()));
          calls.add(turns);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  /** The examples without those whose words appeared before, or that contradict each other. */
  static List<Example> withoutDuplicates(List<Example> examples) {
    Map<String, Optional<Example>> byKey = new LinkedHashMap<>();
    for (Example example : examples) {
      byKey.merge(
          example.duplicateKey(),
          Optional.of(example),
          (first, second) ->
              first.isPresent()
                      && second.isPresent()
                      && first.get().target() == second.get().target()
                  ? first
                  : Optional.empty());
    }
    byKey.remove("");
    return byKey.values().stream().flatMap(Optional::stream).toList();
  }

  private static String withoutMasks(String text) {
    return text.replaceAll("\\[[A-Z]+\\]", " ");
  }

  private static List<String> resource(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Corpora.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table that have as many columns as it should; the last takes what is left. */
  List<String[]> rows(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = open(file)) {
      reader
          .lines()
          .forEach(
              line -> {
                String[] row = line.split("\t", columns);
                if (row.length == columns) {
                  rows.add(row);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  BufferedReader open(String file) throws IOException {
    InputStream in = Files.newInputStream(folder.resolve(file));
    InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /** What is learned from and what is only measured on, by the splits that the data comes with. */
  enum Part {
    TRAIN,
    TEST;

    boolean holds(String split) {
      return switch (this) {
        case TRAIN -> split.equals("train");
        case TEST -> split.equals("dev") || split.equals("test");
      };
    }
  }

  /**
   * A turn of a task dialogue.
   *
   * @param plain whether it only asks or tells
   */
  record DialogueTurn(String dialogue, boolean agent, boolean plain, String text) {}

  /**
   * A text with the names of what it is or shows.
   *
   * @param labels at least one
   */
  record LabelledText(List<String> labels, String text) {}

  /**
   * What somebody says in a meeting.
   *
   * @param start seconds
   * @param end seconds
   * @param kind name of the dialogue act
   * @param searched whether somebody looked for action items in the meeting
   * @param action whether it belongs to one
   */
  record MeetingAct(
      String meeting,
      String speaker,
      double start,
      double end,
      String kind,
      boolean searched,
      boolean action,
      String text) {}

  /** A turn of a task dialogue with the names of what it does. */
  record ActTurn(String dialogue, List<String> acts, String text) {}

  /**
   * A sentence without its marks.
   *
   * @param conversation it is from
   * @param question whether a question mark ends it
   */
  record MarkedText(String conversation, String text, boolean question) {}

  /** What each side of a call says, turn by turn. */
  record Call(List<String> agent, List<String> customer) {}
}
