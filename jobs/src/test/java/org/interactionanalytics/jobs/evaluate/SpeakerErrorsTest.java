package org.interactionanalytics.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interactionanalytics.jobs.evaluate.ScoredTime.Overlap;
import org.interactionanalytics.speaker.Assignment;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

class SpeakerErrorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Starts and ends in turn. */
  private static Intervals speech(long... edges) {
    return Intervals.of(
        IntStream.range(0, edges.length / 2)
            .mapToObj(span -> new Interval(edges[2 * span], edges[2 * span + 1]))
            .toList());
  }

  private static SpeakerErrors errors(
      ScoredTime time, Map<String, Intervals> reference, Map<String, Intervals> found) {
    return SpeakerErrors.between(reference, found, time.of(reference, found, Optional.empty()));
  }

  /**
   * Ana speaks from 0 to 10 s, Ben from 10 to 20 s: 20 s. Found is x from 1 to 12 s and y from 12
   * to 22 s. Missed: 0 to 1 s, 1 s. False alarm: 20 to 22 s, 2 s. Ana shares 9 s with x, Ben 8 s
   * with y and 2 s with x, so x is Ana and y is Ben, and 10 to 12 s is confused, 2 s. 5 of 20 s: 25
   * %.
   */
  @Test
  void missesFalseAlarmsAndConfusionAddUp() {
    SpeakerErrors errors =
        errors(
            ScoredTime.ALL,
            Map.of("ana", speech(0, 10_000), "ben", speech(10_000, 20_000)),
            Map.of("x", speech(1000, 12_000), "y", speech(12_000, 22_000)));

    assertThat(errors).isEqualTo(new SpeakerErrors(20_000, 1000, 2000, 2000));
    assertThat(errors.rate()).hasValue(0.25);
  }

  /**
   * As above with a collar of 1 s: 0 to 1 s, 9 to 11 s and 19 to 21 s do not count. Left are 8 s of
   * Ana, 8 s of Ben; missed nothing; false alarm 21 to 22 s, 1 s; confused 11 to 12 s, 1 s.
   */
  @Test
  void collarLeavesOutTheEdgesOfTheReference() {
    SpeakerErrors errors =
        errors(
            new ScoredTime(Duration.ofSeconds(1), Overlap.SCORED),
            Map.of("ana", speech(0, 10_000), "ben", speech(10_000, 20_000)),
            Map.of("x", speech(1000, 12_000), "y", speech(12_000, 22_000)));

    assertThat(errors).isEqualTo(new SpeakerErrors(16_000, 0, 1000, 1000));
  }

  /**
   * Both speak from 4 to 6 s, one speaker is found all the time. 0 to 6 s is Ana, 4 to 10 s is Ben:
   * 12 s. 4 to 6 s lacks one speaker: missed 2 s. x is paired with either, who speaks 6 s; of 10 s
   * where both have a speaker 4 s are confused. Without the overlap: 8 s, 4 s confused.
   */
  @Test
  void overlapCountsOncePerSpeakerOrNotAtAll() {
    Map<String, Intervals> reference = Map.of("ana", speech(0, 6000), "ben", speech(4000, 10_000));
    Map<String, Intervals> found = Map.of("x", speech(0, 10_000));

    assertThat(errors(ScoredTime.ALL, reference, found))
        .isEqualTo(new SpeakerErrors(12_000, 2000, 0, 4000));
    assertThat(errors(new ScoredTime(Duration.ZERO, Overlap.SKIPPED), reference, found))
        .isEqualTo(new SpeakerErrors(8000, 0, 0, 4000));
  }

  /**
   * x shares 6 s with Ana and 5 s with Ben, y shares 5 s with Ana and nothing with Ben. The greedy
   * pairing x-Ana leaves y with nothing: 6 s right. x-Ben and y-Ana: 10 s right of 16, 6 s
   * confused.
   */
  @Test
  void pairsSpeakersForTheWholeRecordingNotOneByOne() {
    SpeakerErrors errors =
        errors(
            ScoredTime.ALL,
            Map.of("ana", speech(0, 11_000), "ben", speech(11_000, 16_000)),
            Map.of("x", speech(0, 6000, 11_000, 16_000), "y", speech(6000, 11_000)));

    assertThat(errors).isEqualTo(new SpeakerErrors(16_000, 0, 0, 6000));
  }

  /**
   * Ana speaks 10 s, Ben 2 s. x has 8 s of Ana and all of Ben, y has 2 s of Ana. Ana-x share 8 of
   * 12 s, Ben-x 2 of 10 s, Ana-y 2 of 10 s. Ana-x and Ben alone: 1/3 + 1 = 4/3; Ana-y and Ben-x:
   * 8/10 + 8/10 = 8/5. The mean of the two is 2/3, though all but 4 of 12 s are right.
   */
  @Test
  void jaccardErrorsWeighEverySpeakerTheSame() {
    Map<String, Intervals> reference =
        Map.of("ana", speech(0, 10_000), "ben", speech(10_000, 12_000));
    Map<String, Intervals> found =
        Map.of("x", speech(0, 8000, 10_000, 12_000), "y", speech(8000, 10_000));
    Intervals scored = ScoredTime.ALL.of(reference, found, Optional.empty());

    JaccardErrors errors = JaccardErrors.between(reference, found, scored);

    assertThat(errors.rate()).hasValueCloseTo(2 / 3.0, within(1e-9));
    assertThat(errors.speakers()).isEqualTo(2);
  }

  /** Ana shares 9 of 10 s with x; nobody is left for Ben and Cem: (0.1 + 1 + 1) / 3. */
  @Test
  void speakersNotFoundHaveAJaccardErrorOfOne() {
    Map<String, Intervals> reference =
        Map.of(
            "ana", speech(0, 10_000), "ben", speech(10_000, 12_000), "cem", speech(13_000, 13_500));
    Map<String, Intervals> found = Map.of("x", speech(1000, 10_000));
    Intervals scored = ScoredTime.ALL.of(reference, found, Optional.empty());

    assertThat(JaccardErrors.between(reference, found, scored).rate())
        .hasValueCloseTo(0.7, within(1e-9));
    assertThat(JaccardErrors.between(Map.of(), found, scored).rate()).isEmpty();
  }

  @Test
  void nothingSaidHasNoRate() {
    SpeakerErrors errors = errors(ScoredTime.ALL, Map.of(), Map.of("x", speech(0, 500)));

    assertThat(errors).isEqualTo(new SpeakerErrors(0, 0, 500, 0));
    assertThat(errors.rate()).isEmpty();
  }

  /** Expected values by src/test/fixtures/diarization-grid.py. */
  @Test
  void agreesWithCountingCellsOfTenMilliseconds() throws IOException {
    List<SpeakerErrors> expected = new ArrayList<>();
    List<SpeakerErrors> measured = new ArrayList<>();
    try (InputStream in =
        SpeakerErrorsTest.class.getResourceAsStream("/evaluate/diarization.json")) {
      for (JsonNode item : JSON.readTree(in)) {
        Map<String, Intervals> reference = speakers(item.get("reference"));
        Map<String, Intervals> found = speakers(item.get("found"));
        ScoredTime time =
            new ScoredTime(
                Duration.ofMillis(item.get("collarMs").asLong()),
                item.get("skipOverlap").asBoolean() ? Overlap.SKIPPED : Overlap.SCORED);
        Optional<Intervals> regions =
            Optional.of(spans(item.get("regions"))).filter(spans -> spans.lengthMs() > 0);
        Intervals scored = time.of(reference, found, regions);
        measured.add(SpeakerErrors.between(reference, found, scored));
        expected.add(JSON.treeToValue(item.get("errors"), SpeakerErrors.class));
        JaccardErrors jaccard = JaccardErrors.between(reference, found, scored);
        assertThat(jaccard.sum()).isEqualTo(item.at("/jaccard/sum").asDouble(), within(1e-9));
        assertThat(jaccard.speakers()).isEqualTo(item.at("/jaccard/speakers").asInt());
      }
    }
    assertThat(expected).hasSize(7);
    assertThat(measured).isEqualTo(expected);
  }

  private static Map<String, Intervals> speakers(JsonNode node) {
    Map<String, Intervals> speakers = new TreeMap<>();
    node.properties().forEach(field -> speakers.put(field.getKey(), spans(field.getValue())));
    return speakers;
  }

  private static Intervals spans(JsonNode node) {
    List<Interval> spans = new ArrayList<>();
    node.forEach(span -> spans.add(new Interval(span.get(0).asLong(), span.get(1).asLong())));
    return Intervals.of(spans);
  }

  @Test
  void assignmentIsTheBestOfAllPermutations() {
    Random random = new Random(20261121);
    for (int repeat = 0; repeat < 300; repeat++) {
      int rows = 1 + random.nextInt(5);
      int columns = random.nextInt(6);
      long[][] gains = new long[rows][columns];
      for (long[] row : gains) {
        for (int column = 0; column < columns; column++) {
          row[column] = random.nextInt(10);
        }
      }
      assertThat(Assignment.mostGain(gains)).isEqualTo(mostOfAll(gains, 0, 0));
    }
    assertThat(Assignment.mostGain(new long[0][0])).isZero();
  }

  private static long mostOfAll(long[][] gains, int row, int used) {
    if (row == gains.length) {
      return 0;
    }
    long most = mostOfAll(gains, row + 1, used);
    for (int column = 0; column < gains[row].length; column++) {
      if ((used & 1 << column) == 0) {
        most = Math.max(most, gains[row][column] + mostOfAll(gains, row + 1, used | 1 << column));
      }
    }
    return most;
  }
}
