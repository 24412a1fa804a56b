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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The openly licensed texts in a data folder. What each file is: the model cards. */
final class Corpora {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST_SENTENCE = 25;
  private static final double DOCUMENT_SENTENCE_WEIGHT = 0.1;
  private static final double NEUTRAL_WEIGHT = 0.3;

  /** Every so many plain dialogue turns one is taken; the rest repeat it with other slots. */
  private static final int DIALOGUE_STEP = 10;

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

  /** What each side of a call says, turn by turn. */
  record Call(List<String> agent, List<String> customer) {}
}
