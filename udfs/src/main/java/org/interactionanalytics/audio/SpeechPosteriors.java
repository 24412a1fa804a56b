package org.interactionanalytics.audio;

import java.util.Arrays;

/**
 * How likely it is, for each channel and every {@value #FRAME_MS} ms of a recording, that somebody
 * speaks. One byte per frame and channel, so four hours on two channels take 1.5 MB.
 */
public final class SpeechPosteriors {
  /** Length of a frame, milliseconds. */
  public static final int FRAME_MS = 20;

  private static final int CERTAIN = 255;

  private final byte[][] shares;
  private final int frames;
  private final long durationMs;

  SpeechPosteriors(byte[][] shares, int frames, long durationMs) {
    this.shares = shares;
    this.frames = frames;
    this.durationMs = durationMs;
  }

  public int channels() {
    return shares.length;
  }

  /** Number of frames; the last one may be shorter than {@link #FRAME_MS}. */
  public int frames() {
    return frames;
  }

  /** Milliseconds of audio. */
  public long durationMs() {
    return durationMs;
  }

  /** Probability that there is speech in a frame, 0 to 1 in steps of 1/255. */
  public double probability(int channel, int frame) {
    return Byte.toUnsignedInt(shares[channel][frame]) / (double) CERTAIN;
  }

  /** Listens while the audio passes. Not thread-safe. */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 1024;

    private final SpeechNetwork network;
    private Channel[] channels = new Channel[0];
    private long samples;

    public Builder(SpeechNetwork network) {
      this.network = network;
    }

    /** Takes the first {@code count} samples of every channel. */
    public void add(short[][] chunk, int count) {
      if (channels.length == 0) {
        channels = new Channel[chunk.length];
        Arrays.setAll(channels, channel -> new Channel());
      }
      for (int channel = 0; channel < channels.length; channel++) {
        channels[channel].input.add(chunk[channel], count);
      }
      samples += count;
    }

    /** Of all that was heard. */
    public SpeechPosteriors build() {
      byte[][] shares = new byte[channels.length][];
      int frames = 0;
      for (int channel = 0; channel < channels.length; channel++) {
        channels[channel].finish();
        shares[channel] = channels[channel].shares;
        frames = channels[channel].frames;
      }
      long durationMs = Math.round((double) samples / MediaDecoder.SAMPLES_PER_MS);
      return new SpeechPosteriors(shares, frames, durationMs);
    }

    private final class Channel {
      private final SpeechNetwork.Stream stream = network.stream(this::accept);
      private final SpeechInput input = new SpeechInput(stream::add);
      private byte[] shares = new byte[FIRST_CAPACITY];
      private int frames;

      void finish() {
        input.finish();
        stream.finish();
      }

      private void accept(double probability) {
        if (frames == shares.length) {
          shares = Arrays.copyOf(shares, 2 * frames);
        }
        shares[frames] = (byte) Math.round(CERTAIN * probability);
        frames++;
      }
    }
  }
}
