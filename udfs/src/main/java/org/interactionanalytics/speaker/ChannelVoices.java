package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interactionanalytics.audio.PcmSink;
import org.interactionanalytics.time.Intervals;

/** Listens to the voices on all channels of one span of a recording. Not thread-safe. */
public final class ChannelVoices implements PcmSink {
  private final List<VoiceListener> listeners = new ArrayList<>();

  /**
   * @param offsetMs where in the recording the first sample lies
   * @param speech by channel, when somebody speaks, on the recording's clock
   */
  public ChannelVoices(VoiceModel model, long offsetMs, List<Intervals> speech) {
    speech.forEach(channel -> listeners.add(new VoiceListener(model, offsetMs, channel)));
  }

  @Override
  public void accept(short[][] samples, int count) {
    for (int channel = 0; channel < samples.length; channel++) {
      listeners.get(channel).accept(samples[channel], count);
    }
  }

  /** The windows of each channel, by time. */
  public SortedMap<Integer, List<VoiceWindow>> finish() {
    SortedMap<Integer, List<VoiceWindow>> windows = new TreeMap<>();
    for (VoiceListener listener : listeners) {
      windows.put(windows.size(), listener.finish());
    }
    return windows;
  }
}
