package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Listens to one channel of one span of a recording and tells how the voices on it sound, window by
 * window. Samples go in, in pieces of any length; the windows do not depend on the pieces. Only
 * what is marked as speech is listened to. Ten minutes of speech take 20 MB until {@link
 * #finish()}. Not thread-safe.
 */
public final class VoiceListener {
  /** Length of a window, milliseconds. Shorter ones tell less, longer ones blur changes. */
  public static final long WINDOW_MS = 1_500;

  /** From one window to the next, milliseconds. */
  public static final long HOP_MS = 500;

  private static final int FRAME_MS = 10;
  private static final int BLOCK_FRAMES = 1_000;
  private static final int SAMPLES_PER_MS = 16;

  /** A frame lies in the middle of the samples that its pitch is told from. */
  private static final int MARGIN_SAMPLES = (Pitch.SAMPLES - Mfcc.FRAME_SAMPLES) / 2;

  private final VoiceModel model;
  private final Mfcc modelFeatures;
  private final Mfcc timbreFeatures;
  private final Pitch pitch = new Pitch();
  private final long offsetMs;
  private final List<Interval> speech;
  private final List<Frame> heard = new ArrayList<>();
  private final short[] samples = new short[Pitch.SAMPLES];
  private int filled = MARGIN_SAMPLES;
  private long frames;
  private int span;

  /**
   * @param offsetMs where in the recording the first sample lies
   * @param speech when somebody speaks, on the recording's clock
   */
  public VoiceListener(VoiceModel model, long offsetMs, Intervals speech) {
    this.model = model;
    this.modelFeatures = new Mfcc(model.features());
    this.timbreFeatures =
        model.features().equals(Timbre.FEATURES) ? modelFeatures : new Mfcc(Timbre.FEATURES);
    this.offsetMs = offsetMs;
    this.speech = speech.spans();
  }

  /**
   * Takes the next samples: 16 bit, 16 000 per second, one channel.
   *
   * @param buffer is not kept
   * @param count how many samples of the buffer are meant, from its beginning
   */
  public void accept(short[] buffer, int count) {
    int taken = 0;
    while (taken < count) {
      int part = Math.min(count - taken, samples.length - filled);
      System.arraycopy(buffer, taken, samples, filled, part);
      filled += part;
      taken += part;
      if (filled == samples.length) {
        endFrame();
      }
    }
  }

  private void endFrame() {
    long middleMs = offsetMs + frames * FRAME_MS + Mfcc.FRAME_SAMPLES / SAMPLES_PER_MS / 2;
    while (span < speech.size() && speech.get(span).endMs() <= middleMs) {
      span++;
    }
    if (span < speech.size() && speech.get(span).startMs() <= middleMs) {
      float[] forModel = modelFeatures.of(samples, MARGIN_SAMPLES);
      float[] forTimbre =
          timbreFeatures == modelFeatures ? forModel : timbreFeatures.of(samples, MARGIN_SAMPLES);
      heard.add(new Frame(middleMs, speech.get(span), forModel, forTimbre, pitch.of(samples)));
    }
    System.arraycopy(samples, Mfcc.STEP_SAMPLES, samples, 0, samples.length - Mfcc.STEP_SAMPLES);
    filled = samples.length - Mfcc.STEP_SAMPLES;
    frames++;
  }

  /** The windows of the speech heard, by time. */
  public List<VoiceWindow> finish() {
    accept(new short[MARGIN_SAMPLES], MARGIN_SAMPLES);
    List<Slice> slices = slices();
    heard.clear();
    return windows(slices);
  }

  /** What is heard, in pieces of {@link #HOP_MS} that start with their span of speech. */
  private List<Slice> slices() {
    float[][] centred =
        SlidingMean.subtract(heard.stream().map(frame -> frame.forModel).toArray(float[][]::new));
    List<Slice> slices = new ArrayList<>();
    int reach = model.network().reach();
    for (int start = 0; start < centred.length; start += BLOCK_FRAMES) {
      int end = Math.min(centred.length, start + BLOCK_FRAMES);
      int from = Math.max(0, start - reach);
      int to = Math.min(centred.length, end + reach);
      float[][] rows = model.network().frames(Arrays.copyOfRange(centred, from, to));
      for (int i = start; i < end; i++) {
        Frame frame = heard.get(i);
        long index = (frame.middleMs - frame.span.startMs()) / HOP_MS;
        Slice last = slices.isEmpty() ? null : slices.get(slices.size() - 1);
        if (last == null || last.index != index || !last.span.equals(frame.span)) {
          last = new Slice(frame.span, index, rows[i - from].length, frame.forTimbre.length);
          slices.add(last);
        }
        last.add(frame, rows[i - from]);
      }
    }
    return slices;
  }

  private List<VoiceWindow> windows(List<Slice> slices) {
    List<VoiceWindow> windows = new ArrayList<>();
    int wanted = (int) (WINDOW_MS / HOP_MS);
    int spanStart = 0;
    while (spanStart < slices.size()) {
      int spanEnd = spanStart;
      while (spanEnd < slices.size()
          && slices.get(spanEnd).span.equals(slices.get(spanStart).span)) {
        spanEnd++;
      }
      int last = Math.max(spanStart, spanEnd - wanted);
      for (int first = spanStart; first <= last; first++) {
        windows.add(window(slices.subList(first, Math.min(spanEnd, first + wanted))));
      }
      spanStart = spanEnd;
    }
    return windows;
  }

  private VoiceWindow window(List<Slice> slices) {
    FrameSums voice = new FrameSums(slices.get(0).voice.width());
    FrameSums colour = new FrameSums(slices.get(0).colour.width());
    List<Double> pitches = new ArrayList<>();
    for (Slice slice : slices) {
      voice.add(slice.voice);
      colour.add(slice.colour);
      pitches.addAll(slice.pitches);
    }
    pitches.sort(null);
    OptionalDouble median =
        pitches.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(pitches.get(pitches.size() / 2));
    return new VoiceWindow(
        slices.get(0).startMs(),
        slices.get(slices.size() - 1).endMs(),
        model.embedding(voice),
        Timbre.of(colour, median));
  }

  private static final class Frame {
    private final long middleMs;
    private final Interval span;
    private final float[] forModel;
    private final float[] forTimbre;
    private final OptionalDouble pitchHz;

    Frame(
        long middleMs, Interval span, float[] forModel, float[] forTimbre, OptionalDouble pitchHz) {
      this.middleMs = middleMs;
      this.span = span;
      this.forModel = forModel;
      this.forTimbre = forTimbre;
      this.pitchHz = pitchHz;
    }
  }

  private static final class Slice {
    private final Interval span;
    private final long index;
    private final FrameSums voice;
    private final FrameSums colour;
    private final List<Double> pitches = new ArrayList<>();

    Slice(Interval span, long index, int voiceWidth, int colourWidth) {
      this.span = span;
      this.index = index;
      this.voice = new FrameSums(voiceWidth);
      this.colour = new FrameSums(colourWidth);
    }

    void add(Frame frame, float[] row) {
      voice.add(row);
      colour.add(frame.forTimbre);
      frame.pitchHz.ifPresent(pitches::add);
    }

    long startMs() {
      return span.startMs() + index * HOP_MS;
    }

    long endMs() {
      return Math.min(span.endMs(), startMs() + HOP_MS);
    }
  }
}
