package org.interactionanalytics.audio;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good the audio of a recording is.
 *
 * @param overall all channels together: the highest peak, the mean power, the share of all samples
 *     that are clipped, the dc offset furthest from 0, the lowest SNR, silent if all are
 * @param channels one per channel, in order
 * @param imbalanceDb level of the first channel less that of the second, dB; empty unless there are
 *     two that are not silent
 * @param sameShare share in [0, 1] of the {@link ChannelSimilarity#WINDOW_MS} ms windows that are
 *     not silent in which both channels hold the same (correlation above {@link
 *     ChannelSimilarity#SAME}); empty unless there are two channels with such a window
 * @param dualMono whether {@code sameShare} is above {@link ChannelSimilarity#SHARE}: one party's
 *     or the mixed audio on both channels
 * @param bleed whether, without being dual mono, the channels are similar (correlation above {@link
 *     ChannelSimilarity#SIMILAR}) in more than that share of windows
 */
public record AudioQuality(
    ChannelQuality overall,
    List<ChannelQuality> channels,
    OptionalDouble imbalanceDb,
    OptionalDouble sameShare,
    boolean dualMono,
    boolean bleed) {
  public AudioQuality {
    channels = List.copyOf(channels);
  }
}
