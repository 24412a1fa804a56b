package org.interactionanalytics.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** Measures the quality of a recording while its audio passes. */
public final class QualityMeter {
  /** A channel whose peak stays below is silent, dBFS: idle noise of telephone codecs. */
  public static final double SILENT_DBFS = -60;

  /** Runs of so many samples at full scale are clipped; a loud sine touches it with two. */
  public static final int MIN_CLIPPED_RUN = 3;

  /** Full scale, -0.2 dBFS: the largest mu-law sample is 32124, the largest A-law one 32256. */
  static final int FULL_SCALE_SAMPLE = 32_000;

  /**
   * Levels at or below this are digital silence, dBFS, and say nothing about noise: it is the
   * rounding error of 16 bits.
   */
  private static final double IDLE_DBFS = -90;

  private Channel[] channels = new Channel[0];
  private final ChannelSimilarity similarity = new ChannelSimilarity();

  QualityMeter() {}

  void add(short[][] samples, int count) {
    if (channels.length == 0) {
      channels = new Channel[samples.length];
      Arrays.setAll(channels, channel -> new Channel());
    }
    for (int channel = 0; channel < channels.length; channel++) {
      channels[channel].add(samples[channel], count);
    }
    if (channels.length == 2) {
      similarity.add(samples[0], samples[1], count);
    }
  }

  AudioQuality finish(FrameLevels levels, List<Intervals> activity) {
    similarity.finish();
    List<ChannelQuality> qualities = new ArrayList<>();
    for (int channel = 0; channel < channels.length; channel++) {
      qualities.add(channels[channel].quality(snrDb(levels, channel, activity.get(channel))));
    }
    return new AudioQuality(
        overall(qualities),
        qualities,
        imbalance(qualities),
        similarity.sameShare(),
        similarity.isDualMono(),
        similarity.isBleed());
  }

  private ChannelQuality overall(List<ChannelQuality> qualities) {
    double power = Arrays.stream(channels).mapToDouble(Channel::power).average().orElse(0);
    double all = Arrays.stream(channels).mapToDouble(Channel::power).sum();
    double high =
        Arrays.stream(channels)
            .mapToDouble(channel -> channel.power() * channel.highBand.share())
            .sum();
    boolean silent = qualities.stream().allMatch(ChannelQuality::silent);
    return new ChannelQuality(
        qualities.stream().flatMapToDouble(quality -> quality.peakDbfs().stream()).max(),
        decibels(power),
        qualities.stream().mapToDouble(ChannelQuality::clippedShare).average().orElse(0),
        qualities.stream()
            .map(ChannelQuality::dcOffset)
            .max(Comparator.comparingDouble(Math::abs))
            .orElse(0.0),
        qualities.stream().flatMapToDouble(quality -> quality.snrDb().stream()).min(),
        silent,
        silent ? OptionalDouble.empty() : OptionalDouble.of(high / all));
  }

  private static OptionalDouble imbalance(List<ChannelQuality> qualities) {
    if (qualities.size() != 2 || qualities.stream().anyMatch(ChannelQuality::silent)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        qualities.get(0).rmsDbfs().orElseThrow() - qualities.get(1).rmsDbfs().orElseThrow());
  }

  /** Noise is the median level of the frames outside activity that are not digital silence. */
  private static OptionalDouble snrDb(FrameLevels levels, int channel, Intervals activity) {
    int[] noise = new int[FrameLevels.STEPS];
    int noiseFrames = 0;
    double activePower = 0;
    int activeFrames = 0;
    int span = 0;
    List<Interval> spans = activity.spans();
    for (int frame = 0; frame < levels.frames(); frame++) {
      long timeMs = (long) frame * FrameLevels.FRAME_MS;
      while (span < spans.size() && spans.get(span).endMs() <= timeMs) {
        span++;
      }
      if (span < spans.size() && spans.get(span).startMs() <= timeMs) {
        activePower += levels.power(channel, frame);
        activeFrames++;
      } else if (levels.dbfs(channel, frame) > IDLE_DBFS) {
        noise[levels.step(channel, frame)]++;
        noiseFrames++;
      }
    }
    if (activeFrames == 0 || noiseFrames == 0) {
      return OptionalDouble.empty();
    }
    double noisePower = Decibels.toPower(-FrameLevels.STEP_DB * median(noise, noiseFrames));
    double speechPower = activePower / activeFrames - noisePower;
    return speechPower <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Decibels.ofPower(speechPower / noisePower));
  }

  private static int median(int[] histogram, int count) {
    int below = 0;
    int step = 0;
    while (2 * (below + histogram[step]) < count) {
      below += histogram[step];
      step++;
    }
    return step;
  }

  private static OptionalDouble decibels(double power) {
    return power > 0 ? OptionalDouble.of(Decibels.ofPower(power)) : OptionalDouble.empty();
  }

  /** The sums of one channel. */
  private static final class Channel {
    private final HighBand highBand = new HighBand();
    private long count;
    private long sum;
    private double squares;
    private int peak;
    private int run;
    private long clipped;

    void add(short[] samples, int length) {
      long chunkSquares = 0;
      for (int i = 0; i < length; i++) {
        int sample = samples[i];
        int magnitude = Math.abs(sample);
        sum += sample;
        chunkSquares += (long) sample * sample;
        peak = Math.max(peak, magnitude);
        run = magnitude >= FULL_SCALE_SAMPLE ? run + 1 : 0;
        if (run == MIN_CLIPPED_RUN) {
          clipped += MIN_CLIPPED_RUN;
        } else if (run > MIN_CLIPPED_RUN) {
          clipped++;
        }
      }
      squares += chunkSquares / Decibels.FULL_SCALE_SQUARED;
      count += length;
      highBand.add(samples, length);
    }

    double power() {
      return squares / count;
    }

    ChannelQuality quality(OptionalDouble snrDb) {
      double peakPower = peak * (double) peak / Decibels.FULL_SCALE_SQUARED;
      boolean silent = peakPower < Decibels.toPower(SILENT_DBFS);
      return new ChannelQuality(
          decibels(peakPower),
          decibels(power()),
          (double) clipped / count,
          sum / Decibels.FULL_SCALE / count,
          silent ? OptionalDouble.empty() : snrDb,
          silent,
          silent ? OptionalDouble.empty() : OptionalDouble.of(highBand.share()));
    }
  }
}
