package org.interactionanalytics.audio;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.time.Intervals;

/** Finds out all that can be said of a recording without understanding a word. Thread-safe. */
public final class MediaProbe {
  private final MediaDecoder decoder;

  public MediaProbe(MediaDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Decodes the whole recording once; keeps levels and sums, no audio.
   *
   * @param raw how to read a recording without a header; empty for every other
   * @throws RecordingException as {@link MediaSource#open} and {@link MediaDecoder#decode}
   */
  public AudioAnalysis analyze(MediaSource source, Optional<RawFormat> raw)
      throws RecordingException {
    FrameLevels.Builder builder = new FrameLevels.Builder();
    QualityMeter meter = new QualityMeter();
    LevelMeter loudness = new LevelMeter();
    SpeechPosteriors.Builder speech = new SpeechPosteriors.Builder(SpeechNetwork.shipped());
    try (HashingMedia media = new HashingMedia(source.open())) {
      MediaFacts facts =
          decoder.decode(
              media,
              raw,
              (samples, count) -> {
                builder.add(samples, count);
                meter.add(samples, count);
                loudness.add(samples, count);
                speech.add(samples, count);
              });
      String sha256 = media.sha256();
      FrameLevels levels = builder.build();
      List<Intervals> activity = ActivityDetector.detect(speech.build(), levels);
      return new AudioAnalysis(
          sha256,
          media.length(),
          facts,
          meter.finish(levels, activity),
          levels,
          loudness.finish(),
          activity);
    }
  }
}
