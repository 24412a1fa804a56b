package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.EarlierWarehouse;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} on a warehouse that an earlier version wrote, which has no evaluations. */
final class EvaluateCommandTest extends SparkTestSession {
  @TempDir private Path folder;

  @Test
  void printsAndStores() throws IOException {
    Path warehouse = EarlierWarehouse.beforeShapes(folder);
    Path references = Files.createDirectory(folder.resolve("references"));
    Files.writeString(
        references.resolve("question.json"),
        """
        {"guid": "question", "utterances": [
          {"channel": 0, "startMs": 500, "endMs": 4842,
           "text": "thank you for calling northern electric this is brian in billing how can i help"},
          {"channel": 1, "startMs": 5112, "endMs": 10159,
           "text": "hello i have a question about my electricity bill it is higher this month"},
          {"channel": 0, "startMs": 10675, "endMs": 13800,
           "text": "let me check that for you can i take your account number please"}]}
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
    assertThat(run.err()).contains("Stored as evaluation ");
    assertThat(run.out().lines())
        .hasSize(8)
        .contains(
            "{\"evaluation\":\"asr\",\"scope\":\"all\",\"metric\":\"substitutions\",\"value\":0.0,\"count\":43}");
    assertThat(
            spark()
                .read()
                .format("delta")
                .load(warehouse.resolve("evaluations").toString())
                .where("scope = 'question' AND count = 43 AND code_version IS NOT NULL")
                .count())
        .isEqualTo(4);
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
