package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interactionanalytics.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped model. */
class PunctuatorTest {
  private static final Path REFERENCE = Path.of("..", "samples", "reference");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you. How can I help you?",
        "Tomorrow morning is fine.",
        "I ordered a washing machine two weeks ago.",
        "My name is Helen Parker.",
        "Thank you for your patience. Goodbye.",
        "Okay. What happens next?",
      })
  void sentencesAsPeopleWriteThem(String written) {
    assertThat(Punctuator.text(Punctuator.english().mark(words(written)))).isEqualTo(written);
  }

  @Test
  void aBillIsNoName() {
    assertThat(
            Punctuator.english()
                .mark(words("i have a question about my electricity bill it is higher this month")))
        .extracting(MarkedWord::text)
        .contains("bill");
  }

  @Test
  void samplesAreMarkedAsTheirScriptsAre() throws IOException {
    int right = 0;
    int set = 0;
    int wanted = 0;
    for (String script : scripts()) {
      List<Mark> truth = marks(script);
      List<MarkedWord> marked = Punctuator.english().mark(words(script));
      assertThat(marked).hasSameSizeAs(truth);
      for (int i = 0; i < truth.size(); i++) {
        boolean end = truth.get(i).endsSentence();
        boolean ends = marked.get(i).mark().endsSentence();
        right += end && ends ? 1 : 0;
        set += ends ? 1 : 0;
        wanted += end ? 1 : 0;
      }
    }

    assertThat(wanted).isGreaterThan(400);
    assertThat(2.0 * right / (set + wanted)).isGreaterThan(0.8);
  }

  @Test
  void pausesTellWhereSentencesEnd() {
    List<String> words = List.of("that is what i said last week we talked about it".split(" "));
    List<MarkedWord> before = Punctuator.english().mark(spoken(words, 4));
    List<MarkedWord> after = Punctuator.english().mark(spoken(words, 6));

    assertThat(Punctuator.text(before))
        .isEqualTo("That is what I said. Last week we talked about it.");
    assertThat(Punctuator.text(after))
        .isEqualTo("That is what I said last week. We talked about it.");
  }

  @Test
  void sentencesHaveTheLikelihoodOfAQuestion() {
    List<PunctuatedSentence> sentences =
        Punctuator.english().sentences(words("thank you what is your account number"));

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).question()).isLessThan(0.2);
    assertThat(sentences.get(1).question()).isBetween(0.6, 1.0);
    assertThat(sentences.get(1).words()).hasSize(5);
  }

  @Test
  void oneWordNoWordAndStrangeWords() {
    assertThat(Punctuator.english().mark(List.of())).isEmpty();
    assertThat(Punctuator.english().sentences(List.of())).isEmpty();
    assertThat(Punctuator.english().mark(words("okay")))
        .containsExactly(new MarkedWord("Okay", Mark.PERIOD));
    assertThat(Punctuator.english().mark(words("zxqvw \u00e9t\u00e9 42 \u6f22\u5b57 wvqxz")))
        .hasSize(5)
        .last()
        .extracting(MarkedWord::mark)
        .isIn(Mark.PERIOD, Mark.QUESTION);
  }

  @Test
  void wordsAreKeptButForTheirCapitals() throws IOException {
    for (String script : scripts()) {
      List<MarkedWord> marked = Punctuator.english().mark(words(script));
      assertThat(marked)
          .extracting(word -> word.text().toLowerCase(Locale.ROOT))
          .containsExactlyElementsOf(Tokens.of(script));
      assertThat(marked)
          .extracting(MarkedWord::text)
          .doesNotContain("i", "i'm", "i'll", "i've", "i'd");
    }
  }

  @Test
  void sentencesBeginWithACapitalAndHaveOneEnd() throws IOException {
    for (PunctuatedSentence sentence :
        Punctuator.english().sentences(words(String.join(" ", scripts())))) {
      List<MarkedWord> words = sentence.words();
      assertThat(words.get(0).text()).matches("\\p{Lu}.*");
      assertThat(words.get(words.size() - 1).mark().endsSentence()).isTrue();
      assertThat(words.subList(0, words.size() - 1)).noneMatch(word -> word.mark().endsSentence());
    }
  }

  @Test
  void aLongInputIsMarkedAsItsPartsAre() throws IOException {
    List<SpokenWord> hour = hour();
    List<MarkedWord> all = Punctuator.english().mark(hour);
    List<MarkedWord> part = Punctuator.english().mark(hour.subList(4_000, 6_000));

    assertThat(all).hasSize(10_000);
    // far enough from where the part was cut
    assertThat(part.subList(100, 1_900)).isEqualTo(all.subList(4_100, 5_900));
  }

  @Test
  void manyThreadsMarkAsOne() throws IOException {
    List<SpokenWord> words = hour().subList(0, 500);
    List<MarkedWord> alone = Punctuator.english().mark(words);

    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .mapToObj(run -> Punctuator.english().mark(words))
                .toList())
        .allMatch(alone::equals);
  }

  @Test
  void modelHasANameAVersionAndAChecksum() {
    assertThat(Punctuator.english().name()).isEqualTo("punctuation-en");
    assertThat(Punctuator.english().version()).isEqualTo("1");
    assertThat(Punctuator.english().sha256()).matches("[0-9a-f]{64}");
    assertThat(Punctuator.english()).isSameAs(Punctuator.english());
  }

  private static List<SpokenWord> hour() throws IOException {
    List<SpokenWord> script = words(String.join(" ", scripts()));
    return Stream.generate(() -> script).flatMap(List::stream).limit(10_000).toList();
  }

  private static List<SpokenWord> words(String text) {
    return Tokens.of(text).stream().map(word -> new SpokenWord(word, Optional.empty())).toList();
  }

  /** Words of 0.3 seconds each, with a pause of a second after one of them. */
  private static List<SpokenWord> spoken(List<String> words, int pauseAfter) {
    List<SpokenWord> spoken = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      long start = i * 300L + (i > pauseAfter ? 1_000 : 0);
      spoken.add(new SpokenWord(words.get(i), Optional.of(new Interval(start, start + 300))));
    }
    return spoken;
  }

  /** What stands behind each word of a written text. */
  private static List<Mark> marks(String written) {
    return Stream.of(written.split(" "))
        .map(
            word ->
                switch (word.charAt(word.length() - 1)) {
                  case '?' -> Mark.QUESTION;
                  case '.', '!' -> Mark.PERIOD;
                  case ',' -> Mark.COMMA;
                  default -> Mark.NONE;
                })
        .toList();
  }

  /** What each speaker of each sample says, as its script has it, without capitals. */
  private static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(REFERENCE)) {
      List<String> scripts = new ArrayList<>();
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        JsonNode utterances = new ObjectMapper().readTree(file.toFile()).path("utterances");
        Stream<JsonNode> all = IntStream.range(0, utterances.size()).mapToObj(utterances::get);
        scripts.addAll(
            all.collect(
                    Collectors.groupingBy(
                        utterance -> utterance.path("speaker").asText(),
                        TreeMap::new,
                        Collectors.mapping(
                            utterance -> utterance.path("punctuated").asText(),
                            Collectors.joining(" "))))
                .values());
      }
      return scripts;
    }
  }
}
