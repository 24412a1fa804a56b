package org.interactionanalytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.interactionanalytics.language.TopicSegments.Segment;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageToolsTest {
  @Test
  void tagsSpeechWithoutCapitals() {
    assertThat(Tagger.english().tag(List.of("i", "was", "charged", "twice", "for", "the", "order")))
        .containsExactly(
            WordClass.PRON,
            WordClass.AUX,
            WordClass.VERB,
            WordClass.ADV,
            WordClass.ADP,
            WordClass.DET,
            WordClass.NOUN);
    assertThat(Tagger.english().tag(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "it's been, it has been",
    "won't, will not",
    "i'd like, i would like",
    "i'd been, i had been",
    "the customer's card, the customer's card",
    "let's go, let us go"
  })
  void writesContractionsOut(String spoken, String written) {
    assertThat(String.join(" ", Contractions.expand(List.of(spoken.split(" ")))))
        .isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "send, sent",
    "stop, stopped",
    "try, tried",
    "change, changed",
    "wait, waited",
    "unplug, unplugged"
  })
  void makesThePast(String base, String past) {
    assertThat(Verbs.past(base)).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({"keeps, keep", "tries, try", "fixes, fix", "goes, go", "pushes, push", "uses, use"})
  void takesTheEndingOfTheThirdPerson(String form, String base) {
    assertThat(Verbs.baseOfThirdPerson(form)).isEqualTo(base);
  }

  @Test
  void findsNounPhrasesWithoutStopWords() {
    TaggedSentence sentence = sentence(0, "i have a question about my electricity bill");
    assertThat(sentence.nounPhrases()).extracting(sentence::text).contains("electricity bill");
  }

  @Test
  void dividesAConversationWhereItsWordsChange() {
    List<TaggedSentence> sentences =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    sentence(
                        i,
                        i < 30
                            ? "the printer needs ink and paper jams"
                            : "the flight leaves from the airport with luggage"))
            .toList();
    assertThat(TopicSegments.of(sentences)).contains(new Segment(0, 30));
    assertThat(TopicSegments.of(List.of())).isEmpty();
  }

  private static TaggedSentence sentence(int index, String text) {
    String[] words = text.split(" ");
    return TaggedSentence.of(
        new Sentence(
            index,
            index,
            "0",
            IntStream.range(0, words.length)
                .mapToObj(i -> new Word(0, words[i], i * 400L, i * 400L + 400, 1))
                .toList(),
            text + ".",
            false));
  }
}
