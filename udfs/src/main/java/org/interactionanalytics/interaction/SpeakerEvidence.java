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
 */
public record SpeakerEvidence(Map<Integer, List<VoiceWindow>> voices, OptionalInt speakerCount) {
  List<VoiceWindow> ofChannel(int channel) {
    return voices.getOrDefault(channel, List.of());
  }
}
