package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.load.TranscribeTask.Unit;
import org.interactionanalytics.jobs.load.TranscriptRows.Finished;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.speech.ChannelPlan;

/** A recording on its way through a load, as the driver sees it. Not thread-safe. */
final class Recording {
  private final Row entry;
  private final LoadEnvironment environment;
  private final List<Row> errors;
  private Optional<Row> facts = Optional.empty();
  private List<long[]> units = List.of();
  private boolean transcriptStored;
  private long transcribeMs;
  private Optional<Long> speechMs = Optional.empty();

  /**
   * @param entry a pending row of {@link LoadPlan#decide}
   */
  Recording(Row entry, LoadEnvironment environment) {
    this.entry = entry;
    this.environment = environment;
    this.errors = new ArrayList<>(entry.getList(entry.fieldIndex("errors")));
  }

  Row entry() {
    return entry;
  }

  String guid() {
    return entry.getAs("guid");
  }

  Optional<String> language() {
    return Optional.ofNullable(entry.getAs("language"));
  }

  boolean failed() {
    return !errors.isEmpty();
  }

  /** Rows of the manifest's error schema. */
  List<Row> errors() {
    return errors;
  }

  void fail(List<Row> more) {
    more.stream().filter(error -> !errors.contains(error)).forEach(errors::add);
  }

  void probed(ProbeTask.Outcome outcome) {
    errors.addAll(outcome.errors());
    facts = outcome.probed().stream().findFirst();
    units = outcome.units();
  }

  /** A row of {@link ProbedSchema#FACTS}; empty if the recording could not be probed. */
  Optional<Row> facts() {
    return facts;
  }

  long durationMs() {
    return facts.map(row -> row.<Long>getAs("duration_ms")).orElse(0L);
  }

  private ChannelPlan plan() {
    return ChannelPlan.ofLabel(facts.orElseThrow().getAs("channel_plan"));
  }

  private int channels() {
    return facts.orElseThrow().<Integer>getAs("channels");
  }

  /** Audio that the recogniser has to hear, milliseconds of all channels. */
  long recognizedMs() {
    return failed() || transcriptStored ? 0 : durationMs() * plan().recognized(channels());
  }

  /** Names the content and the way it is recognised. */
  String transcript() {
    return DigestUtils.sha256Hex(
        String.join(
            "|",
            entry.<String>getAs("content_sha256"),
            declaredSampleRate().toString(),
            plan().label(),
            environment.asrVersion(language().orElseThrow())));
  }

  private OptionalInt declaredSampleRate() {
    return RecordingRequest.fromJson(entry.getAs("request")).sampleRate();
  }

  boolean transcriptStored() {
    return transcriptStored;
  }

  void transcriptIsStored() {
    transcriptStored = true;
  }

  void transcribed(long milliseconds) {
    transcribeMs += milliseconds;
  }

  /** Time the recogniser took; empty if the transcript was there already. */
  Optional<Long> transcribeMs() {
    return failed() || transcriptStored ? Optional.empty() : Optional.of(transcribeMs);
  }

  void analyzed(List<Row> analysisErrors, Optional<Long> milliseconds) {
    fail(analysisErrors);
    speechMs = milliseconds;
  }

  /** Share of the duration with speech, 0 to 1. */
  Optional<Double> speechShare() {
    return speechMs.filter(ms -> durationMs() > 0).map(ms -> ms / (double) durationMs());
  }

  /** What the recogniser has to do. */
  List<Unit> units() {
    List<Unit> work = new ArrayList<>();
    for (long[] span : units) {
      work.add(
          new Unit(
              transcript(),
              work.size(),
              span[0],
              span[1],
              entry.getAs("open_uri"),
              declaredSampleRate().orElse(0),
              plan(),
              channels(),
              language().orElseThrow(),
              probe()));
    }
    return work;
  }

  Finished finished() {
    return new Finished(
        guid(),
        transcript(),
        entry.getAs("content_sha256"),
        language().orElseThrow(),
        plan(),
        durationMs(),
        units.size(),
        probe(),
        environment.speakerModel());
  }

  private String probe() {
    return ProbedAudio.stagedAs(entry.getAs("content_sha256"), declaredSampleRate());
  }

  Optional<String> previousRunId() {
    return Optional.ofNullable(entry.getAs("previous_run_id"));
  }

  /** Runs that tried this content, this one included. */
  int attempts() {
    Integer previous = entry.getAs("previous_attempts");
    String content = entry.getAs("content_sha256");
    boolean sameContent = content == null || content.equals(entry.getAs("previous_content_sha256"));
    return previous == null || !sameContent ? 1 : previous + 1;
  }
}
