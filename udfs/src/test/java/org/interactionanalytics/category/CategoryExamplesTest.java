package org.interactionanalytics.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.category.RuleReport.Pair;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.insight.SentimentModel;
import org.junit.jupiter.api.Test;

class CategoryExamplesTest {
  private static final SentimentModel MODEL = SentimentModel.english();
  private static final Path CATEGORIES = Path.of("..", "conf", "categories");

  private static final CategoryProfile PROFILE =
      CategoryProfiles.read(
              Map.of(
                  "p.yaml",
                  """
                  profile: p
                  language: en
                  version: 1
                  categories:
                    - category: Talk
                      categories:
                        - {name: Hello, phrase: hello, party: agent, within: {first: 5s}}
                        - {name: Refund, phrase: refund}
                        - {name: Silence, silence: {longestMin: 10s}}
                  """
                      .getBytes(StandardCharsets.UTF_8)))
          .all()
          .get(0);

  private static List<ExampleResult> run(String yaml) {
    return CategoryExamples.read(PROFILE, "e.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .run(MODEL);
  }

  private static List<String> problems(String yaml) {
    return catchThrowableOfType(ConfigurationException.class, () -> run(yaml)).problems();
  }

  @Test
  void tellsWhatIsMissingAndWhatIsUnwanted() {
    List<ExampleResult> results =
        run(
            """
            examples:
              - name: good
                turns: [{role: agent, text: "Hello!"}]
                expect: Talk / Hello
                expectNot: [Talk / Refund, Talk / Silence]
              - name: bad
                turns: [{role: customer, text: hello}, {role: agent, text: refund}]
                expect: [Talk / Hello]
                expectNot: [Talk / Refund]
            """);
    assertThat(results.get(0).passed()).isTrue();
    assertThat(results.get(0).text()).isEqualTo("pass  good");
    assertThat(results.get(1).passed()).isFalse();
    assertThat(results.get(1).text())
        .isEqualTo(
            """
            FAIL  bad
                  missing:  Talk / Hello
                  unwanted: Talk / Refund
                  matched:  Talk / Refund""");
  }

  /** Without times a word takes 0.4 s: "hello" begins at 5.1 s, 12 words and a pause after 0. */
  @Test
  void timesAreThoseGivenElseThoseOfOrdinarySpeech() {
    List<ExampleResult> results =
        run(
            """
            examples:
              - name: late
                turns:
                  - {role: customer, text: one two three four five six seven eight nine ten eleven twelve}
                  - {role: agent, text: hello}
                expectNot: Talk / Hello
              - name: given
                turns:
                  - {role: customer, text: one two three four five six, start: 0, end: 2}
                  - {role: agent, text: hello}
                expect: Talk / Hello
              - name: silent
                duration: 13
                turns: [{role: agent, text: hello}]
                expect: [Talk / Silence]
            """);
    assertThat(results).allMatch(ExampleResult::passed);
  }

  @Test
  void everyMistakeHasFileLineAndPath() {
    assertThat(
            problems(
                """
                examples:
                  - name: a
                    turns:
                      - {role: boss, text: hello}
                      - {text: hello, strat: 1}
                      - {role: agent, text: hello, start: 5, end: 4}
                    expect: Talk / Helo
                  - name: A
                    duration: 1
                    turns: [{role: agent, text: one two three}]
                  - name: b
                    turns: [{role: agent, text: hello}]
                    expect: Talk / Hello
                    expectNot: Talk / Hello
                """))
        .containsExactly(
            "e.yaml:4: examples[0].turns[0].role: must be agent or customer (was \"boss\")",
            "e.yaml:5: examples[0].turns[1]: unknown key \"strat\" (permitted: role, speaker, text,"
                + " start, end). Did you mean \"start\"?",
            "e.yaml:5: examples[0].turns[1]: the key \"role\" or \"speaker\" is missing",
            "e.yaml:6: examples[0].turns[2].end: must be after the start of the turn",
            "e.yaml:7: examples[0].expect: the profile has no category \"Talk / Helo\" (write: Group"
                + " / Name). Did you mean \"Talk / Hello\"?",
            "e.yaml:8: examples[1].name: duplicate name \"A\". Rename one of the two",
            "e.yaml:8: examples[1]: the key \"expect\" or \"expectNot\" is missing",
            "e.yaml:9: examples[1].duration: the last turn ends after the example's duration",
            "e.yaml:11: examples[2]: \"Talk / Hello\" is in expect and in expectNot. Remove one of the"
                + " two");
  }

  @Test
  void reportCountsRulesAndPairs() {
    RuleReport report =
        RuleReport.of(
            List.of("A", "B", "C", "D"),
            Map.of(Set.of("A", "B"), 2L, Set.of("A"), 3L, Set.of("A", "B", "C"), 1L, Set.of(), 4L),
            10);
    assertThat(report.fires()).isEqualTo(Map.of("A", 6L, "B", 3L, "C", 1L, "D", 0L));
    assertThat(report.pairs())
        .containsExactly(
            new Pair("A", "B", 3, 0.5),
            new Pair("B", "C", 1, 1 / 3.0),
            new Pair("A", "C", 1, 1 / 6.0));
    assertThat(report.text().lines().map(String::strip))
        .contains("6   60.0 %  A", "D", "3   50.0 %  A + B");
  }

  @Test
  void shippedExamplesPass() throws IOException {
    CategoryProfile support =
        CategoryProfiles.readFolder(CATEGORIES).select("en", "support").orElseThrow();
    Path file = CATEGORIES.resolve("examples").resolve("support-en.yaml");
    List<ExampleResult> results =
        CategoryExamples.read(support, file.toString(), Files.readAllBytes(file)).run(MODEL);
    assertThat(results).hasSizeGreaterThan(10);
    assertThat(results.stream().filter(result -> !result.passed()).map(ExampleResult::text))
        .isEmpty();
  }
}
