package org.interactionanalytics.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.text.TurnSentences;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted by hand from Wednesday, 10 June 2026. */
class TaskFinderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i will send it by friday|2026-06-12",
        "i will send it tomorrow|2026-06-11",
        "i will send it next week|2026-06-19",
        "i will send it within 48 hours|2026-06-12",
        "i will send it within forty eight hours|2026-06-12",
        "i will send it within three business days|2026-06-15",
        "i will send it on june 23rd|2026-06-23",
        "i will send it on the twenty third of june|2026-06-23",
        "i will send it by the end of the month|2026-06-30",
        "i will send it by the end of the week|2026-06-12",
        "i will send it today|2026-06-10",
        "i will send it this afternoon|2026-06-10",
        "i will send it in two weeks|2026-06-24",
        "i will send it by the fifteenth of march|2027-03-15",
        "i will send it on wednesday|2026-06-17",
      })
  void tellsTheLastDay(String sentence, LocalDate day) {
    assertThat(new DueDates(Optional.of(TODAY)).find(sentence).flatMap(DueDates.Due::day))
        .contains(day);
  }

  @Test
  void whatIsPastOrNotNamedIsNoDay() {
    DueDates dates = new DueDates(Optional.of(TODAY));
    assertThat(dates.find("i called you yesterday")).isEmpty();
    assertThat(dates.find("i will send it")).isEmpty();
    assertThat(new DueDates(Optional.empty()).find("by friday").flatMap(DueDates.Due::day))
        .isEmpty();
  }

  @Test
  void promisesBelongToWhoMakesThem() {
    List<Task> tasks =
        tasks(
            "agent: I will send you an email with the details by Friday.",
            "agent: My supervisor will call you back within one hour.",
            "customer: Can you call me back on Tuesday?",
            "customer: I will sign the contract.");
    assertThat(tasks)
        .extracting(Task::text)
        .containsExactly(
            "send the customer an email with the details by Friday",
            "call the customer back within one hour",
            "call them back on Tuesday",
            "sign the contract");
    assertThat(tasks)
        .extracting(task -> task.assignee().orElse(""))
        .containsExactly("agent", "their supervisor", "agent", "customer");
    assertThat(tasks)
        .extracting(Task::type)
        .containsExactly(
            Task.Type.FOLLOW_UP, Task.Type.FOLLOW_UP, Task.Type.FOLLOW_UP, Task.Type.ACTION_ITEM);
    assertThat(tasks)
        .extracting(task -> task.due().orElse(LocalDate.MIN))
        .containsExactly(
            LocalDate.of(2026, 6, 12), TODAY, LocalDate.of(2026, 6, 16), LocalDate.MIN);
    assertThat(tasks).extracting(Task::definitive).containsExactly(true, true, true, false);
  }

  @Test
  void whatIsDoneDuringTheCallIsNoTask() {
    assertThat(
            tasks(
                "agent: Let me check that for you.",
                "agent: I will put you on a brief hold.",
                "agent: Can you unplug the router?",
                "customer: I was charged twice.",
                "customer: I'll wait."))
        .isEmpty();
  }

  @Test
  void somebodyMayBeNamed() {
    List<Task> tasks =
        tasks("susan: george will fix the payment system by next friday.", "george: no questions.");
    assertThat(tasks).extracting(task -> task.assignee().orElse("")).containsExactly("george");
    assertThat(tasks.get(0).due()).contains(LocalDate.of(2026, 6, 19));
  }

  @Test
  void aScoreBelowTheThresholdIsLeftOut() {
    Timeline timeline = timeline("agent: I will send you an email.");
    assertThat(
            new TaskFinder(Optional.of(TODAY), text -> 0.3, 0.5)
                .find(Conversation.of(TurnSentences.of(timeline), timeline)))
        .isEmpty();
    assertThat(
            new TaskFinder(Optional.of(TODAY), text -> 0.8, 0.5)
                .find(Conversation.of(TurnSentences.of(timeline), timeline)))
        .extracting(Task::score)
        .containsExactly(0.8);
  }

  private static List<Task> tasks(String... turns) {
    Timeline timeline = timeline(turns);
    return new TaskFinder(Optional.of(TODAY))
        .find(Conversation.of(TurnSentences.of(timeline), timeline));
  }

  private static Timeline timeline(String... turns) {
    SpokenTurns spoken = new SpokenTurns();
    for (int i = 0; i < turns.length; i++) {
      String[] parts = turns[i].split(": ", 2);
      Optional<Role> role =
          Arrays.stream(Role.values()).filter(known -> known.label().equals(parts[0])).findFirst();
      spoken.add(i, spoken.speaker(parts[0], role), List.of(parts[1].split(" ")));
    }
    return spoken.timeline();
  }
}
