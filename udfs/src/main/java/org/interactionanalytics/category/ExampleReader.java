package org.interactionanalytics.category;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.interactionanalytics.yaml.Problems;
import org.interactionanalytics.yaml.YamlDocument;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads examples from YAML. The format is explained in {@code conf/categories/README.md}. */
final class ExampleReader {
  /** Pause before a turn where the example gives no times. */
  static final long PAUSE_MS = 300;

  private static final int MAX_SECONDS = 86_400;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final List<String> ROLES = List.of(Role.AGENT.label(), Role.CUSTOMER.label());

  private final Set<String> labels;
  private final Problems problems;

  ExampleReader(CategoryProfile profile, Problems problems) {
    this.labels = Set.copyOf(profile.labels());
    this.problems = problems;
  }

  /** The examples; of no use where a problem was noted. */
  List<CategoryExample> read(byte[] bytes) {
    List<CategoryExample> examples = new ArrayList<>();
    Set<String> names = new HashSet<>();
    YamlDocument.read(bytes, problems)
        .flatMap(root -> root.section(List.of("examples")))
        .flatMap(section -> section.require("examples"))
        .map(list -> list.items("a list of examples"))
        .orElse(List.of())
        .forEach(item -> example(item, names).ifPresent(examples::add));
    return examples;
  }

  private Optional<CategoryExample> example(YamlValue item, Set<String> names) {
    return item.section(List.of("name", "duration", "turns", "expect", "expectNot"))
        .map(
            section -> {
              Optional<String> name =
                  section.require("name").flatMap(value -> unique(value, names));
              List<String> expected = labels(section, "expect");
              List<String> notExpected = labels(section, "expectNot");
              if (section.find("expect").isEmpty() && section.find("expectNot").isEmpty()) {
                item.problem("the key \"expect\" or \"expectNot\" is missing");
              }
              for (String label : expected) {
                if (notExpected.contains(label)) {
                  item.problem(
                      "\"" + label + "\" is in expect and in expectNot. Remove one of the two");
                }
              }
              return new CategoryExample(name.orElse(""), timeline(section), expected, notExpected);
            });
  }

  private static Optional<String> unique(YamlValue value, Set<String> taken) {
    return value
        .text()
        .filter(
            name -> {
              boolean free = taken.add(name.toLowerCase(Locale.ROOT));
              if (!free) {
                value.problem("duplicate name \"" + name + "\". Rename one of the two");
              }
              return free;
            });
  }

  private List<String> labels(YamlSection section, String key) {
    return section
        .find(key)
        .map(list -> list.itemOrItems("a list of categories"))
        .orElse(List.of())
        .stream()
        .flatMap(item -> label(item).stream())
        .toList();
  }

  private Optional<String> label(YamlValue item) {
    return item.text()
        .filter(
            label -> {
              if (!labels.contains(label)) {
                item.problem(
                    "the profile has no category \"%s\" (write: Group / Name)%s"
                        .formatted(
                            label, YamlValue.didYouMean(label, labels.stream().sorted().toList())));
              }
              return labels.contains(label);
            });
  }

  /** Words on the clock, those of each speaker on a channel of their own. */
  private static Timeline timeline(YamlSection section) {
    SpokenTurns spoken = new SpokenTurns();
    List<YamlValue> turns =
        section.require("turns").map(list -> list.items("a list of turns")).orElse(List.of());
    for (int i = 0; i < turns.size(); i++) {
      int index = i;
      turns
          .get(i)
          .section(List.of("role", "speaker", "text", "start", "end"))
          .ifPresent(turn -> addTurn(turn, index, spoken));
    }
    long end = spoken.clockMs();
    long duration =
        section
            .find("duration")
            .flatMap(
                value ->
                    seconds(value)
                        .filter(
                            length -> {
                              if (length < end) {
                                value.problem("the last turn ends after the example's duration");
                              }
                              return length >= end;
                            }))
            .orElse(end);
    return TimelineBuilder.build(duration, spoken.speakers(), spoken.words(), Map.of());
  }

  private static void addTurn(YamlSection turn, int index, SpokenTurns spoken) {
    Speaker speaker = speaker(turn, spoken);
    List<String> texts =
        turn.require("text").flatMap(YamlValue::text).map(Tokens::of).orElse(List.of());
    long clock = spoken.clockMs();
    long start =
        turn.find("start")
            .flatMap(ExampleReader::seconds)
            .orElse(clock == 0 ? 0 : clock + PAUSE_MS);
    long length =
        turn.find("end")
            .flatMap(value -> seconds(value).flatMap(end -> lengthUntil(value, start, end)))
            .orElse(texts.size() * SpokenTurns.WORD_MS);
    spoken.add(index, speaker, texts, start, start + length);
  }

  private static Optional<Long> lengthUntil(YamlValue value, long start, long end) {
    if (end <= start) {
      value.problem("must be after the start of the turn");
      return Optional.empty();
    }
    return Optional.of(end - start);
  }

  private static Optional<Long> seconds(YamlValue value) {
    return value.number(0, MAX_SECONDS).map(seconds -> Math.round(seconds * MILLIS_PER_SECOND));
  }

  private static Speaker speaker(YamlSection turn, SpokenTurns spoken) {
    Optional<Role> role = turn.find("role").flatMap(ExampleReader::role);
    Optional<String> id =
        turn.find("speaker")
            .flatMap(value -> value.scalar("an id"))
            .or(() -> role.map(Role::label));
    if (turn.find("role").isEmpty() && turn.find("speaker").isEmpty()) {
      turn.whole().problem("the key \"role\" or \"speaker\" is missing");
    }
    return spoken.speaker(id.orElse(""), role);
  }

  private static Optional<Role> role(YamlValue value) {
    return value
        .text()
        .flatMap(
            text -> {
              if (!ROLES.contains(text)) {
                value.problem(
                    "must be %s (was \"%s\")".formatted(String.join(" or ", ROLES), text));
                return Optional.empty();
              }
              return Optional.of(Role.valueOf(text.toUpperCase(Locale.ROOT)));
            });
  }
}
