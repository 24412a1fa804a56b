package org.interactionanalytics.jobs.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the constants of an enum by any of their spellings. */
final class Spellings<E extends Enum<E> & Labelled> {
  /** A typing mistake changes at most so many letters of a name. */
  private static final int MAX_TYPING_MISTAKES = 2;

  private final Map<String, Set<E>> constants = new LinkedHashMap<>();
  private final List<String> labels = new ArrayList<>();

  Spellings(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      labels.add(constant.label());
      Stream.concat(Stream.of(constant.label()), constant.aliases().stream())
          .forEach(
              spelling ->
                  constants
                      .computeIfAbsent(key(spelling), key -> EnumSet.noneOf(type))
                      .add(constant));
    }
  }

  /** What a spelling is compared by: letters and digits, in lower case. */
  static String key(String spelling) {
    return spelling
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** All constants that are spelled so; empty if none is. */
  Set<E> findAll(String spelling) {
    return constants.getOrDefault(key(spelling), Set.of());
  }

  Optional<E> find(String spelling) {
    return findAll(spelling).stream().findFirst();
  }

  /** The constant that was probably meant. */
  Optional<E> closest(String spelling) {
    LevenshteinDistance distance = new LevenshteinDistance(MAX_TYPING_MISTAKES);
    String key = key(spelling);
    return constants.keySet().stream()
        .filter(known -> known.length() > 2 * MAX_TYPING_MISTAKES)
        .filter(known -> distance.apply(key, known) >= 0)
        .min(Comparator.comparing(known -> distance.apply(key, known)))
        .flatMap(this::find);
  }

  /** Completes "It should be ...", in RingCentral's published form. */
  String permitted(String... others) {
    return Stream.concat(Arrays.stream(others), labels.stream())
        .map(label -> "`" + label + "`")
        .collect(Collectors.joining(", ", "one of ", ""));
  }
}
