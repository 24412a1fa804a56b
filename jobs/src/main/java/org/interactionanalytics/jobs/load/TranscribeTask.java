package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.interactionanalytics.audio.MediaSource;
import org.interactionanalytics.audio.SpeechNetwork;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.speaker.ChannelVoices;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeechModel;
import org.interactionanalytics.speech.Transcriber;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognises the words of one unit of a recording, hears its voices, and stages both. */
final class TranscribeTask
    implements DistributedTasks.Task<TranscribeTask.Unit, TranscribeTask.Outcome> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TranscribeTask.class);

  /** A unit that takes longer than this many times its length, on all channels, is given up. */
  private static final long MAX_REAL_TIME_FACTOR = 20;

  /** Time that even the shortest unit gets, milliseconds: a model may have to be fetched. */
  private static final long MIN_LIMIT_MS = 10 * 60 * 1000;

  private final LoadEnvironment environment;

  TranscribeTask(LoadEnvironment environment) {
    this.environment = environment;
  }

  /**
   * A span of a recording to be recognised by itself.
   *
   * @param transcript names the recording's content and how it is recognised
   * @param index of the unit, from 0
   * @param startMs on the recording's clock
   * @param endMs on the recording's clock
   * @param openUri where the content lies
   * @param declaredSampleRate 0 if the request declares none
   * @param plan which channels are recognised
   * @param channels of the recording
   * @param language of the recording
   * @param probe name of the staged probe
   */
  record Unit(
      String transcript,
      int index,
      long startMs,
      long endMs,
      String openUri,
      int declaredSampleRate,
      ChannelPlan plan,
      int channels,
      String language,
      String probe)
      implements Serializable {
    String stagedAs() {
      return stagedAs(transcript, index);
    }

    /** The speech model decides where units begin and end, and which voices are heard. */
    static String stagedAs(String transcript, int index) {
      return String.format(
          Locale.ROOT, "units/%s/%s/%d.json", transcript, SpeechNetwork.shipped().sha256(), index);
    }

    long lengthMs() {
      return endMs - startMs;
    }
  }

  /**
   * @param unit what was asked
   * @param transcribeMs time taken
   * @param errors a row of the manifest's error schema if it failed
   */
  record Outcome(Unit unit, long transcribeMs, List<Row> errors) implements Serializable {}

  /** What is staged of a unit. */
  record StagedUnit(List<Word> words, List<VoiceRow> voices, long transcribeMs) {}

  @Override
  public Outcome run(Unit unit) {
    try {
      Optional<StagedUnit> earlier = environment.staging().find(unit.stagedAs(), StagedUnit.class);
      if (earlier.isPresent()) {
        return new Outcome(unit, earlier.get().transcribeMs(), List.of());
      }
      long startNanos = System.nanoTime();
      ChannelVoices voices =
          new ChannelVoices(environment.voiceModel(), unit.startMs(), speech(unit));
      List<Word> words = recognize(unit, voices);
      List<VoiceRow> heard = VoiceRow.of(voices.finish());
      long transcribeMs = (System.nanoTime() - startNanos) / 1_000_000;
      environment.staging().write(unit.stagedAs(), new StagedUnit(words, heard, transcribeMs));
      return new Outcome(unit, transcribeMs, List.of());
    } catch (RecordingException e) {
      return new Outcome(unit, 0, List.of(ManifestSchema.row(e.error())));
    } catch (IOException | ConfigurationException | IllegalStateException e) {
      LOG.error("Recognising {} failed", unit, e);
      return new Outcome(
          unit,
          0,
          List.of(ManifestSchema.row(RecordingErrors.internal(Stage.TRANSCRIBE, e.toString()))));
    }
  }

  /** By recognised channel, when somebody speaks. */
  private List<Intervals> speech(Unit unit) throws IOException {
    ProbedAudio audio =
        environment
            .staging()
            .find(unit.probe(), ProbedAudio.class)
            .orElseThrow(() -> new IOException("Staged probe " + unit.probe() + " is gone"));
    return audio.activity(unit.plan());
  }

  private List<Word> recognize(Unit unit, ChannelVoices voices) throws RecordingException {
    URI uri = Locations.uri(unit.openUri());
    MediaSource source = environment.mediaSources().open(uri);
    SpeechModel model = environment.resolve(environment.model(unit.language()));
    OptionalInt declared =
        unit.declaredSampleRate() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(unit.declaredSampleRate());
    TimeLimit limit = new TimeLimit(unit);
    return new Transcriber(model, RecognizerSettings.STANDARD)
        .words(
            source,
            RawFormats.of(source.name(), declared),
            new Interval(unit.startMs(), unit.endMs()),
            unit.plan(),
            unit.channels(),
            (samples, count) -> {
              limit.check();
              voices.accept(samples, count);
            });
  }

  /** Gives a unit up that takes far too long, as a wrong language or broken audio can. */
  private static final class TimeLimit {
    private final long limitMs;
    private final long startNanos = System.nanoTime();

    TimeLimit(Unit unit) {
      int recognized = unit.plan().recognized(unit.channels());
      this.limitMs = Math.max(MIN_LIMIT_MS, MAX_REAL_TIME_FACTOR * unit.lengthMs() * recognized);
    }

    void check() throws RecordingException {
      if ((System.nanoTime() - startNanos) / 1_000_000 > limitMs) {
        throw new RecordingException(
            RecordingErrors.internal(
                Stage.TRANSCRIBE,
                "recognition takes longer than "
                    + limitMs / 1000
                    + " s. Check that languageCode"
                    + " is the language that is spoken"));
      }
    }
  }
}
