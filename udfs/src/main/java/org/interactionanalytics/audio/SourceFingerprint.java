package org.interactionanalytics.audio;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a store says of a recording without its bytes being read; equal fingerprints mean that it is
 * very likely unchanged.
 *
 * @param bytes length; empty where the server does not tell
 * @param version entity tag or time of last modification as the store prints it; empty where the
 *     server tells neither
 */
public record SourceFingerprint(OptionalLong bytes, Optional<String> version) {}
