package org.interactionanalytics.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  private static final String RULE_PATH = "test.yaml:5: categories[0].categories[0]";

  private static List<String> problems(String yaml) {
    return problems(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(byte[] bytes) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> CategoryProfiles.read(Map.of("test.yaml", bytes)))
        .problems();
  }

  private static String ruleProblem(String rule) {
    List<String> problems = problems(Profiles.file(rule));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "phrase: a, within: {firts: 30s} | .within: unknown key \"firts\" (permitted: first, last,"
            + " from, to). Did you mean \"first\"?",
        "phrase: a, partie: agent | : unknown key \"partie\" (permitted: name, any, all, none, not,"
            + " phrase, near, sentiment, silence, crosstalk, interruption, duration, words,"
            + " ordered, party, within, notIn, minMatches). Did you mean \"party\"?",
        "phrase: a, phrase: b | : duplicate key \"phrase\". Remove one of the two",
        "any: [] | .any: is empty. List at least one item, or remove the key",
        "phrase: [] | .phrase: is empty. List at least one item, or remove the key",
        "any: {phrase: a} | .any: must be a list of rules (was a mapping)",
        "not: [{phrase: a}] | .not: must be a mapping with the keys any, all, none, not, phrase,"
            + " near, sentiment, silence, crosstalk, interruption, duration, words, ordered,"
            + " party, within, notIn, minMatches (was a list)",
        "phrase: 7 | .phrase: must be text (was 7)",
        "phrase: \"\" | .phrase: must be text that is not blank (was \"\")",
        "phrase: | .phrase: must be text (was empty)",
        "phrase: \"how are you, sir\" | .phrase: phrase \"how are you, sir\" holds \",\" (permitted:"
            + " letters, digits, apostrophes, spaces, ? and *). Write the words as they are spoken",
        "phrase: \"* ?\" | .phrase: phrase \"* ?\" has only wildcards. Add a letter or digit",
        "any: [{phrase: a}, {phrase: [b, 1]}] | .any[1].phrase[1]: must be text (was 1)",
        "phrase: a, party: agnet | .party: unknown party \"agnet\" (permitted: agent, customer,"
            + " either, speaker:<id>). Did you mean \"agent\"?",
        "phrase: a, minMatches: 0 | .minMatches: must be a whole number from 1 to 1000 (was 0)",
        "phrase: a, minMatches: 1.5 | .minMatches: must be a whole number from 1 to 1000 (was 1.5)",
        "phrase: a, minMatches: \"2\" | .minMatches: must be a whole number from 1 to 1000 (was"
            + " \"2\")",
        "phrase: a, words: 3 | .words: does not belong to phrase (permitted beside it: party,"
            + " within, notIn, minMatches)",
        "phrase: a, within: {first: 30} | .within.first: must be seconds or percent such as 30s or"
            + " 10% (was 30)",
        "phrase: a, within: {first: 101%} | .within.first: must be at most 100% (was 101%)",
        "phrase: a, within: {first: -1%} | .within.first: must be seconds or percent such as 30s or"
            + " 10% (was -1%)",
        "phrase: a, within: {last: 90000s} | .within.last: must be at most 86400s (was 90000s)",
        "phrase: a, within: {from: 30s, to: 30s} | .within: from must be less than to. Exchange or"
            + " correct them",
        "phrase: a, within: {from: 30s, to: 50%} | .within: from and to must both be seconds or"
            + " both be percent",
        "phrase: a, within: {from: 30s} | .within: must hold either first, or last, or from and to"
            + " (was from)",
        "phrase: a, within: {first: 1s, last: 1s} | .within: must hold either first, or last, or"
            + " from and to (was first and last)",
        "phrase: a, within: 30s | .within: must be a mapping with the keys first, last, from, to"
            + " (was \"30s\")",
        "near: [a] | .near: must list 2 to 8 phrases (was 1)",
        "near: [a, b, c, d, e, f, g, h, i] | .near: must list 2 to 8 phrases (was 9)",
        "near: [a, b], words: 101 | .words: must be a whole number from 0 to 100 (was 101)",
        "near: [a, b], ordered: yes | .ordered: must be true or false (was \"yes\")",
        "sentiment: {party: agent} | .sentiment: the key \"is\" is missing",
        "sentiment: {is: negativ} | .sentiment.is: unknown sentiment \"negativ\" (permitted:"
            + " veryNegative, negative, neutral, positive, veryPositive). Did you mean"
            + " \"negative\"?",
        "sentiment: {is: negative, share: 1.1} | .sentiment.share: must be a number from 0 to 1"
            + " (was 1.1)",
        "sentiment: {is: negative, share: 0} | .sentiment.share: must be more than 0: a share of 0"
            + " is always reached",
        "silence: {within: {first: 30s}} | .silence: needs at least one of longestMin, totalMin,"
            + " shareMin",
        "silence: {longestMin: 10%} | .silence.longestMin: must be seconds such as 30s (was a"
            + " percentage)",
        "silence: {longestMin: 0s} | .silence.longestMin: must be more than 0s",
        "duration: {} | .duration: needs at least one of min, max",
        "duration: {min: 9s, max: 8s} | .duration: min is more than max. Exchange them",
        "interruption: {party: agent} | .interruption: unknown key \"party\" (permitted: by,"
            + " minCount, totalMin, within)",
      })
  void everyProblemNamesLinePathValueAndRemedy(String rule, String expected) {
    String problem = ruleProblem(rule);

    assertThat(problem.replace(RULE_PATH, "")).isEqualTo(expected);
  }

  @Test
  void aRuleHasExactlyOneKind() {
    assertThat(ruleProblem("any: [{party: agent}]"))
        .startsWith(RULE_PATH + ".any[0]: must hold exactly one rule (was none; permitted: any,");
    assertThat(ruleProblem("any: [{phrase: a, near: [a, b]}]"))
        .startsWith(RULE_PATH + ".any[0]: must hold exactly one rule (was phrase and near;")
        .endsWith("Put them in a list under any or all");
  }

  @Test
  void aMisspeltKindIsOneProblem() {
    assertThat(ruleProblem("any: [{phrse: a}]"))
        .startsWith(RULE_PATH + ".any[0]: unknown key \"phrse\"")
        .endsWith("Did you mean \"phrase\"?");
  }

  @Test
  void phrasesHaveAtMostAHundredCharacters() {
    Profiles.rule("phrase: " + "a".repeat(100));

    assertThat(ruleProblem("phrase: " + "a".repeat(101)))
        .isEqualTo(
            RULE_PATH + ".phrase: phrase of 101 characters (at most 100). Shorten it, or use near");
  }

  @Test
  void rulesNestAtMostEightDeep() {
    Profiles.rule("not: {".repeat(7) + "phrase: a" + "}".repeat(7));

    assertThat(ruleProblem("not: {".repeat(8) + "phrase: a" + "}".repeat(8)))
        .isEqualTo(
            RULE_PATH
                + ".not".repeat(8)
                + ".phrase: is nested 9 deep (at most 8). Split the category");
  }

  @Test
  void allProblemsOfAFileAreReportedInTheOrderOfItsLines() {
    String yaml =
        """
        profile: test
        language: xx
        version: one
        skipCallsUnderSeconds: -1
        substitutions:
          - {find: "a, b", replace: c}
          - {find: a}
          - {find: a, replace: b, party: everyone}
        categories:
          - category: Group
            categories:
              - {name: One, phrase: a}
              - {name: one, phrase: a}
              - {phrase: a}
          - category: group
            categories: []
        extra: 1
        """;

    assertThat(problems(yaml))
        .containsExactly(
            "test.yaml:2: language: unknown language \"xx\" (permitted: a language code such as"
                + " en, with a country code such as en-us or without)",
            "test.yaml:3: version: must be a whole number from 1 to 2147483647 (was \"one\")",
            "test.yaml:4: skipCallsUnderSeconds: must be a number from 0 to 86400 (was -1)",
            "test.yaml:6: substitutions[0].find: phrase \"a, b\" holds \",\" (permitted: letters,"
                + " digits, apostrophes, spaces, ? and *). Write the words as they are spoken",
            "test.yaml:7: substitutions[1]: the key \"replace\" is missing",
            "test.yaml:8: substitutions[2].party: unknown party \"everyone\" (permitted: agent,"
                + " customer, either, speaker:<id>)",
            "test.yaml:13: categories[0].categories[1].name: duplicate name \"one\". Rename or"
                + " merge one of the two",
            "test.yaml:14: categories[0].categories[2]: the key \"name\" is missing",
            "test.yaml:15: categories[1].category: duplicate name \"group\". Rename or merge one"
                + " of the two",
            "test.yaml:16: categories[1].categories: is empty. List at least one item, or remove"
                + " the key",
            "test.yaml:17: unknown key \"extra\" (permitted: profile, language, version,"
                + " skipCallsUnderSeconds, substitutions, categories)");
  }

  @Test
  void whatIsNoProfileIsSaidSo() {
    assertThat(problems(""))
        .containsExactly("test.yaml: the file is empty. Write settings into it, or remove it");
    assertThat(problems("- a")).hasSize(1).first().asString().contains("must be a mapping");
    assertThat(problems("a: [")).hasSize(1).first().asString().contains("is not valid YAML");
    assertThat(problems("a: 1\n---\nb: 1"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("test.yaml:2: is not valid YAML");
    assertThat(problems(new byte[] {'a', ':', (byte) 0xff}))
        .containsExactly("test.yaml: is not UTF-8 text. Save it as UTF-8");
    assertThat(problems("profile: test"))
        .containsExactly(
            "test.yaml:1: the key \"language\" is missing",
            "test.yaml:1: the key \"version\" is missing",
            "test.yaml:1: the key \"categories\" is missing");
  }

  @Test
  void aliasesThatCouldExpandWithoutEndAreRefused() {
    String yaml = Profiles.file("any: &a [{phrase: x}, {any: *a}]");

    assertThat(problems(yaml)).hasSize(1).first().asString().contains("is not valid YAML");
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertThat(Profiles.of("\ufeff" + Profiles.file("phrase: a")).name()).isEqualTo("test");
  }
}
