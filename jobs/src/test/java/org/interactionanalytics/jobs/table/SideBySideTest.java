package org.interactionanalytics.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  @Test
  void runsAll() {
    SideBySide.run(List.of(() -> done.add("a"), () -> done.add("b"), () -> done.add("c")));
    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aFailureIsThrownWhenTheOthersHaveEnded() {
    IllegalStateException failure = new IllegalStateException("no space");
    List<Runnable> tasks =
        List.of(
            () -> {
              throw failure;
            },
            () -> pauseAndAdd("a"),
            () -> pauseAndAdd("b"));
    assertThatThrownBy(() -> SideBySide.run(tasks)).isSameAs(failure);
    assertThat(done).containsExactlyInAnyOrder("a", "b");
  }

  private void pauseAndAdd(String name) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    done.add(name);
  }
}
