package org.interactionanalytics.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.audio.AudioAnalysis;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaSource;
import org.interactionanalytics.audio.PcmSink;
import org.interactionanalytics.audio.RawFormat;
import org.interactionanalytics.audio.SeekableMedia;
import org.interactionanalytics.audio.UnitPlanner;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.time.Interval;

/** Recognises the words of a span of a recording, channel by channel. Thread-safe. */
public final class Transcriber {
  /** The order of the words of a recording. */
  public static final Comparator<Word> BY_TIME =
      Comparator.comparingLong(Word::startMs)
          .thenComparingInt(Word::channel)
          .thenComparingLong(Word::endMs);

  private final SpeechModel model;
  private final RecognizerSettings settings;

  public Transcriber(SpeechModel model, RecognizerSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  /**
   * The words of a whole recording, by start, channel and end.
   *
   * @param raw how to read a recording without a header; empty for every other
   * @param analysis of the same recording
   * @param plan which channels are recognised
   * @throws RecordingException as {@link #words(MediaSource, Optional, Interval, ChannelPlan, int,
   *     PcmSink)}
   */
  public List<Word> words(
      MediaSource source, Optional<RawFormat> raw, AudioAnalysis analysis, ChannelPlan plan)
      throws RecordingException {
    List<Word> words = new ArrayList<>();
    for (Interval unit : UnitPlanner.plan(analysis.levels(), analysis.activity())) {
      words.addAll(
          words(source, raw, unit, plan, analysis.facts().channels(), (samples, count) -> {}));
    }
    words.sort(BY_TIME);
    return words;
  }

  /**
   * The words, those of the first channel first, each channel's by start.
   *
   * @param raw how to read a recording without a header; empty for every other
   * @param span on the recording's clock
   * @param plan which channels are recognised
   * @param channels of the recording
   * @param listener hears the recognised channels too, and may end the recognition
   * @throws RecordingException as {@link MediaSource#open} and {@link MediaDecoder#decode}, if the
   *     recogniser fails, and what the listener throws
   */
  public List<Word> words(
      MediaSource source,
      Optional<RawFormat> raw,
      Interval span,
      ChannelPlan plan,
      int channels,
      PcmSink listener)
      throws RecordingException {
    List<ChannelRecognizer> recognizers = new ArrayList<>();
    try (SeekableMedia media = source.open()) {
      for (int channel = 0; channel < plan.recognized(channels); channel++) {
        recognizers.add(ChannelRecognizer.open(model, settings, channel, span.startMs()));
      }
      new MediaDecoder()
          .decode(
              media,
              raw,
              span,
              (samples, count) -> {
                short[][] heard = plan.apply(samples, count);
                listener.accept(heard, count);
                for (int channel = 0; channel < heard.length; channel++) {
                  recognizers.get(channel).accept(heard[channel], count);
                }
              });
      List<Word> words = new ArrayList<>();
      for (ChannelRecognizer recognizer : recognizers) {
        words.addAll(recognizer.finish());
      }
      return words;
    } finally {
      recognizers.forEach(ChannelRecognizer::close);
    }
  }
}
