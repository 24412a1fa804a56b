package org.interactionanalytics.speech;

/**
 * What a model may take on disk. The largest one published is a zip of 4.4 GB.
 *
 * @param files number of files
 * @param bytes sum of their sizes, unpacked; also the most that is downloaded
 * @param ratio unpacked bytes per packed byte; published models have 1 to 4
 */
record UnpackLimits(int files, long bytes, int ratio) {
  static final UnpackLimits STANDARD = new UnpackLimits(10_000, 32L << 30, 100);
}
