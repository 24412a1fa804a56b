package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whole conversations in a data folder, with what people or machines wrote about them. */
final class Conversations {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Corpora corpora;

  Conversations(Corpora corpora) {
    this.corpora = corpora;
  }

  /** What is learned from and what is measured on, by the splits that the data comes with. */
  enum Part {
    TRAIN("train"),
    DEVELOPMENT("dev");

    private final String split;

    Part(String split) {
      this.split = split;
    }

    boolean holds(String name) {
      return name.equals(split) || (this == DEVELOPMENT && name.equals("val"));
    }
  }

  /**
   * A call with what a machine wrote about it.
   *
   * @param turns speaker and text; empty where the source marks no speakers
   * @param text everything that is said, punctuated
   */
  record ServiceCall(
      String id,
      String domain,
      List<List<String>> turns,
      String text,
      String summary,
      String title,
      String reason,
      List<String> keyPhrases) {}

  /**
   * A meeting.
   *
   * @param turns speaker and text, punctuated
   * @param summary of the whole meeting
   * @param topics title, first and last turn of each
   */
  record QueryMeeting(
      String id, String domain, List<List<String>> turns, String summary, List<TopicSpan> topics) {}

  /** Turns about one subject, by index, the last one included. */
  record TopicSpan(String title, int first, int last) {}

  /** A piece of a meeting that one speaker says. */
  record Act(String speaker, double start, double end, boolean extractive, String text) {}

  /** A meeting as acts, with a summary by a person. */
  record ActMeeting(String id, List<Act> acts, String summary) {}

  List<ServiceCall> serviceCalls(Part part) {
    List<ServiceCall> calls = new ArrayList<>();
    json(
        "ms_call_center/calls.jsonl.gz",
        node -> {
          if (part.holds(node.path("split").asText())) {
            List<List<String>> turns = turns(node);
            String text =
                turns.isEmpty()
                    ? node.path("text").asText()
                    : String.join(" ", turns.stream().map(turn -> turn.get(1)).toList());
            calls.add(
                new ServiceCall(
                    node.path("id").asText(),
                    node.path("domain").asText(),
                    turns,
                    text,
                    node.path("summary").asText(),
                    node.path("topic").asText(),
                    node.path("mined_topic").asText(),
                    Arrays.stream(node.path("key_phrases").asText().split(","))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .toList()));
          }
        });
    return calls;
  }

  List<QueryMeeting> queryMeetings(Part part) {
    List<QueryMeeting> meetings = new ArrayList<>();
    json(
        "qmsum/qmsum.jsonl.gz",
        node -> {
          if (part.holds(node.path("split").asText())) {
            List<TopicSpan> topics = new ArrayList<>();
            for (JsonNode topic : node.path("topics")) {
              for (JsonNode span : topic.path("relevant_text_span")) {
                topics.add(
                    new TopicSpan(
                        topic.path("topic").asText(), span.path(0).asInt(), span.path(1).asInt()));
              }
            }
            meetings.add(
                new QueryMeeting(
                    node.path("id").asText(),
                    node.path("domain").asText(),
                    turns(node),
                    node.path("general").path(0).path("answer").asText(),
                    topics));
          }
        });
    return meetings;
  }

  /**
   * Meetings of a part; of the training part those that no other collection keeps to measure on.
   */
  List<ActMeeting> actMeetings(Part part) {
    Set<String> training =
        corpora.rows("meeting_splits.tsv", 6).stream()
            .filter(row -> row[5].equals("train"))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    Map<String, List<Act>> acts = new LinkedHashMap<>();
    for (String[] row : corpora.rows("ami/dialogue_acts.tsv.gz", 11)) {
      if (part.holds(row[1]) && (part != Part.TRAIN || training.contains(row[0]))) {
        acts.computeIfAbsent(row[0], meeting -> new ArrayList<>())
            .add(
                new Act(
                    row[2],
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    row[7].equals("1"),
                    row[10]));
      }
    }
    List<ActMeeting> meetings = new ArrayList<>();
    json(
        "ami/abstractive.jsonl.gz",
        node -> {
          List<Act> own = acts.getOrDefault(node.path("meeting").asText(), List.of());
          if (!own.isEmpty() && !node.path("abstract").isEmpty()) {
            List<String> summary =
                StreamSupport.stream(node.path("abstract").spliterator(), false)
                    .map(sentence -> sentence.path("text").asText())
                    .toList();
            meetings.add(
                new ActMeeting(node.path("meeting").asText(), own, String.join(" ", summary)));
          }
        });
    return meetings;
  }

  /** What people say in podcasts, turn by turn. */
  List<String> podcastTurns() {
    return corpora.rows("changelog/changelog_train.tsv.gz", 3).stream().map(row -> row[2]).toList();
  }

  private static List<List<String>> turns(JsonNode node) {
    List<List<String>> turns = new ArrayList<>();
    for (JsonNode turn : node.path("turns")) {
      turns.add(List.of(turn.path(0).asText(), plain(turn.path(1).asText())));
    }
    return turns;
  }

  /** Without marks of sounds, and without spaces before punctuation. */
  private static String plain(String text) {
    return text.replaceAll("\\{\\w+\\}", " ")
        .replaceAll("\\s+(?=[.,?!;:])", "")
        .replaceAll(" '(?=\\w)", "'")
        .strip();
  }

  private void json(String file, Consumer<JsonNode> sink) {
    try (BufferedReader reader = corpora.open(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        sink.accept(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
