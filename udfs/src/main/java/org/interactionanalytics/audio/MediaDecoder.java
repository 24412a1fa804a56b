package org.interactionanalytics.audio;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.time.Interval;

/**
 * Decodes recordings of any format FFmpeg knows to 16 bit samples per channel at {@value
 * #OUTPUT_RATE} Hz, chunk by chunk and without temporary files. The content decides, not the file
 * name. Thread-safe; each decoding uses the calling thread only.
 */
public final class MediaDecoder {
  /** Samples per second of the output, Hz: what the speech models were trained on. */
  public static final int OUTPUT_RATE = 16_000;

  /** Samples of the output per millisecond. */
  static final int SAMPLES_PER_MS = OUTPUT_RATE / 1000;

  /** No telephone records less, Hz; a lower rate comes from a damaged header. */
  public static final int MIN_SAMPLE_RATE = 4_000;

  /** The highest rate of studio equipment, Hz; a higher one comes from a damaged header. */
  public static final int MAX_SAMPLE_RATE = 384_000;

  /**
   * A recording is truncated if it misses more than this, milliseconds, plus {@link
   * #TRUNCATION_SHARE} of what its header states: encoders pad and count whole frames.
   */
  static final long TRUNCATION_TOLERANCE_MS = 250;

  /** Share of the stated duration that may be missing: headers of videos are rounded. */
  static final double TRUNCATION_SHARE = 0.01;

  private final MediaLimits limits;
  private final LongSupplier nanoTime;

  /** A decoder under {@link MediaLimits#DEFAULTS}. */
  public MediaDecoder() {
    this(MediaLimits.DEFAULTS);
  }

  /** A decoder under the given limits. */
  public MediaDecoder(MediaLimits limits) {
    this(limits, System::nanoTime);
  }

  MediaDecoder(MediaLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * Decodes a whole recording.
   *
   * @param raw how to read a recording without a header; empty for every other
   * @return what the recording is
   * @throws RecordingException CAI-104 if reading fails, CAI-105 if the content is no recording,
   *     CAI-107 beyond a limit, CAI-110 beyond the time limit; and what the sink throws
   */
  public MediaFacts decode(SeekableMedia media, Optional<RawFormat> raw, PcmSink sink)
      throws RecordingException {
    return decode(media, raw, new SampleWindow(0, Long.MAX_VALUE, sink));
  }

  /**
   * Decodes a span of a recording: exactly the samples that decoding the whole would deliver there,
   * because it decodes from the start.
   *
   * @param window on the recording's clock; what lies after its end is not decoded
   * @throws RecordingException as {@link #decode(SeekableMedia, Optional, PcmSink)}
   */
  public void decode(SeekableMedia media, Optional<RawFormat> raw, Interval window, PcmSink sink)
      throws RecordingException {
    decode(
        media,
        raw,
        new SampleWindow(window.startMs() * SAMPLES_PER_MS, window.endMs() * SAMPLES_PER_MS, sink));
  }

  private MediaFacts decode(SeekableMedia media, Optional<RawFormat> raw, SampleWindow window)
      throws RecordingException {
    limits.requireBytes(media.length());
    boolean cutOff = raw.isEmpty() && ContentSniffer.requireMedia(media).isCutOff(media.length());
    Deadline deadline = new Deadline(nanoTime);
    try (OpenMedia open = OpenMedia.open(new NativeMedia(media, deadline), raw)) {
      return new Decoding(open, deadline, window, cutOff).run();
    }
  }

  /** One recording on its way through. */
  private final class Decoding {
    private final OpenMedia media;
    private final Deadline deadline;
    private final SampleWindow window;
    private final boolean cutOff;
    private int channels;
    private int sampleRate;
    private double lostSamples;
    private Optional<Resampler> resampler = Optional.empty();

    Decoding(OpenMedia media, Deadline deadline, SampleWindow window, boolean cutOff) {
      this.media = media;
      this.deadline = deadline;
      this.window = window;
      this.cutOff = cutOff;
    }

    MediaFacts run() throws RecordingException {
      try {
        Optional<AVFrame> frame = media.next();
        while (frame.isPresent() && !window.finished()) {
          convert(frame.get());
          frame = media.next();
        }
        if (channels > 0) {
          flush();
          fillGap();
        }
      } finally {
        resampler.ifPresent(Resampler::close);
      }
      if (window.position() == 0 && !window.finished()) {
        throw new RecordingException(
            RecordingErrors.unsupportedMedia(
                Stage.DECODE,
                "no audio could be decoded from it (codec "
                    + media.codecName()
                    + ", "
                    + media.decodeErrors()
                    + " damaged packets)"));
      }
      return facts();
    }

    private void convert(AVFrame frame) throws RecordingException {
      if (channels == 0) {
        begin(frame);
      }
      fillGap();
      if (resampler.isEmpty() || !resampler.get().accepts(frame)) {
        flush();
        resampler.ifPresent(Resampler::close);
        resampler = isSane(frame) ? Resampler.forFrame(frame, channels) : Optional.empty();
      }
      if (resampler.isEmpty()) {
        media.countError();
        return;
      }
      int count = resampler.get().convert(frame);
      if (count < 0) {
        media.countError();
      }
      deliver(resampler.get().samples(), count);
    }

    /** Stands for packets that could not be decoded; AMR sends such in pauses. */
    private void fillGap() throws RecordingException {
      lostSamples += media.takeLostMs() * SAMPLES_PER_MS;
      short[][] silence = new short[channels][(int) Math.min(lostSamples, OUTPUT_RATE)];
      while (lostSamples >= 1) {
        int count = (int) Math.min(lostSamples, OUTPUT_RATE);
        lostSamples -= count;
        deliver(silence, count);
      }
    }

    private void begin(AVFrame frame) throws RecordingException {
      limits.requireChannels(frame.ch_layout().nb_channels());
      if (!isSane(frame)) {
        throw new RecordingException(
            RecordingErrors.limitExceeded(
                Stage.DECODE,
                "sampleRate",
                MIN_SAMPLE_RATE + " to " + MAX_SAMPLE_RATE + " Hz",
                frame.sample_rate()));
      }
      channels = frame.ch_layout().nb_channels();
      sampleRate = frame.sample_rate();
    }

    private boolean isSane(AVFrame frame) {
      return frame.sample_rate() >= MIN_SAMPLE_RATE
          && frame.sample_rate() <= MAX_SAMPLE_RATE
          && frame.ch_layout().nb_channels() >= 1
          && frame.ch_layout().nb_channels() <= limits.maxChannels();
    }

    private void flush() throws RecordingException {
      if (resampler.isPresent()) {
        deliver(resampler.get().samples(), resampler.get().flush());
      }
    }

    private void deliver(short[][] samples, int count) throws RecordingException {
      if (count <= 0) {
        return;
      }
      window.accept(samples, count);
      long decodedMs = window.position() / SAMPLES_PER_MS;
      limits.requireDurationMs(decodedMs);
      deadline.decoded(decodedMs);
    }

    private MediaFacts facts() {
      long durationMs = Math.round((double) window.position() / SAMPLES_PER_MS);
      OptionalLong stated = media.headerDurationMs();
      boolean truncated =
          cutOff
              || (stated.isPresent()
                  && stated.getAsLong() - durationMs
                      > TRUNCATION_TOLERANCE_MS + TRUNCATION_SHARE * stated.getAsLong());
      return new MediaFacts(
          media.container(),
          media.codecName(),
          sampleRate,
          channels,
          durationMs,
          stated,
          media.hasVideo(),
          media.decodeErrors(),
          truncated);
    }
  }
}
