package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.interactionanalytics.speaker.VoiceWindow;

/**
 * What the speakers of a recording can be told apart by.
 *
 * @param voices by recognised channel, how they sound
 * @param speakerCount how many speakers there are on a shared channel; empty: to be found out
 * @param candidates who may be among them, complete and of the speaker model of the voices; empty:
 *     nobody is looked for
 */
public record SpeakerEvidence(
    Map<Integer, List<VoiceWindow>> voices,
    OptionalInt speakerCount,
    List<EnrolledVoice> candidates) {
  public SpeakerEvidence {
    candidates = List.copyOf(candidates);
  }

  List<VoiceWindow> ofChannel(int channel) {
    return voices.getOrDefault(channel, List.of());
  }
}
