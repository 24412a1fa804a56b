package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Reads who speaks when from RTTM and what is to be scored from UEM, the formats of NIST's Rich
 * Transcription evaluations (RT-09 plan, appendix A), and collects everything that is wrong. The
 * file field is the guid. Not thread-safe.
 */
final class SpeakerLines {
  private static final String SPEAKER = "SPEAKER";
  private static final String COMMENT = ";;";
  private static final double MS_PER_SECOND = 1000.0;

  /** Fields of RTTM that are read: {@code SPEAKER guid channel start duration x x name}. */
  private static final int RTTM_FIELDS = 8;

  /** Fields of UEM: {@code guid channel start end}. */
  private static final int UEM_FIELDS = 4;

  /** A day: nothing that is recorded lasts longer. */
  private static final double MAX_SECONDS = 86_400;

  private final List<String> problems;
  private final Map<String, Map<String, List<Interval>>> speech = new TreeMap<>();
  private final Map<String, List<Interval>> scored = new HashMap<>();

  /**
   * @param problems receives everything that is wrong
   */
  SpeakerLines(List<String> problems) {
    this.problems = problems;
  }

  /** Adds the SPEAKER lines; lines of other types and comments say nothing about speakers. */
  void readRttm(String file, String content) {
    boolean any = false;
    for (Line line : lines(file, content)) {
      if (!line.field(0).equals(SPEAKER)) {
        continue;
      }
      any = true;
      if (line.fields().length < RTTM_FIELDS) {
        line.problem("should be SPEAKER guid channel start duration <NA> <NA> speaker");
        continue;
      }
      Optional<Double> start = line.seconds(3, "start");
      Optional<Double> duration = line.seconds(4, "duration");
      if (start.isPresent() && duration.isPresent()) {
        speech
            .computeIfAbsent(line.field(1), guid -> new TreeMap<>())
            .computeIfAbsent(line.field(7), speaker -> new ArrayList<>())
            .add(interval(start.get(), start.get() + duration.get()));
      }
    }
    if (!any) {
      problems.add(
          file + " has no SPEAKER line. Correct it or take it out of the folder: *.rttm is RTTM");
    }
  }

  /** Adds the regions to be scored. */
  void readUem(String file, String content) {
    for (Line line : lines(file, content)) {
      if (line.fields().length < UEM_FIELDS) {
        line.problem("should be guid channel start end");
        continue;
      }
      Optional<Double> start = line.seconds(2, "start");
      Optional<Double> end = line.seconds(3, "end");
      if (start.isPresent() && end.isPresent()) {
        if (end.get() < start.get()) {
          line.problem("has an end before its start");
        } else {
          scored
              .computeIfAbsent(line.field(0), guid -> new ArrayList<>())
              .add(interval(start.get(), end.get()));
        }
      }
    }
  }

  /** When each speaker speaks, by guid. */
  Map<String, Map<String, Intervals>> speech() {
    Map<String, Map<String, Intervals>> all = new TreeMap<>();
    speech.forEach(
        (guid, speakers) ->
            speakers.forEach(
                (speaker, spans) ->
                    all.computeIfAbsent(guid, name -> new TreeMap<>())
                        .put(speaker, Intervals.of(spans))));
    return all;
  }

  /** The regions to be scored, by guid; whoever is not here is scored as a whole. */
  Map<String, Intervals> scored() {
    Map<String, Intervals> all = new TreeMap<>();
    scored.forEach((guid, spans) -> all.put(guid, Intervals.of(spans)));
    return all;
  }

  private static Interval interval(double startSeconds, double endSeconds) {
    return new Interval(
        Math.round(startSeconds * MS_PER_SECOND), Math.round(endSeconds * MS_PER_SECOND));
  }

  private List<Line> lines(String file, String content) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : content.lines().toList()) {
      number++;
      if (!text.isBlank() && !text.strip().startsWith(COMMENT)) {
        lines.add(new Line(file + ":" + number, text.strip().split("\\s+")));
      }
    }
    return lines;
  }

  private final class Line {
    private final String place;
    private final String[] fields;

    Line(String place, String[] fields) {
      this.place = place;
      this.fields = fields;
    }

    String[] fields() {
      return fields;
    }

    String field(int index) {
      return fields[index];
    }

    Optional<Double> seconds(int index, String name) {
      try {
        double seconds = Double.parseDouble(fields[index]);
        if (seconds >= 0 && seconds <= MAX_SECONDS) {
          return Optional.of(seconds);
        }
      } catch (NumberFormatException e) {
        // As invalid as a number out of range
      }
      problems.add(
          "%s: %s is invalid. It should be seconds from 0 to %.0f (was: %s). Correct it"
              .formatted(place, name, MAX_SECONDS, fields[index]));
      return Optional.empty();
    }

    void problem(String what) {
      problems.add("%s %s (was: %s). Correct it".formatted(place, what, String.join(" ", fields)));
    }
  }
}
