package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void findsTheQuestionsOfTheSamples() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    int asked = 0;
    int sentences = 0;
    try (Stream<Path> files = Files.list(Path.of("..", "samples", "reference"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode utterance : new ObjectMapper().readTree(file.toFile()).get("utterances")) {
          for (String sentence : utterance.get("punctuated").asText().split("(?<=[.?!])\\s+")) {
            boolean truth = sentence.endsWith("?");
            boolean found = Questions.isAsked(Tokens.of(sentence));
            sentences++;
            asked += truth ? 1 : 0;
            if (truth && !found) {
              missed.add(sentence);
            }
            if (!truth && found) {
              invented.add(sentence);
            }
          }
        }
      }
    }
    System.out.println(asked + " of " + sentences + " missed " + missed + " invented " + invented);
    missed.clear();
    invented.clear();
    asked = 0;
    try (Stream<Path> files = Files.list(Path.of("..", "samples", "reference"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode utterance : new ObjectMapper().readTree(file.toFile()).get("utterances")) {
          String sentence = utterance.get("punctuated").asText();
          boolean truth = sentence.contains("?");
          boolean found = Questions.isAsked(Tokens.of(sentence));
          asked += truth ? 1 : 0;
          if (truth && !found) {
            missed.add(sentence);
          }
          if (!truth && found) {
            invented.add(sentence);
          }
        }
      }
    }
    System.out.println("BLOCKS " + asked + " missed " + missed + " invented " + invented);
    assertThat(asked).isPositive();
  }
}
