package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.interactionanalytics.audio.AudioAnalysis;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaProbe;
import org.interactionanalytics.audio.MediaSource;
import org.interactionanalytics.audio.RawFormat;
import org.interactionanalytics.audio.UnitPlanner;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a recording once to learn what it is; checks that against what the request declares. */
final class ProbeTask implements DistributedTasks.Task<Row, ProbeTask.Outcome> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ProbeTask.class);

  private final LoadEnvironment environment;

  ProbeTask(LoadEnvironment environment) {
    this.environment = environment;
  }

  /**
   * What the driver learns.
   *
   * @param guid of the recording
   * @param probed a row of {@link ProbedSchema#FACTS}; exactly one unless there are errors
   * @param units where the recording is cut
   * @param errors rows of the manifest's error schema
   */
  record Outcome(String guid, List<Row> probed, List<long[]> units, List<Row> errors)
      implements java.io.Serializable {}

  @Override
  public Outcome run(Row entry) {
    String guid = entry.getAs("guid");
    try {
      long startNanos = System.nanoTime();
      RecordingRequest request = RecordingRequest.fromJson(entry.getAs("request"));
      ProbedAudio audio = probe(entry, request);
      ChannelPlan plan = plan(request, audio, environment);
      long probeMs = (System.nanoTime() - startNanos) / 1_000_000;
      List<long[]> units = new ArrayList<>();
      audio.units().forEach(unit -> units.add(new long[] {unit.startMs(), unit.endMs()}));
      return new Outcome(
          guid, List.of(ProbedSchema.row(guid, audio, plan, probeMs)), units, List.of());
    } catch (RecordingException e) {
      return new Outcome(guid, List.of(), List.of(), List.of(ManifestSchema.row(e.error())));
    } catch (IOException | RuntimeException e) {
      LOG.error("Probing {} failed", guid, e);
      return new Outcome(
          guid,
          List.of(),
          List.of(),
          List.of(ManifestSchema.row(RecordingErrors.internal(Stage.PROBE, e.toString()))));
    }
  }

  /**
   * Which channels are recognised.
   *
   * @throws RecordingException if the request does not fit the recording
   */
  static ChannelPlan plan(RecordingRequest request, ProbedAudio audio, LoadEnvironment environment)
      throws RecordingException {
    environment.voices().candidates(request.speakerIds(), environment.speakerModel().sha256());
    DeclaredFacts.check(request, audio.facts());
    return ChannelPlan.decide(
        audio.facts().channels(),
        request.separateSpeakerPerChannel(),
        audio.quality().dualMono(),
        audio.quality().bleed());
  }

  private ProbedAudio probe(Row entry, RecordingRequest request)
      throws RecordingException, IOException {
    String staged = ProbedAudio.stagedAs(entry.getAs("content_sha256"), request.sampleRate());
    Optional<ProbedAudio> earlier = environment.staging().find(staged, ProbedAudio.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    MediaSource source = environment.mediaSources().open(Locations.uri(entry.getAs("open_uri")));
    Optional<RawFormat> raw = RawFormats.of(source.name(), request.sampleRate());
    ProbedAudio audio = probed(new MediaProbe(new MediaDecoder()).analyze(source, raw));
    environment.staging().write(staged, audio);
    return audio;
  }

  static ProbedAudio probed(AudioAnalysis analysis) {
    Map<Integer, List<Interval>> activity = new TreeMap<>();
    for (Intervals channel : analysis.activity()) {
      activity.put(activity.size(), channel.spans());
    }
    return new ProbedAudio(
        analysis.facts(),
        analysis.quality(),
        activity,
        analysis.loudness(),
        UnitPlanner.plan(analysis.levels(), analysis.activity()));
  }
}
