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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final Path REFERENCE = Path.of("..", "samples", "reference");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how can i help",
        "hello what is your account number",
        "what number are you calling from",
        "why not",
        "what about thursday",
        "okay and when will it be finished",
        "do you have the serial number",
        "is there anything else",
        "anything else",
        "this is brian in billing how can i help",
        "let me look that up for you can i take your name please",
        "does anyone have an idea",
        "you received the letter didn't you",
        "isn't that a bit expensive",
      })
  void questions(String text) {
    assertThat(Questions.isAsked(Tokens.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "what",
        "what i need is a new router",
        "when i called last week nobody answered",
        "have a nice day",
        "do the washing up",
        "i think we can",
        "yes we can i will see to it",
        "so do i",
        "neither do i know that",
        "should you have any questions call us",
        "i do not know how much it costs",
        "if you can i would like to pay today",
        "the number you called is not in service",
      })
  void statements(String text) {
    assertThat(Questions.isAsked(Tokens.of(text))).isFalse();
  }

  @Test
  void findsTheQuestionsOfTheSamplesWithoutTheirPunctuation() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    int asked = 0;
    for (String sentence : sentences()) {
      boolean truth = sentence.endsWith("?");
      boolean found = Questions.isAsked(Tokens.of(sentence));
      asked += truth ? 1 : 0;
      if (truth && !found) {
        missed.add(sentence);
      } else if (!truth && found) {
        invented.add(sentence);
      }
    }
    // The word order of a statement: only the voice asks.
    assertThat(missed).containsExactly("now i click on the link?", "ten days?");
    assertThat(invented).isEmpty();
    assertThat(asked).isEqualTo(72);
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(REFERENCE)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode utterance : new ObjectMapper().readTree(file.toFile()).get("utterances")) {
          sentences.addAll(List.of(utterance.get("punctuated").asText().split("(?<=[.?!])\\s+")));
        }
      }
    }
    return sentences;
  }
}
