package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.interactionanalytics.audio.AudioAnalysis;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaProbe;
import org.interactionanalytics.audio.MediaSource;
import org.interactionanalytics.audio.RawFormat;
import org.interactionanalytics.audio.SeekableMedia;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.manifest.ChannelRole;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.speaker.Diarizer;
import org.interactionanalytics.speaker.SingleVoice;
import org.interactionanalytics.speaker.VoiceListener;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.speaker.VoiceWindow;
import org.interactionanalytics.time.Intervals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to one recording of an enrolment. */
final class EnrollTask implements DistributedTasks.Task<Row, EnrollTask.Outcome> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(EnrollTask.class);

  private static final String SPEAKER_ID = "speakerId";
  private static final String ROLE = "role";
  private static final String RECORDING = "contentUri";
  private static final long MS_PER_SECOND = 1000;

  private final LoadEnvironment environment;

  EnrollTask(LoadEnvironment environment) {
    this.environment = environment;
  }

  /**
   * What became of a line of the manifest.
   *
   * @param line number of the line, from 1
   * @param speakers who is enrolled, with this one recording; none if there are errors
   * @param errors rows of the manifest's error schema
   */
  record Outcome(long line, List<EnrolledSpeaker> speakers, List<Row> errors)
      implements Serializable {}

  @Override
  public Outcome run(Row entry) {
    long line = entry.getAs(ManifestSchema.LINE_NUMBER);
    String request = entry.getAs(ManifestSchema.REQUEST_JSON);
    if (request == null) {
      return new Outcome(line, List.of(), entry.getList(entry.fieldIndex(ManifestSchema.ERRORS)));
    }
    try {
      return new Outcome(
          line, List.of(enroll(entry, RecordingRequest.fromJson(request))), List.of());
    } catch (RecordingException e) {
      return new Outcome(line, List.of(), List.of(ManifestSchema.row(e.error())));
    } catch (ConfigurationException | IllegalArgumentException | IllegalStateException e) {
      LOG.error("Listening to line {} failed", line, e);
      return new Outcome(
          line,
          List.of(),
          List.of(ManifestSchema.row(RecordingErrors.internal(Stage.ANALYZE, e.toString()))));
    }
  }

  private EnrolledSpeaker enroll(Row entry, RecordingRequest request) throws RecordingException {
    String speakerId = speakerId(request);
    Optional<String> role = role(request);
    byte[] inline = entry.getAs(ManifestSchema.CONTENT);
    String uri = entry.getAs(ManifestSchema.CONTENT_URI);
    MediaSource source =
        inline == null
            ? environment.mediaSources().open(Locations.uri(uri))
            : new BytesSource("content", inline);
    Optional<RawFormat> raw = RawFormats.of(source.name(), request.sampleRate());
    AudioAnalysis analysis = new MediaProbe(new MediaDecoder()).analyze(source, raw);
    int channel = channel(analysis);
    Intervals speech = analysis.activity().get(channel);
    List<VoiceWindow> windows = listen(source, raw, channel, speech);
    VoiceSample voice =
        VoiceSample.of(windows)
            .filter(heard -> heard.speechMs() >= VoiceProfile.SHORTEST_RECORDING_MS)
            .orElseThrow(() -> new RecordingException(tooLittle()));
    if (!new SingleVoice(new Diarizer(VoiceSpace.shipped())).holds(windows, speech)) {
      throw new RecordingException(
          RecordingErrors.invalidValue(
              RECORDING, source.name(), "a recording of one person; several voices are heard"));
    }
    return EnrolledSpeaker.of(
        speakerId,
        role.orElse(null),
        environment.speakerModel(),
        List.of(recording(inline == null ? uri : analysis.sha256(), analysis, channel, voice)));
  }

  private static EnrolledRecording recording(
      String source, AudioAnalysis analysis, int channel, VoiceSample voice) {
    List<Float> embedding = new ArrayList<>();
    for (float value : voice.embedding().values()) {
      embedding.add(value);
    }
    OptionalDouble snrDb = analysis.quality().channels().get(channel).snrDb();
    return new EnrolledRecording(
        source,
        analysis.sha256(),
        voice.speechMs(),
        snrDb.isPresent() ? snrDb.getAsDouble() : null,
        embedding);
  }

  private static RecordingError tooLittle() {
    return RecordingErrors.tooLittleSpeech(VoiceProfile.SHORTEST_RECORDING_MS / MS_PER_SECOND);
  }

  private static String speakerId(RecordingRequest request) throws RecordingException {
    String speakerId =
        column(request, SPEAKER_ID)
            .orElseThrow(
                () ->
                    new RecordingException(
                        RecordingErrors.missing(
                            SPEAKER_ID, "Name who speaks, for example agent_7")));
    if (!VoiceProfile.isSpeakerId(speakerId)) {
      throw new RecordingException(
          RecordingErrors.invalidValue(
              SPEAKER_ID, speakerId, "of letters, digits and underscores only"));
    }
    return speakerId;
  }

  private static Optional<String> role(RecordingRequest request) throws RecordingException {
    Optional<String> role = column(request, ROLE).map(text -> text.toLowerCase(Locale.ROOT));
    List<String> known = List.of(ChannelRole.AGENT.label(), ChannelRole.CUSTOMER.label());
    if (role.isPresent() && !known.contains(role.get())) {
      throw new RecordingException(
          RecordingErrors.invalidValue(
              ROLE, role.get(), "one of `" + String.join("`, `", known) + "`"));
    }
    return role;
  }

  /** A column of the manifest that is no setting of a recording; compared without case, _ and -. */
  private static Optional<String> column(RecordingRequest request, String name) {
    return request.metadata().entrySet().stream()
        .filter(column -> column.getKey().replaceAll("[ _-]", "").equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .findFirst();
  }

  /** The channel that the person is on: the only one with speech, or any if all sound the same. */
  private static int channel(AudioAnalysis analysis) throws RecordingException {
    List<Integer> active = new ArrayList<>();
    for (int channel = 0; channel < analysis.activity().size(); channel++) {
      if (analysis.activity().get(channel).lengthMs() > 0) {
        active.add(channel);
      }
    }
    if (active.isEmpty()) {
      throw new RecordingException(tooLittle());
    }
    if (active.size() > 1 && !analysis.quality().dualMono()) {
      throw new RecordingException(
          RecordingErrors.invalidValue(
              RECORDING,
              active.size() + " channels with speech",
              "a recording with one person on one channel"));
    }
    return active.get(0);
  }

  private List<VoiceWindow> listen(
      MediaSource source, Optional<RawFormat> raw, int channel, Intervals speech)
      throws RecordingException {
    VoiceListener listener = new VoiceListener(environment.voiceModel(), 0, speech);
    try (SeekableMedia media = source.open()) {
      new MediaDecoder()
          .decode(media, raw, (samples, count) -> listener.accept(samples[channel], count));
    }
    return listener.finish();
  }
}
