package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.spoken.Words;
import org.interactionanalytics.text.Tokens;

/** The entities that a request names by their words. */
final class CustomRule implements EntityRule {
  private final Map<String, List<Sought>> byFirstWord = new HashMap<>();

  private record Sought(EntityDefinition definition, List<String> words) {}

  CustomRule(List<EntityDefinition> definitions) {
    for (EntityDefinition definition : definitions) {
      List<String> words = Tokens.of(definition.text());
      if (!words.isEmpty()) {
        byFirstWord
            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
            .add(new Sought(definition, words));
      }
    }
  }

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      for (Sought sought : byFirstWord.getOrDefault(words.at(at), List.of())) {
        if (words.startsAt(at, sought.words())) {
          found.add(
              new Candidate(
                  EntityType.CUSTOM,
                  Optional.of(sought.definition().customType()),
                  sought.definition().value(),
                  at,
                  at + sought.words().size()));
        }
      }
    }
    return found;
  }
}
