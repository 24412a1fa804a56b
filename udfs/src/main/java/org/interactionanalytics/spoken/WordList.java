package org.interactionanalytics.spoken;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists that come with the software. */
public final class WordList {
  /** Function words, and what follows names and numbers in calls: nothing that is counted. */
  public static final Set<String> COMMON = read("/spoken/common-words-en.txt");

  private WordList() {}

  /**
   * The words of a list: apart by commas or lines; lines with a hash sign in front are remarks.
   *
   * @param resource of the class path, from its root
   */
  public static Set<String> read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource);
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
      throw new UncheckedIOException("Cannot read the word list " + resource, e);
    }
  }
}
