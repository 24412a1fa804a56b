package org.interactionanalytics.audio;

/** Levels relative to full scale: a square wave of the largest samples has 0 dBFS. */
final class Decibels {
  static final double FULL_SCALE = 32768;
  static final double FULL_SCALE_SQUARED = FULL_SCALE * FULL_SCALE;

  private Decibels() {}

  /** Of a power greater than 0. */
  static double ofPower(double power) {
    return 10 * Math.log10(power);
  }

  /** Power of a level. */
  static double toPower(double decibels) {
    return Math.pow(10, decibels / 10);
  }
}
