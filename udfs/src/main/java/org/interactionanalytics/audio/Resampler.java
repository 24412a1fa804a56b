package org.interactionanalytics.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Turns decoded frames of one format into 16 bit samples per channel at the output rate. */
final class Resampler implements AutoCloseable {
  private final SwrContext context;
  private final AVChannelLayout inputLayout;
  private final int inputFormat;
  private final int inputRate;
  private final short[][] samples;
  private ShortPointer[] planes = new ShortPointer[0];
  private PointerPointer<ShortPointer> planePointers = new PointerPointer<>(1);
  private int capacity;

  private Resampler(
      SwrContext context,
      AVChannelLayout inputLayout,
      int inputFormat,
      int inputRate,
      int channels) {
    this.context = context;
    this.inputLayout = inputLayout;
    this.inputFormat = inputFormat;
    this.inputRate = inputRate;
    this.samples = new short[channels][0];
  }

  /**
   * A resampler for frames like this one.
   *
   * @param channels channels of the output
   * @return empty if FFmpeg cannot convert such frames
   */
  static Optional<Resampler> forFrame(AVFrame frame, int channels) {
    AVChannelLayout input = new AVChannelLayout();
    if (frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(input, frame.ch_layout().nb_channels());
    } else {
      av_channel_layout_copy(input, frame.ch_layout());
    }
    AVChannelLayout output = new AVChannelLayout();
    if (input.nb_channels() == channels) {
      av_channel_layout_copy(output, input);
    } else {
      av_channel_layout_default(output, channels);
    }
    SwrContext context = swr_alloc();
    int set =
        swr_alloc_set_opts2(
            context,
            output,
            AV_SAMPLE_FMT_S16P,
            MediaDecoder.OUTPUT_RATE,
            input,
            frame.format(),
            frame.sample_rate(),
            0,
            null);
    av_channel_layout_uninit(output);
    output.close();
    Resampler resampler =
        new Resampler(context, input, frame.format(), frame.sample_rate(), channels);
    if (set < 0 || swr_init(context) < 0) {
      resampler.close();
      return Optional.empty();
    }
    return Optional.of(resampler);
  }

  boolean accepts(AVFrame frame) {
    boolean sameLayout =
        frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC
            ? frame.ch_layout().nb_channels() == inputLayout.nb_channels()
            : av_channel_layout_compare(frame.ch_layout(), inputLayout) == 0;
    return sameLayout && frame.format() == inputFormat && frame.sample_rate() == inputRate;
  }

  /**
   * Converts one frame.
   *
   * @return how many samples per channel {@link #samples()} now holds; negative if it failed
   */
  int convert(AVFrame frame) {
    reserve(swr_get_out_samples(context, frame.nb_samples()));
    return fetch(
        swr_convert(context, planePointers, capacity, frame.extended_data(), frame.nb_samples()));
  }

  /** Takes out what the filter still holds. */
  int flush() {
    reserve(swr_get_out_samples(context, 0));
    return fetch(swr_convert(context, planePointers, capacity, null, 0));
  }

  short[][] samples() {
    return samples;
  }

  private int fetch(int count) {
    for (int channel = 0; channel < samples.length && count > 0; channel++) {
      planes[channel].get(samples[channel], 0, count);
    }
    return count;
  }

  private void reserve(int count) {
    if (count <= capacity) {
      return;
    }
    freePlanes();
    capacity = count;
    planes = new ShortPointer[samples.length];
    planePointers = new PointerPointer<>(samples.length);
    for (int channel = 0; channel < samples.length; channel++) {
      samples[channel] = new short[capacity];
      planes[channel] = new ShortPointer(capacity);
      planePointers.put(channel, planes[channel]);
    }
  }

  private void freePlanes() {
    for (ShortPointer plane : planes) {
      plane.close();
    }
    planePointers.close();
  }

  @Override
  public void close() {
    freePlanes();
    swr_free(context);
    av_channel_layout_uninit(inputLayout);
    inputLayout.close();
  }
}
