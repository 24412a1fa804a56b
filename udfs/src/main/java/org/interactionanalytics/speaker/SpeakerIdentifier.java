package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells who of the people enrolled speaks, or that none of them does. Immutable and thread-safe.
 *
 * <p>Before anything is heard, a stranger is as likely as any one of the candidates.
 */
public final class SpeakerIdentifier {
  /** Who speaks less is not identified, milliseconds: a few words do not tell a voice. */
  public static final long LEAST_SPEECH_MS = 3_000;

  private static final double STRANGER = 1;

  /** Gains are whole numbers to the algorithm that pairs speakers with candidates. */
  private static final double GAIN_STEPS = 1e6;

  private final VoiceMatcher matcher;
  private final List<VoiceProfile> candidates;

  /**
   * @param candidates complete, all of the speaker model that is listened with
   */
  public SpeakerIdentifier(VoiceMatcher matcher, List<VoiceProfile> candidates) {
    this.matcher = matcher;
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Who a speaker is.
   *
   * @param speakerId of the candidate; empty for a stranger
   * @param confidence probability that this is so, in [0, 1]
   */
  public record Identification(Optional<String> speakerId, double confidence) {}

  /**
   * Who the speakers of one recording are. No two are the same person: where one voice was taken
   * for two, the likelier one is the candidate.
   *
   * @param speakers how each of them sounds; empty where one is not heard
   * @return an identification of each
   */
  public List<Identification> identify(List<Optional<VoiceSample>> speakers) {
    double[][] odds = new double[speakers.size()][];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = odds(speakers.get(i));
    }
    int[] chosen = pairs(odds);
    List<Identification> identifications = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) {
      identifications.add(identification(i, odds[i], chosen));
    }
    return identifications;
  }

  /** By candidate, how much likelier it is that this is who speaks than that a stranger does. */
  private double[] odds(Optional<VoiceSample> speaker) {
    double[] odds = new double[candidates.size()];
    speaker
        .filter(voice -> voice.speechMs() >= LEAST_SPEECH_MS)
        .ifPresent(voice -> Arrays.setAll(odds, i -> odds(voice, candidates.get(i))));
    return odds;
  }

  private double odds(VoiceSample voice, VoiceProfile candidate) {
    return StrictMath.exp(matcher.logLikelihoodRatio(voice, candidate.voice()));
  }

  /** The candidate of each speaker: all together as likely as can be. */
  private int[] pairs(double[][] odds) {
    long[][] gains = new long[odds.length][candidates.size()];
    for (int i = 0; i < odds.length; i++) {
      for (int j = 0; j < odds[i].length; j++) {
        double gain = Math.max(0, StrictMath.log(odds[i][j] / STRANGER));
        gains[i][j] = (long) Math.ceil(GAIN_STEPS * gain);
      }
    }
    int[] chosen = Assignment.columns(gains);
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] != Assignment.NONE && gains[i][chosen[i]] == 0) {
        chosen[i] = Assignment.NONE;
      }
    }
    return chosen;
  }

  private Identification identification(int speaker, double[] odds, int[] chosen) {
    double all = STRANGER;
    for (int candidate = 0; candidate < odds.length; candidate++) {
      all += isOthers(candidate, speaker, chosen) ? 0 : odds[candidate];
    }
    return chosen[speaker] == Assignment.NONE
        ? new Identification(Optional.empty(), STRANGER / all)
        : new Identification(
            Optional.of(candidates.get(chosen[speaker]).speakerId()), odds[chosen[speaker]] / all);
  }

  private static boolean isOthers(int candidate, int speaker, int[] chosen) {
    return IntStream.range(0, chosen.length)
        .anyMatch(other -> other != speaker && chosen[other] == candidate);
  }
}
