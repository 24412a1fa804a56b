package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.spoken.SpokenTimes;
import org.interactionanalytics.spoken.SpokenTimes.TimeOfDay;
import org.interactionanalytics.spoken.Words;

/**
 * Times of day: "half past three", "three thirty p m", "quarter to nine in the morning", "noon".
 * The value is on the 24-hour clock; where nothing tells the half of the day, both readings stand:
 * {@code 03:30/15:30}.
 */
final class TimeRule implements EntityRule {
  private static final int HALF_DAY = 12;
  private static final int DAY = 24;

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      time(words, at).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Candidate> time(Words words, int at) {
    return switch (words.at(at)) {
      case "noon", "midday" -> Optional.of(candidate("12:00", at, at + 1));
      case "midnight" -> Optional.of(candidate("00:00", at, at + 1));
      default -> SpokenTimes.read(words, at).map(time -> candidate(value(time), at, time.end()));
    };
  }

  private static Candidate candidate(String value, int from, int to) {
    return Candidate.of(EntityType.TIME, value, from, to);
  }

  private static String value(TimeOfDay time) {
    if (time.hour() > HALF_DAY) {
      return format(time.hour() % DAY, time.minute());
    }
    int morning = time.hour() % HALF_DAY;
    int afternoon = morning + HALF_DAY;
    return switch (time.half()) {
      case MORNING -> format(morning, time.minute());
      case AFTERNOON -> format(afternoon, time.minute());
      case UNKNOWN -> format(morning, time.minute()) + "/" + format(afternoon, time.minute());
    };
  }

  private static String format(int hour, int minute) {
    return "%02d:%02d".formatted(hour, minute);
  }
}
