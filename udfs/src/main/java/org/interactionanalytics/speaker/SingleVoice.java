package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interactionanalytics.time.Intervals;

/** Whether a recording, meant to enrol one person, holds the voice of one person only. */
public final class SingleVoice {
  /**
   * Two voices that the diarizer hears, at least as alike as this, are one person's that changes.
   * Recordings of one person that it splits have 0.7, joined ones of two people 0.1 to 0.5.
   */
  private static final double ONE_PERSON = 0.6;

  /** A second voice that speaks for less than this is a cough or a stray word, milliseconds. */
  private static final long STRAY_MS = 2_000;

  private final Diarizer diarizer;

  public SingleVoice(Diarizer diarizer) {
    this.diarizer = diarizer;
  }

  /**
   * Whether nobody else is heard.
   *
   * @param windows of the speech, by time
   * @param speech when anybody speaks
   */
  public boolean holds(List<VoiceWindow> windows, Intervals speech) {
    Diarization diarization = diarizer.diarize(windows, speech, OptionalInt.empty());
    List<VoiceSample> voices = new ArrayList<>();
    for (int i = 0; i < diarization.speakers(); i++) {
      int speaker = i;
      Optional<VoiceSample> voice =
          VoiceSample.of(
              windows.stream()
                  .filter(window -> diarization.speakerOf(window.interval()) == speaker)
                  .toList());
      if (diarization.speech().get(i).lengthMs() >= STRAY_MS && voice.isPresent()) {
        voices.add(voice.get());
      }
    }
    return voices.stream()
        .allMatch(
            voice ->
                voices.stream()
                    .allMatch(
                        other -> voice.embedding().similarity(other.embedding()) >= ONE_PERSON));
  }
}
