package org.interactionanalytics.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures the rules on sentences with the entities that a person noted down, and prints precision
 * and recall by type. An entity is right if type and value are.
 */
class SpokenEntitiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 17);

  /** What must be reached on all types together; docs/quality.md has the figures. */
  private static final double LEAST = 0.95;

  private static final double LEAST_HELD_OUT = 0.7;

  private static final EntityFinder FINDER =
      new EntityFinder(
          new EntityRequest("en-US", Optional.of(DAY), EnumSet.allOf(EntityType.class), List.of()));

  private record Sentence(String text, List<String> expected) {}

  private static final class Counts {
    private int expected;
    private int found;
    private int right;

    private double precision() {
      return found == 0 ? 1 : right / (double) found;
    }

    private double recall() {
      return expected == 0 ? 1 : right / (double) expected;
    }
  }

  @Test
  void findsWhatTheRulesWereWrittenFor() {
    Counts all = measure("spoken-en.tsv", 120);
    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(LEAST);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void findsMostInSentencesWrittenAfterTheRules() {
    Counts all = measure("spoken-held-out-en.tsv", 40);
    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(LEAST_HELD_OUT);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_HELD_OUT);
  }

  private static Counts measure(String file, int leastSentences) {
    Map<EntityType, Counts> byType = new EnumMap<>(EntityType.class);
    Counts all = new Counts();
    List<String> differences = new ArrayList<>();
    List<Sentence> sentences = sentences(file);
    for (Sentence sentence : sentences) {
      List<String> found =
          FINDER.find(sentence.text()).stream()
              .map(entity -> entity.type().label() + "=" + entity.value())
              .toList();
      if (!found.equals(sentence.expected())) {
        differences.add(sentence + " but found " + found);
      }
      List<String> left = new ArrayList<>(sentence.expected());
      for (String entity : found) {
        boolean right = left.remove(entity);
        for (Counts counts : List.of(counts(byType, entity), all)) {
          counts.found++;
          counts.right += right ? 1 : 0;
        }
      }
      for (String entity : sentence.expected()) {
        counts(byType, entity).expected++;
        all.expected++;
      }
    }
    System.out.println(file);
    print(byType, all, sentences.size(), differences);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(leastSentences);
    return all;
  }

  private static Counts counts(Map<EntityType, Counts> byType, String entity) {
    EntityType type =
        Arrays.stream(EntityType.values())
            .filter(value -> entity.startsWith(value.label() + "="))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Unknown type: " + entity));
    return byType.computeIfAbsent(type, key -> new Counts());
  }

  private static void print(
      Map<EntityType, Counts> byType, Counts all, int sentences, List<String> differences) {
    System.out.printf(
        "| entities in %d sentences | expected | precision, %% | recall, %% |%n", sentences);
    System.out.println("|---|---|---|---|");
    byType.forEach((type, counts) -> printRow(type.label(), counts));
    printRow("all", all);
    differences.forEach(System.out::println);
  }

  private static void printRow(String label, Counts counts) {
    System.out.printf(
        "| %s | %d | %.1f | %.1f |%n",
        label, counts.expected, 100 * counts.precision(), 100 * counts.recall());
  }

  private static List<Sentence> sentences(String file) {
    try (InputStream in = SpokenEntitiesTest.class.getResourceAsStream("/entities/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(SpokenEntitiesTest::sentence)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence sentence(String line) {
    String[] fields = line.split("\t", -1);
    List<String> expected =
        Arrays.stream(fields[1].split(" \\| "))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    return new Sentence(fields[0], expected);
  }
}
