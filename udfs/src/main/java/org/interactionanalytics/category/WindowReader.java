package org.interactionanalytics.category;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads times and windows from YAML. */
final class WindowReader {
  private static final String EXPECTED = "seconds or percent such as 30s or 10%";

  /** Longest time in a rule, milliseconds: one day. Source: this project. */
  private static final long MAX_MS = 86_400_000;

  private WindowReader() {}

  /** The window; the whole recording, with a problem noted, where it is wrong. */
  static Window read(YamlValue value) {
    return value
        .section(List.of("first", "last", "from", "to"))
        .flatMap(WindowReader::window)
        .orElse(Window.WHOLE);
  }

  private static Optional<Window> window(YamlSection section) {
    Map<String, TimeMark> marks = new HashMap<>();
    section
        .entries()
        .forEach((key, value) -> time(value, EXPECTED).ifPresent(mark -> marks.put(key, mark)));
    if (marks.size() < section.keys().size() || section.hasUnknownKey()) {
      return Optional.empty();
    }
    Set<String> keys = section.keys();
    if (keys.equals(Set.of("first"))) {
      return window(section, TimeMark.START, marks.get("first"));
    }
    if (keys.equals(Set.of("last"))) {
      return window(section, marks.get("last").beforeEnd(), TimeMark.END);
    }
    if (keys.equals(Set.of("from", "to"))) {
      return between(section, marks.get("from"), marks.get("to"));
    }
    section
        .whole()
        .problem(
            "must hold either first, or last, or from and to (was "
                + (keys.isEmpty() ? "empty" : String.join(" and ", keys))
                + ")");
    return Optional.empty();
  }

  private static Optional<Window> between(YamlSection section, TimeMark from, TimeMark to) {
    if (from.unit() != to.unit()) {
      section.whole().problem("from and to must both be seconds or both be percent");
      return Optional.empty();
    }
    if (from.amount() >= to.amount()) {
      section.whole().problem("from must be less than to. Exchange or correct them");
      return Optional.empty();
    }
    return window(section, from, to);
  }

  private static Optional<Window> window(YamlSection section, TimeMark from, TimeMark to) {
    StringBuilder label = new StringBuilder(", within");
    section
        .entries()
        .forEach((key, value) -> label.append(' ').append(key).append(' ').append(value.written()));
    return Optional.of(new Window(from, to, label.toString()));
  }

  /** A time; empty, with a problem noted, where it is wrong. */
  static Optional<TimeMark> time(YamlValue value, String expected) {
    Optional<String> written = value.scalar(expected);
    Optional<TimeMark> mark = written.flatMap(TimeMark::parse);
    if (written.isPresent() && mark.isEmpty()) {
      value.problem("must be %s (was %s)".formatted(expected, written.get()));
    }
    return mark.filter(parsed -> isPermitted(value, parsed));
  }

  private static boolean isPermitted(YamlValue value, TimeMark mark) {
    boolean percent = mark.unit() == TimeMark.Unit.PERCENT;
    boolean permitted = mark.amount() <= (percent ? TimeMark.END.amount() : MAX_MS);
    if (!permitted) {
      value.problem(
          "must be at most %s (was %s)".formatted(percent ? "100%" : "86400s", value.written()));
    }
    return permitted;
  }
}
