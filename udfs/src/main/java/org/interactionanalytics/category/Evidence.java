package org.interactionanalytics.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.Interruptions;
import org.interactionanalytics.insight.Interruptions.Interruption;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/** One recording, prepared once for all rules of a profile. */
final class Evidence {
  private final Timeline timeline;
  private final Optional<List<Double>> sentiment;
  private final Map<String, Speaker> speakers;
  private final List<List<Token>> turns = new ArrayList<>();
  private final Map<Phrase, List<Hit>> hits = new HashMap<>();
  private final Optional<List<Interruption>> interruptions;

  Evidence(
      Timeline timeline,
      Optional<List<Double>> sentiment,
      Substitutions substitutions,
      PhraseIndex index) {
    sentiment
        .filter(scores -> scores.size() != timeline.turns().size())
        .ifPresent(
            scores -> {
              throw new IllegalArgumentException(
                  "Invalid sentiment: %d scores (must be one per turn: %d)"
                      .formatted(scores.size(), timeline.turns().size()));
            });
    this.timeline = timeline;
    this.sentiment = sentiment;
    this.speakers =
        timeline.speakers().stream().collect(Collectors.toMap(Speaker::id, speaker -> speaker));
    this.interruptions = Interruptions.find(timeline);
    for (int i = 0; i < timeline.turns().size(); i++) {
      List<Token> tokens = substitutions.apply(tokens(timeline.turns().get(i)), speakerOf(i));
      int turn = i;
      turns.add(tokens);
      index.scan(
          tokens,
          (phrase, from) ->
              hits.computeIfAbsent(phrase, unseen -> new ArrayList<>())
                  .add(new Hit(turn, from, from + phrase.length())));
    }
  }

  private static List<Token> tokens(Turn turn) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : turn.words()) {
      tokens.addAll(Tokenizer.tokens(word.text(), word.startMs(), word.endMs()));
    }
    return tokens;
  }

  Timeline timeline() {
    return timeline;
  }

  /** One score per turn; empty where sentiment is not available. */
  Optional<List<Double>> sentiment() {
    return sentiment;
  }

  /** Empty where overlap is not measurable. */
  Optional<List<Interruption>> interruptions() {
    return interruptions;
  }

  Speaker speakerOf(int turn) {
    return speaker(timeline.turns().get(turn).speakerId());
  }

  Speaker speaker(String id) {
    return speakers.get(id);
  }

  /** All occurrences, overlapping ones included, by turn and place. */
  List<Hit> hits(Phrase phrase) {
    return hits.getOrDefault(phrase, List.of());
  }

  boolean isWithin(Window window, Hit hit) {
    return window.contains(startMs(hit), endMs(hit), timeline.durationMs());
  }

  MatchSpan span(Hit hit) {
    Turn turn = timeline.turns().get(hit.turn());
    String text = tokens(hit).stream().map(Token::text).collect(Collectors.joining(" "));
    return new MatchSpan(startMs(hit), endMs(hit), turn.index(), turn.speakerId(), text);
  }

  private long startMs(Hit hit) {
    return tokens(hit).get(0).startMs();
  }

  private long endMs(Hit hit) {
    return turns.get(hit.turn()).get(hit.to() - 1).endMs();
  }

  private List<Token> tokens(Hit hit) {
    return turns.get(hit.turn()).subList(hit.from(), hit.to());
  }
}
