package org.interactionanalytics.jobs.manifest;

/**
 * A setting of a request that is not acted on, although the recording is processed.
 *
 * @param feature the setting as the manifest spells it
 * @param reasonCode why, for counting
 * @param message why and what to do, for reading
 */
public record SkippedSetting(String feature, String reasonCode, String message) {}
