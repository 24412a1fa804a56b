package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.EarlierWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  @TempDir private Path folder;

  /**
   * On a warehouse that an earlier version wrote, without the table, and that a load writes to. 42
   * words; "hello" is heard but not in the reference, "now" is in it but not heard.
   */
  @Test
  void printsAndStores() throws IOException {
    Path warehouse = EarlierWarehouse.beforeShapes(folder);
    Files.writeString(
        warehouse.resolve("_lock"),
        "{\"runId\": \"r\", \"host\": \"elsewhere\", \"pid\": 1, \"seen\": \"%s\"}"
            .formatted(Instant.now()));
    Path references = Files.createDirectory(folder.resolve("references"));
    Files.writeString(
        references.resolve("question.json"),
        """
        {"guid": "question", "utterances": [
          {"channel": 1, "startMs": 5112, "endMs": 10159,
           "text": "I have a question about my electricity bill. It is higher this month."},
          {"channel": 0, "startMs": 500, "endMs": 4842,
           "text": "thank you for calling northern electric this is brian in billing how can i help"},
          {"channel": 0, "startMs": 10675, "endMs": 13800,
           "text": "let me check that for you can i take your account number now please"}]}
        """);

    CommandRun run =
        CommandRun.of(
            "evaluate",
            "asr",
            "--warehouse",
            warehouse.toString(),
            "--reference",
            references.toString(),
            "--format",
            "json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .startsWith(
            line("question", "substitutions", "0.0"),
            line("question", "deletions", "1.0"),
            line("question", "insertions", "1.0"),
            line("question", "word_error_rate", Double.toString(2 / 42.0)),
            line("all", "substitutions", "0.0"))
        .hasSize(8);
    assertThat(run.err()).contains("Stored as evaluation ");
    assertThat(warehouse.resolve("evaluations/_delta_log/00000000000000000001.json"))
        .content()
        .contains("numRecords\\\":8");
  }

  private static String line(String scope, String metric, String value) {
    return "{\"evaluation\":\"asr\",\"settings\":\"\",\"scope\":\"%s\",\"metric\":\"%s\",\"value\":%s,\"count\":42}"
        .formatted(scope, metric, value);
  }

  @Test
  void refusesACollarThatIsNone() {
    CommandRun run =
        CommandRun.of(
            "evaluate", "diarization", "--warehouse", "w", "--reference", "r", "--collar", "-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "error: Parameter [collar] is invalid. It should be seconds from 0 to 10 (was: -1");
  }
}
