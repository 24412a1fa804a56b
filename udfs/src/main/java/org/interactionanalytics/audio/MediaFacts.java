package org.interactionanalytics.audio;

import java.util.OptionalLong;

/**
 * What a recording is.
 *
 * @param container FFmpeg's name of the container, for example {@code wav}
 * @param codec FFmpeg's name of the audio codec, for example {@code pcm_mulaw}
 * @param sampleRate samples per second as recorded
 * @param channels audio channels, at least 1
 * @param durationMs milliseconds of decoded audio
 * @param headerDurationMs milliseconds the header states; empty where it states none
 * @param hasVideo whether there are moving pictures; a cover image is none
 * @param decodeErrors packets that could not be decoded
 * @param truncated whether clearly less audio was decoded than the header states
 */
public record MediaFacts(
    String container,
    String codec,
    int sampleRate,
    int channels,
    long durationMs,
    OptionalLong headerDurationMs,
    boolean hasVideo,
    int decodeErrors,
    boolean truncated) {}
