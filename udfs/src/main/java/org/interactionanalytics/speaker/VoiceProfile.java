package org.interactionanalytics.speaker;

import java.util.regex.Pattern;

/**
 * A person who was enrolled, to be identified by voice.
 *
 * @param speakerId letters, digits and underscores
 * @param modelSha256 of the speaker model that the voice was heard with
 * @param voice of all recordings of the enrolment
 * @param quality of the enrolment
 */
public record VoiceProfile(
    String speakerId, String modelSha256, VoiceSample voice, EnrollmentQuality quality) {
  /** The shortest speech of one recording that is taken, milliseconds. Source: RingCentral. */
  public static final long SHORTEST_RECORDING_MS = 6_000;

  /** How much speech makes an enrolment complete, milliseconds. Source: RingCentral. */
  public static final long COMPLETE_MS = 12_000;

  private static final Pattern SPEAKER_ID = Pattern.compile("[a-zA-Z0-9_]+");

  public VoiceProfile {
    if (!isSpeakerId(speakerId)) {
      throw new IllegalArgumentException(speakerId + " is no speaker id");
    }
  }

  /** Whether a text has the form of a speaker id. Source: RingCentral. */
  public static boolean isSpeakerId(String text) {
    return SPEAKER_ID.matcher(text).matches();
  }

  /** Whether there is enough speech to identify the speaker. */
  public boolean complete() {
    return voice.speechMs() >= COMPLETE_MS;
  }
}
