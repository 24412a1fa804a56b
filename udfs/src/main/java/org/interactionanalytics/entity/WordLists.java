package org.interactionanalytics.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that come with the software. */
final class WordLists {
  /** Given names that are common in English-speaking countries and no common words. */
  static final Set<String> GIVEN_NAMES = read("given-names-en.txt");

  /** Companies whose name is no common word. */
  static final Set<String> ORGANIZATIONS = read("organizations-en.txt");

  /** Words that end a name: nobody is called so. */
  static final Set<String> NOT_IN_NAMES = read("not-in-names-en.txt");

  /** Places and departments that people call from. */
  static final Set<String> NO_ORGANIZATIONS = read("no-organizations-en.txt");

  private WordLists() {}

  private static Set<String> read(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream("/entities/" + name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(",")))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the word list " + name, e);
    }
  }
}
