package org.interactionanalytics.text;

import java.util.List;
import java.util.Set;
import org.interactionanalytics.spoken.Words;

/** What makes digits of any number before it. */
final class Units {
  private static final List<String> PER_CENT = List.of("per", "cent");

  /** Measures and coins; durations are none: "five minutes". */
  private static final Set<String> UNITS =
      Set.of(
          "gigabyte",
          "gigabytes",
          "gig",
          "gigs",
          "megabyte",
          "megabytes",
          "meg",
          "megs",
          "terabyte",
          "terabytes",
          "kilobyte",
          "kilobytes",
          "megabit",
          "megabits",
          "gigabit",
          "gigabits",
          "gb",
          "mb",
          "tb",
          "mbps",
          "megahertz",
          "gigahertz",
          "hertz",
          "megapixel",
          "megapixels",
          "mile",
          "miles",
          "kilometer",
          "kilometers",
          "kilometre",
          "kilometres",
          "meter",
          "meters",
          "metre",
          "metres",
          "centimeter",
          "centimeters",
          "centimetre",
          "centimetres",
          "millimeter",
          "millimeters",
          "millimetre",
          "millimetres",
          "foot",
          "feet",
          "inch",
          "inches",
          "yards",
          "acres",
          "kilo",
          "kilos",
          "kilogram",
          "kilograms",
          "gram",
          "grams",
          "milligram",
          "milligrams",
          "ounce",
          "ounces",
          "pound",
          "pounds",
          "ton",
          "tons",
          "tonnes",
          "liter",
          "liters",
          "litre",
          "litres",
          "milliliter",
          "milliliters",
          "gallon",
          "gallons",
          "degree",
          "degrees",
          "volt",
          "volts",
          "amp",
          "amps",
          "watt",
          "watts",
          "kilowatt",
          "kilowatts",
          "cent",
          "cents",
          "pence",
          "buck",
          "bucks",
          "quid",
          "mph",
          "rupee",
          "rupees",
          "yen");

  private Units() {}

  /** Whether a unit or a percentage stands here. */
  static boolean isUnit(Words words, int at) {
    return words.isOneOf(at, UNITS)
        || percentEnd(words, at) > at
        || (words.at(at).equals("percentage") && words.at(at + 1).startsWith("point"));
  }

  /** After "percent" or "per cent"; the place itself where neither stands. */
  static int percentEnd(Words words, int at) {
    if (words.at(at).equals("percent")) {
      return at + 1;
    }
    return words.startsAt(at, PER_CENT) ? at + PER_CENT.size() : at;
  }
}
