package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two loads never write to one warehouse at a time. */
@Timeout(900)
final class ConcurrentLoadIT extends SparkTestSession {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  @TempDir private Path folder;

  /** Where a load logs; calls back at the first line, while the load waits. */
  private static PrintStream atFirstLine(Runnable action) {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
      private boolean seen;

      @Override
      public void println(String line) {
        if (!seen) {
          seen = true;
          action.run();
        }
      }
    };
  }

  @Test
  void refusesASecondLoadAndLeavesTheFirstAlone() throws IOException {
    String manifest =
        Checkout.clip("happy-thank-you.wav", 4, folder.resolve("call.wav")).toString();
    String warehouse = folder.resolve("warehouse").toString();
    AtomicInteger exitCode = new AtomicInteger();
    AtomicReference<String> said = new AtomicReference<>();

    LoadSummary first =
        new LoadJob(
                spark(),
                new LoadOptions(manifest, warehouse, Selection.CHANGED, SettingsReader.shipped()),
                atFirstLine(
                    () -> {
                      try (ChildProcess second =
                          Checkout.launch(
                              folder,
                              List.of(
                                  "analyze",
                                  "--manifest",
                                  manifest,
                                  "--warehouse",
                                  warehouse,
                                  "--master",
                                  "local[1]"))) {
                        exitCode.set(second.exitCode(LIMIT));
                        said.set(second.output());
                      }
                    }))
            .run();

    assertThat(exitCode).as(said.get()).hasValue(1);
    assertThat(said.get())
        .contains(
            "error: Warehouse file:" + warehouse + " is being written by run " + first.runId())
        .contains("(process " + ProcessHandle.current().pid() + ",")
        .contains("Wait until it is done");
    assertThat(first.processed()).isEqualTo(1);
    assertThat(new TableRows(spark(), warehouse).read(Tables.INTERACTIONS).count()).isEqualTo(1);
    assertThat(folder.resolve("warehouse/_lock")).doesNotExist();
  }
}
