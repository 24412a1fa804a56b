package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.speech.ChannelPlan;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class WavesTest {
  private static final long HOUR_MS = 3_600_000;
  private static final StructType ENTRY =
      new StructType().add("errors", new ArrayType(ManifestSchema.ERROR, false));

  /** A recording of two channels that has been probed; no environment is asked. */
  private static Recording recording(long hours, ChannelPlan plan) {
    Recording recording =
        new Recording(
            new GenericRowWithSchema(
                new Object[] {CollectionConverters.asScala(List.<Row>of()).toSeq()}, ENTRY),
            null);
    Object[] facts = new Object[ProbedSchema.FACTS.length()];
    facts[ProbedSchema.FACTS.fieldIndex("duration_ms")] = hours * HOUR_MS;
    facts[ProbedSchema.FACTS.fieldIndex("channels")] = 2;
    facts[ProbedSchema.FACTS.fieldIndex("channel_plan")] = plan.label();
    recording.probed(
        new ProbeTask.Outcome(
            "guid",
            List.of(new GenericRowWithSchema(facts, ProbedSchema.FACTS)),
            List.of(),
            List.of()));
    return recording;
  }

  private static List<Integer> sizes(List<Recording> recordings, int cores) {
    return Waves.of(recordings, cores).stream().map(List::size).toList();
  }

  @Test
  void waveEndsWhenEveryCoreHasTwoHours() {
    List<Recording> oneHourEach = Collections.nCopies(9, recording(1, ChannelPlan.MIXED));
    assertThat(sizes(oneHourEach, 2)).containsExactly(4, 4, 1);
    assertThat(sizes(oneHourEach, 1)).containsExactly(2, 2, 2, 2, 1);
  }

  @Test
  void channelsThatAreRecognisedByThemselvesCountEach() {
    assertThat(sizes(Collections.nCopies(4, recording(1, ChannelPlan.SEPARATE)), 2))
        .containsExactly(2, 2);
  }

  @Test
  void shortRecordingsFillAWaveByTheirNumber() {
    assertThat(sizes(Collections.nCopies(2001, recording(0, ChannelPlan.FIRST)), 2))
        .containsExactly(2000, 1);
  }

  @Test
  void recordingsWithNothingToRecogniseTakeNoTime() {
    Recording stored = recording(1, ChannelPlan.MIXED);
    stored.transcriptIsStored();
    assertThat(
            sizes(
                Stream.concat(
                        Collections.nCopies(100, stored).stream(),
                        Stream.of(recording(1, ChannelPlan.MIXED)))
                    .toList(),
                1))
        .containsExactly(101);
  }

  @Test
  void noRecordingsNoWave() {
    assertThat(Waves.of(List.of(), 2)).isEmpty();
  }
}
