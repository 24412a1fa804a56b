package org.interactionanalytics.audio;

import java.util.OptionalDouble;

/**
 * How good the audio of one channel, or of all together, is. Measured at {@link
 * MediaDecoder#OUTPUT_RATE} Hz; 0 dBFS is the level of a square wave of the largest samples.
 *
 * @param peakDbfs largest sample; empty if every sample is zero
 * @param rmsDbfs root mean square of all samples; empty if every sample is zero
 * @param clippedShare share in [0, 1] of samples in runs of at least {@link
 *     QualityMeter#MIN_CLIPPED_RUN} at full scale
 * @param dcOffset mean of all samples, in [-1, 1]; further than about 0.01 from 0 hints at faulty
 *     equipment
 * @param snrDb power of the active frames less that of the noise, over that of the noise, in dB;
 *     empty without activity or without noise to compare with
 * @param silent whether the peak stays below {@link QualityMeter#SILENT_DBFS}
 * @param highBandShare share in [0, 1] of the energy above {@link HighBand#CUTOFF_HZ} Hz; below
 *     0.00005 the recording most likely went through an 8 kHz telephone line, whatever its sample
 *     rate is; empty if the channel is silent
 */
public record ChannelQuality(
    OptionalDouble peakDbfs,
    OptionalDouble rmsDbfs,
    double clippedShare,
    double dcOffset,
    OptionalDouble snrDb,
    boolean silent,
    OptionalDouble highBandShare) {}
