package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmotionModelTest {
  private static final EmotionModel MODEL = EmotionModel.english();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "i am so angry with you people, ANGER",
    "shut up you idiot, ANGER",
    "that is disgusting it makes me sick, DISGUST",
    "i am scared something terrible will happen, FEAR",
    "i'm so happy i love it, JOY",
    "that's wonderful thank you so much, JOY",
    "i'm so sad i cried all night, SADNESS",
    "wow i can't believe it what a surprise, SURPRISE",
    "i hope we will win next year, ANTICIPATION",
    "i trust you you are a good friend, TRUST"
  })
  void tellsClearEmotions(String text, EmotionLabel expected) {
    assertThat(MODEL.of(text).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "could i have your account number please",
        "it's four seven nine two double one",
        "let me just pull up your details",
        "the expiry date is june twenty twenty seven",
        "i've sent you a link by text message",
        "we're open from nine to five on weekdays"
      })
  void findsServiceTalkNeutral(String text) {
    assertThat(MODEL.of(text).value()).isEqualTo(EmotionLabel.NEUTRAL);
  }

  @Test
  void punctuationAndCapitalsMakeNoDifference() {
    assertThat(MODEL.of("I'm SO happy; I love it!")).isEqualTo(MODEL.of("i'm so happy i love it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!"})
  void findsSilenceSurelyNeutral(String text) {
    assertThat(MODEL.of(text)).isEqualTo(new Emotion(EmotionLabel.NEUTRAL, 1));
    assertThat(MODEL.scores(text)).containsEntry(EmotionLabel.JOY, 0.0);
  }

  @Test
  void givesEveryLabelAProbability() {
    assertThat(MODEL.scores("i'm so happy i love it"))
        .containsOnlyKeys(EmotionLabel.values())
        .allSatisfy((label, probability) -> assertThat(probability).isBetween(0.0, 1.0));
    Emotion emotion = MODEL.of("i'm so happy i love it");
    assertThat(emotion.confidence())
        .isEqualTo(MODEL.scores("i'm so happy i love it").get(emotion.value()));
  }

  @Test
  void takesVeryLongTextsAndWordsNobodyKnows() {
    assertThat(MODEL.of("i am so happy ".repeat(20_000)).confidence()).isBetween(0.0, 1.0);
    assertThat(MODEL.of("x".repeat(1_000_000)).confidence()).isBetween(0.0, 1.0);
    assertThat(MODEL.of("Ωмегаللغة 漢字 \uD83D\uDE00").confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void saysTheSameInEveryThread() {
    List<String> texts =
        IntStream.range(0, 500).mapToObj(i -> "i am so happy about number " + i % 50).toList();
    List<Emotion> alone = texts.stream().map(MODEL::of).toList();

    assertThat(texts.parallelStream().map(MODEL::of).toList()).isEqualTo(alone);
  }

  @Test
  void saysWhichModelItIs() {
    assertThat(MODEL.name()).isEqualTo("emotion-en");
    assertThat(MODEL.version()).isEqualTo("1");
    assertThat(MODEL.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void refusesAFileThatIsNoModel() throws IOException {
    Path file = Files.writeString(folder.resolve("none"), "nothing");

    assertThatThrownBy(() -> EmotionModel.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Unreadable model: " + file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thank you for holding",
        "sorry i didn't catch that",
        "no that's all thank you",
        "have a nice day",
        "i'd be happy to help you with that"
      })
  void courtesyOnTheTelephoneIsNoEmotion(String text) {
    assertThat(MODEL.of(text).value()).isEqualTo(EmotionLabel.NEUTRAL);
  }

  @Test
  void thanksThatSayMoreAreOne() {
    assertThat(MODEL.of("thank you so much you have been amazing").value())
        .isIn(EmotionLabel.JOY, EmotionLabel.TRUST);
  }
}
