package org.interactionanalytics.summarizer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.interactionanalytics.insight.SummarySentence;

/**
 * Reads what a model answered, which is not trusted. Left out are sentences that name no line that
 * was sent, that are empty or too long, and those beyond the number asked for.
 */
final class DraftReader {
  private static final String SHORT = "short";
  private static final String LONG = "long";
  private static final String TITLE = "title";

  /** Places where an object may begin that are tried; text before the answer has few braces. */
  private static final int MAX_STARTS = 100;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, List<Integer>> sources;

  /**
   * @param sources the sentences that each line stands for, by the line's number
   */
  DraftReader(Map<Integer, List<Integer>> sources) {
    this.sources = Map.copyOf(sources);
  }

  /** What passes; empty where the answer holds no object of the form that was asked for. */
  Optional<SummaryDraft> read(String answer) {
    int start = answer.indexOf('{');
    for (int tried = 0; start >= 0 && tried < MAX_STARTS; tried++) {
      Optional<JsonNode> object = object(answer.substring(start));
      if (object.isPresent()) {
        return object.map(this::draft);
      }
      start = answer.indexOf('{', start + 1);
    }
    return Optional.empty();
  }

  /** The first object of a text; what stands behind it does not matter. */
  private static Optional<JsonNode> object(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode node = JSON.readTree(parser);
      return Optional.of(node).filter(found -> found.has(SHORT) || found.has(LONG));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private SummaryDraft draft(JsonNode object) {
    return new SummaryDraft(
        sentences(object.path(SHORT), SummaryDraft.MAX_SHORT_SENTENCES),
        sentences(object.path(LONG), SummaryDraft.MAX_LONG_SENTENCES),
        title(object.path(TITLE)));
  }

  private List<SummarySentence> sentences(JsonNode items, int limit) {
    List<SummarySentence> sentences = new ArrayList<>();
    for (JsonNode item : items) {
      String text = PlainText.of(item.path("text").asText());
      List<Integer> from = sources(item.path("sources"));
      boolean fits = !text.isEmpty() && text.length() <= SummaryDraft.MAX_SENTENCE_CHARACTERS;
      if (fits && !from.isEmpty() && sentences.size() < limit) {
        sentences.add(new SummarySentence(text, from));
      }
    }
    return List.copyOf(sentences);
  }

  private List<Integer> sources(JsonNode numbers) {
    SortedSet<Integer> known = new TreeSet<>();
    for (JsonNode number : numbers) {
      if (NUMBER.matcher(number.asText()).matches()) {
        known.addAll(sources.getOrDefault(Integer.valueOf(number.asText()), List.of()));
      }
    }
    return List.copyOf(known);
  }

  private static Optional<String> title(JsonNode node) {
    String title = PlainText.of(node.asText());
    return Optional.of(title)
        .filter(text -> !text.isEmpty() && text.length() <= SummaryDraft.MAX_TITLE_CHARACTERS);
  }
}
