package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.speaker.SpeakerIdentifier.Identification;
import org.junit.jupiter.api.Test;

/** With a matcher that scales nothing and whose log likelihood ratio is 10 x cosine - 5. */
class SpeakerIdentifierTest {
  private static final VoiceProfile ANNA = profile("anna", 1, 0, 0);
  private static final VoiceProfile BEN = profile("ben", 0, 1, 0);

  /** Odds: exp(5) for Anna, exp(-5) for Ben, 1 for a stranger. */
  @Test
  void theVoiceIsTheOneThatIsAlike() throws IOException {
    Identification found = identify(List.of(ANNA, BEN), voice(1, 0, 0)).get(0);

    assertThat(found.speakerId()).contains("anna");
    double anna = Math.exp(5);
    assertThat(found.confidence()).isCloseTo(anna / (anna + Math.exp(-5) + 1), within(1e-6));
  }

  /** Both odds are exp(-5). */
  @Test
  void aVoiceLikeNobodysIsAStranger() throws IOException {
    Identification found = identify(List.of(ANNA, BEN), voice(0, 0, 1)).get(0);

    assertThat(found.speakerId()).isEmpty();
    assertThat(found.confidence()).isCloseTo(1 / (1 + 2 * Math.exp(-5)), within(1e-6));
  }

  /** A log likelihood ratio of 0.5 is enough, one of -0.5 is not. */
  @Test
  void whoIsLikelierThanAStrangerIsTaken() throws IOException {
    assertThat(identify(List.of(ANNA), voice(0.55f, 0, sine(0.55))).get(0).speakerId())
        .contains("anna");
    assertThat(identify(List.of(ANNA), voice(0.45f, 0, sine(0.45))).get(0).speakerId()).isEmpty();
  }

  @Test
  void aFewWordsTellNobody() throws IOException {
    Optional<VoiceSample> word =
        Optional.of(new VoiceSample(VoiceEmbedding.of(new float[] {1, 0, 0}), 2_999));

    assertThat(identify(List.of(ANNA), word).get(0).speakerId()).isEmpty();
  }

  @Test
  void twoSpeakersAreNeverOnePerson() throws IOException {
    List<Identification> found =
        identify(List.of(ANNA, BEN), voice(0.9f, 0.43f, 0), voice(1, 0, 0));

    assertThat(found.get(0).speakerId()).isEmpty();
    assertThat(found.get(1).speakerId()).contains("anna");
  }

  /**
   * Cosines 0.8 and 0.6 with the first speaker, 1 and 0 with the second: Ben is the first, though
   * Anna is more alike.
   */
  @Test
  void allTogetherAreAsLikelyAsCanBe() throws IOException {
    List<Identification> found = identify(List.of(ANNA, BEN), voice(0.8f, 0.6f, 0), voice(1, 0, 0));

    assertThat(found.get(0).speakerId()).contains("ben");
    double ben = Math.exp(1);
    assertThat(found.get(0).confidence()).isCloseTo(ben / (ben + 1), within(1e-4));
    assertThat(found.get(1).speakerId()).contains("anna");
  }

  @Test
  void aSpeakerWhoIsNotHeardIsNobody() throws IOException {
    assertThat(identify(List.of(ANNA), Optional.empty()).get(0))
        .isEqualTo(new Identification(Optional.empty(), 1));
  }

  @SafeVarargs
  private static List<Identification> identify(
      List<VoiceProfile> candidates, Optional<VoiceSample>... speakers) throws IOException {
    byte[] file =
        new NetworkFileWriter("test", "1")
            .setting(VoiceMatcher.SPEAKER_MODEL, "model")
            .exact(
                VoiceMatcher.SCALING + ".weight", new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}})
            .exact(VoiceMatcher.SCALING + ".bias", new float[3])
            .exact(VoiceMatcher.CALIBRATION, new float[] {-5, 10})
            .bytes();
    VoiceMatcher matcher = VoiceMatcher.of(NetworkFile.read(file, "test"));
    return new SpeakerIdentifier(matcher, candidates).identify(List.of(speakers));
  }

  private static float sine(double cosine) {
    return (float) Math.sqrt(1 - cosine * cosine);
  }

  private static VoiceProfile profile(String id, float... values) {
    return new VoiceProfile(id, "model", voice(values).get(), EnrollmentQuality.GOOD);
  }

  private static Optional<VoiceSample> voice(float... values) {
    return Optional.of(new VoiceSample(VoiceEmbedding.of(values), 20_000));
  }
}
