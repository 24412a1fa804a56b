package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the written forms on what people say on calls, written down by a person. */
class SpokenAsWrittenTest {
  /** What must be reached; docs/quality.md has the figures. */
  private static final double LEAST = 0.98;

  private static final double LEAST_HELD_OUT = 0.8;

  private record Case(String spoken, String written) {
    String found() {
      return WrittenForms.of(MarkedWord.of(spoken)).stream()
          .map(word -> word.text() + word.mark().symbol())
          .collect(Collectors.joining(" "));
    }
  }

  @Test
  void writesWhatTheRulesWereWrittenFor() {
    assertThat(measure("calls-en.tsv", 250)).isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @CsvSource({
    "calls-held-out-en.tsv, 66",
    "calls-held-out-second-en.tsv, 65",
    "calls-held-out-third-en.tsv, 55"
  })
  void writesMostOfWhatWasCollectedAfterTheRules(String file, int cases) {
    assertThat(measure(file, cases)).isGreaterThanOrEqualTo(LEAST_HELD_OUT);
  }

  /** The part of the cases that are right in every character. */
  private static double measure(String file, int leastCases) {
    List<Case> cases = cases(file);
    List<String> wrong = new ArrayList<>();
    for (Case one : cases) {
      String found = one.found();
      if (!found.equals(one.written())) {
        wrong.add(
            "%s%n  expected: %s%n  found:    %s".formatted(one.spoken(), one.written(), found));
      }
    }
    double right = 1 - wrong.size() / (double) cases.size();
    System.out.printf("%s: %d cases, %.1f %% right%n", file, cases.size(), 100 * right);
    wrong.forEach(System.out::println);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(leastCases);
    return right;
  }

  private static List<Case> cases(String file) {
    try (InputStream in = SpokenAsWrittenTest.class.getResourceAsStream("/written/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new Case(fields[0], fields[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
