package org.interactionanalytics.category;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads rules from YAML. Where something is wrong it notes a problem and answers a stand-in. */
final class RuleReader {
  /** Deepest nesting of any, all, none and not. Source: this project. */
  static final int MAX_DEPTH = 8;

  private static final int MAX_COUNT = 1000;
  private static final int MAX_WORDS_BETWEEN = 100;
  private static final Rule STAND_IN = new Rule.Any(List.of());

  private static final List<String> SCOPE_KEYS = List.of("party", "within", "notIn", "minMatches");

  private static final List<String> THRESHOLD_KEYS =
      List.of("longestMin", "totalMin", "shareMin", "within");

  /** Each kind of rule with the keys that may stand beside it. */
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("any", List.of()),
          Map.entry("all", List.of()),
          Map.entry("none", List.of()),
          Map.entry("not", List.of()),
          Map.entry("phrase", SCOPE_KEYS),
          Map.entry("near", concat(List.of("words", "ordered"), SCOPE_KEYS)),
          Map.entry("sentiment", List.of()),
          Map.entry("silence", List.of()),
          Map.entry("crosstalk", List.of()),
          Map.entry("interruption", List.of()),
          Map.entry("duration", List.of()));

  private static final List<String> KIND_NAMES =
      List.of(
          "any",
          "all",
          "none",
          "not",
          "phrase",
          "near",
          "sentiment",
          "silence",
          "crosstalk",
          "interruption",
          "duration");

  private RuleReader() {}

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Keys of a mapping that is a rule and has {@code others} as well. */
  static List<String> keysBeside(List<String> others) {
    return Stream.of(others, KIND_NAMES, KINDS.get("near"))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static Rule read(YamlValue value, int depth) {
    return value
        .section(keysBeside(List.of()))
        .map(section -> read(section, List.of(), depth))
        .orElse(STAND_IN);
  }

  /** Reads the rule in a mapping in which the keys {@code others} are not the rule's. */
  static Rule read(YamlSection section, List<String> others) {
    return read(section, others, 1);
  }

  private static Rule read(YamlSection section, List<String> others, int depth) {
    List<String> kinds = section.keys().stream().filter(KINDS::containsKey).toList();
    if (kinds.isEmpty() && section.hasUnknownKey()) {
      return STAND_IN;
    }
    if (kinds.size() != 1) {
      section
          .whole()
          .problem(
              "must hold exactly one rule (was %s; permitted: %s)%s"
                  .formatted(
                      kinds.isEmpty() ? "none" : String.join(" and ", kinds),
                      String.join(", ", KIND_NAMES),
                      kinds.isEmpty() ? "" : ". Put them in a list under any or all"));
      return STAND_IN;
    }
    String kind = kinds.get(0);
    List<String> beside = KINDS.get(kind);
    section
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.equals(kind) && !beside.contains(key) && !others.contains(key)) {
                value.problem(
                    "does not belong to %s (permitted beside it: %s)"
                        .formatted(kind, beside.isEmpty() ? "nothing" : String.join(", ", beside)));
              }
            });
    YamlValue value = section.entries().get(kind);
    if (depth > MAX_DEPTH) {
      value.problem(
          "is nested %d deep (at most %d). Split the category".formatted(depth, MAX_DEPTH));
      return STAND_IN;
    }
    return switch (kind) {
      case "any" -> new Rule.Any(parts(value, depth));
      case "all" -> new Rule.All(parts(value, depth));
      case "none" -> new Rule.NoneOf(kind, parts(value, depth));
      case "not" -> new Rule.NoneOf(kind, List.of(read(value, depth + 1)));
      case "phrase" -> new PhraseRule(phrases(value), scope(section));
      case "near" -> near(value, section);
      case "sentiment" ->
          inside(value, List.of("party", "is", "within", "share"), RuleReader::sentiment);
      case "silence" -> silence(value);
      case "crosstalk" -> crosstalk(value);
      case "interruption" ->
          inside(value, List.of("by", "minCount", "totalMin", "within"), RuleReader::interruption);
      case "duration" -> inside(value, List.of("min", "max"), RuleReader::duration);
      default -> throw new IllegalStateException("No reader for " + kind);
    };
  }

  private static List<Rule> parts(YamlValue value, int depth) {
    return value.items("a list of rules").stream().map(item -> read(item, depth + 1)).toList();
  }

  private static Rule inside(
      YamlValue value, List<String> keys, Function<YamlSection, Rule> reader) {
    return value.section(keys).map(reader).orElse(STAND_IN);
  }

  private static Rule near(YamlValue value, YamlSection section) {
    List<YamlValue> items = value.items("a list of phrases");
    if (items.size() == 1 || items.size() > NearRule.MAX_TERMS) {
      value.problem(
          "must list 2 to %d phrases (was %d)".formatted(NearRule.MAX_TERMS, items.size()));
      return STAND_IN;
    }
    return new NearRule(
        items.stream().flatMap(item -> phrase(item).stream()).toList(),
        section
            .find("words")
            .flatMap(words -> words.integer(0, MAX_WORDS_BETWEEN))
            .orElse(NearRule.DEFAULT_WORDS),
        section.find("ordered").flatMap(YamlValue::truth).orElse(false),
        scope(section));
  }

  private static WordScope scope(YamlSection section) {
    return new WordScope(
        party(section, "party"),
        window(section),
        section.find("notIn").map(RuleReader::phrases).orElse(List.of()),
        section.find("minMatches").flatMap(count -> count.integer(1, MAX_COUNT)).orElse(1));
  }

  static List<Phrase> phrases(YamlValue value) {
    return value.itemOrItems("a phrase or a list of phrases").stream()
        .flatMap(item -> phrase(item).stream())
        .toList();
  }

  static Optional<Phrase> phrase(YamlValue value) {
    Optional<String> written = value.text();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String text = written.get();
    if (text.length() > Phrase.MAX_CHARACTERS) {
      value.problem(
          "phrase of %d characters (at most %d). Shorten it, or use near"
              .formatted(text.length(), Phrase.MAX_CHARACTERS));
      return Optional.empty();
    }
    String forbidden = Tokenizer.forbiddenCharacter(text);
    if (!forbidden.isEmpty()) {
      value.problem(
          "phrase \"%s\" holds \"%s\" (permitted: letters, digits, apostrophes, spaces, ? and *). Write the words as they are spoken"
              .formatted(text, forbidden));
      return Optional.empty();
    }
    Phrase phrase = Phrase.of(text);
    if (phrase.words().stream().allMatch(word -> word.replaceAll("[?*]", "").isEmpty())) {
      value.problem("phrase \"%s\" has only wildcards. Add a letter or digit".formatted(text));
      return Optional.empty();
    }
    return Optional.of(phrase);
  }

  static Party party(YamlSection section, String key) {
    return section
        .find(key)
        .flatMap(
            value ->
                value
                    .text()
                    .flatMap(
                        label -> {
                          Optional<Party> party = Party.parse(label);
                          if (party.isEmpty()) {
                            value.problem(
                                "unknown party \"%s\" (permitted: %s)%s"
                                    .formatted(
                                        label,
                                        Party.PERMITTED,
                                        YamlValue.didYouMean(
                                            label, Arrays.asList(Party.PERMITTED.split(", ")))));
                          }
                          return party;
                        }))
        .orElse(Party.EITHER);
  }

  private static Rule sentiment(YamlSection section) {
    List<SentimentBand> bands =
        section
            .require("is")
            .map(
                value ->
                    value.itemOrItems("a sentiment or a list of sentiments").stream()
                        .flatMap(item -> band(item).stream())
                        .distinct()
                        .toList())
            .orElse(List.of());
    double share =
        section.find("share").flatMap(value -> share(value)).orElse(SentimentRule.DEFAULT_SHARE);
    return new SentimentRule(party(section, "party"), bands, window(section), share);
  }

  private static Optional<SentimentBand> band(YamlValue value) {
    return value
        .text()
        .flatMap(
            label -> {
              Optional<SentimentBand> band = SentimentBand.parse(label);
              if (band.isEmpty()) {
                value.problem(
                    "unknown sentiment \"%s\" (permitted: %s)%s"
                        .formatted(
                            label,
                            String.join(", ", SentimentBand.labels()),
                            YamlValue.didYouMean(label, SentimentBand.labels())));
              }
              return band;
            });
  }

  private static Rule silence(YamlValue value) {
    return inside(
        value, THRESHOLD_KEYS, section -> new SilenceRule(thresholds(section), window(section)));
  }

  private static Rule crosstalk(YamlValue value) {
    return inside(
        value, THRESHOLD_KEYS, section -> new CrosstalkRule(thresholds(section), window(section)));
  }

  private static SpanThresholds thresholds(YamlSection section) {
    requireOneOf(section, List.of("longestMin", "totalMin", "shareMin"));
    return new SpanThresholds(
        milliseconds(section, "longestMin").orElse(0L),
        milliseconds(section, "totalMin").orElse(0L),
        section.find("shareMin").flatMap(value -> share(value)).orElse(0.0));
  }

  private static Rule interruption(YamlSection section) {
    return new InterruptionRule(
        party(section, "by"),
        section.find("minCount").flatMap(count -> count.integer(1, MAX_COUNT)).orElse(1),
        milliseconds(section, "totalMin").orElse(0L),
        window(section));
  }

  private static Rule duration(YamlSection section) {
    requireOneOf(section, List.of("min", "max"));
    long min = milliseconds(section, "min").orElse(0L);
    long max = milliseconds(section, "max").orElse(Long.MAX_VALUE);
    if (min > max) {
      section.whole().problem("min is more than max. Exchange them");
    }
    return new DurationRule(min, max);
  }

  private static void requireOneOf(YamlSection section, List<String> keys) {
    if (keys.stream().noneMatch(section.entries()::containsKey)) {
      section.whole().problem("needs at least one of " + String.join(", ", keys));
    }
  }

  private static Optional<Double> share(YamlValue value) {
    Optional<Double> share = value.number(0, 1);
    if (share.isPresent() && share.get() == 0) {
      value.problem("must be more than 0: a share of 0 is always reached");
    }
    return share;
  }

  private static Optional<Long> milliseconds(YamlSection section, String key) {
    return section
        .find(key)
        .flatMap(
            value -> {
              Optional<TimeMark> mark = WindowReader.time(value, "seconds such as 30s");
              if (mark.isPresent() && mark.get().unit() != TimeMark.Unit.MILLISECONDS) {
                value.problem("must be seconds such as 30s (was a percentage)");
              } else if (mark.isPresent() && mark.get().amount() == 0) {
                value.problem("must be more than 0s");
              }
              return mark;
            })
        .map(mark -> Math.round(mark.amount()));
  }

  private static Window window(YamlSection section) {
    return section.find("within").map(WindowReader::read).orElse(Window.WHOLE);
  }
}
