package org.interactionanalytics.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingException;
import org.vosk.Recognizer;

/**
 * Recognises the speech on one channel of one span of a recording. Samples go in, in pieces of any
 * length; {@link #finish()} returns the words. The same samples give the same words however they
 * were cut into pieces, and however many recognisers run beside this one.
 *
 * <p>May be handed from thread to thread but not used by two at a time: native code would end the
 * process, so a second thread gets an IllegalStateException instead.
 */
public final class ChannelRecognizer implements AutoCloseable {
  /** What {@link #accept} takes. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  private final int channel;
  private final long offsetMs;
  private final Recognizer recognizer;
  private final short[] chunk;
  private final List<Word> words = new ArrayList<>();
  private final AtomicBoolean inUse = new AtomicBoolean();
  private int chunkFill;
  private long samples;
  private boolean finished;
  private boolean closed;

  private ChannelRecognizer(
      Recognizer recognizer, RecognizerSettings settings, int channel, long offsetMs) {
    this.recognizer = recognizer;
    this.chunk = new short[settings.chunkSamples()];
    this.channel = channel;
    this.offsetMs = offsetMs;
  }

  /**
   * Starts a recogniser; the first one of a model loads it.
   *
   * @param channel channel of the recording, from 0
   * @param offsetMs where in the recording the first sample lies, in milliseconds, at least 0
   * @throws ConfigurationException if the model cannot be loaded
   */
  public static ChannelRecognizer open(
      SpeechModel model, RecognizerSettings settings, int channel, long offsetMs) {
    if (channel < 0 || offsetMs < 0) {
      throw new IllegalArgumentException(
          "Invalid channel or offset: " + channel + ", " + offsetMs + " ms (must be at least 0)");
    }
    try {
      Recognizer recognizer = new Recognizer(LoadedModels.load(model), SAMPLE_RATE_HZ);
      recognizer.setWords(true);
      return new ChannelRecognizer(recognizer, settings, channel, offsetMs);
    } catch (IOException e) {
      ConfigurationException refused =
          new ConfigurationException(
              "Speech model ["
                  + model.name()
                  + "] cannot start a recogniser: libvosk refused."
                  + " Choose another model");
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * Takes the next samples: 16 bit, {@link #SAMPLE_RATE_HZ} per second, one channel.
   *
   * @param buffer is not kept
   * @param count how many samples of the buffer are meant, from its beginning
   * @throws RecordingException if the recogniser fails
   */
  public void accept(short[] buffer, int count) throws RecordingException {
    Objects.checkFromIndexSize(0, count, buffer.length);
    enter();
    try {
      requireUnfinished();
      samples += count;
      for (int taken = 0; taken < count; ) {
        int part = Math.min(count - taken, chunk.length - chunkFill);
        System.arraycopy(buffer, taken, chunk, chunkFill, part);
        chunkFill += part;
        taken += part;
        if (chunkFill == chunk.length) {
          recognizeChunk();
        }
      }
    } finally {
      leave();
    }
  }

  /**
   * Recognises what is left and ends the recognition.
   *
   * @return the words by start: times in milliseconds from the start of the recording, not beyond
   *     the samples that were accepted; confidences in [0, 1]
   * @throws RecordingException if the recogniser fails
   */
  public List<Word> finish() throws RecordingException {
    enter();
    try {
      requireUnfinished();
      finished = true;
      if (chunkFill > 0) {
        recognizeChunk();
      }
      collect(recognizer.getFinalResult());
      long endMs = offsetMs + samples * 1_000 / SAMPLE_RATE_HZ;
      return words.stream()
          .map(word -> within(word, endMs))
          .sorted(Comparator.comparingLong(Word::startMs).thenComparingLong(Word::endMs))
          .toList();
    } finally {
      leave();
    }
  }

  /**
   * Frees the native recogniser; words not yet asked for are dropped. May be called again.
   *
   * @throws IllegalStateException if another thread is using the recogniser: it goes on living
   */
  @Override
  public void close() {
    enter();
    try {
      if (!closed) {
        closed = true;
        if (!finished) {
          recognizer.getFinalResult();
        }
        recognizer.close();
      }
    } finally {
      leave();
    }
  }

  private void recognizeChunk() throws RecordingException {
    boolean utteranceEnded = recognizer.acceptWaveForm(chunk, chunkFill);
    chunkFill = 0;
    if (utteranceEnded) {
      collect(recognizer.getResult());
    }
  }

  private void collect(String result) throws RecordingException {
    words.addAll(VoskResult.parse(result, channel, offsetMs));
  }

  private static Word within(Word word, long endMs) {
    return new Word(
        word.channel(),
        word.text(),
        Math.min(word.startMs(), endMs),
        Math.min(word.endMs(), endMs),
        word.confidence());
  }

  private void requireUnfinished() {
    if (finished || closed) {
      throw new IllegalStateException("The recogniser is finished; open another one");
    }
  }

  private void enter() {
    if (!inUse.compareAndSet(false, true)) {
      throw new IllegalStateException("The recogniser is in use by another thread");
    }
  }

  private void leave() {
    inUse.set(false);
  }
}
