package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A load whose driver is killed is continued by running it again. */
@Timeout(900)
final class KillIT extends SparkTestSession {
  private static final Duration LIMIT = Duration.ofMinutes(6);
  private static final int RECORDINGS = 2;
  private static final String MARK = "marked-by-the-test";

  @TempDir private Path folder;

  private Path recordings() {
    return folder.resolve("recordings");
  }

  private List<Path> stagedUnits() {
    Path units = folder.resolve("warehouse/_staging/" + SoftwareVersion.CURRENT + "/units");
    if (!Files.exists(units)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(units)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d+\\.json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another word: only who reads the file knows it. */
  private static void mark(Path unit) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode staged = (ObjectNode) json.readTree(unit.toFile());
    ((ObjectNode) staged.withArray("words").get(0)).put("text", MARK);
    json.writeValue(unit.toFile(), staged);
    // Hadoop's checksum of the file as it was.
    Files.deleteIfExists(unit.resolveSibling("." + unit.getFileName() + ".crc"));
  }

  @Test
  void recognisesNothingTwiceAfterTheDriverWasKilled() throws IOException {
    Checkout.clip("billing-question.wav", 4, recordings().resolve("short.wav"));
    Checkout.clip("delivery-late.wav", 40, recordings().resolve("long.wav"));
    List<String> load =
        List.of(
            "analyze",
            "--manifest",
            recordings().toString(),
            "--warehouse",
            folder.resolve("warehouse").toString(),
            "--master",
            "local[2]");
    List<Path> staged;
    try (ChildProcess killed = Checkout.launch(folder, load)) {
      staged =
          killed.await(() -> Optional.of(stagedUnits()).filter(units -> !units.isEmpty()), LIMIT);
      killed.kill();
    }
    staged = stagedUnits();
    assertThat(staged).hasSizeLessThan(RECORDINGS);
    assertThat(folder.resolve("warehouse/_lock")).exists();
    for (Path unit : staged) {
      mark(unit);
    }

    LoadSummary again = TestLoad.changed(spark(), recordings(), folder.resolve("warehouse"));
    assertThat(again.processed()).isEqualTo(RECORDINGS);

    TableRows tables = new TableRows(spark(), folder.resolve("warehouse").toString());
    assertThat(tables.read(Tables.RECORDINGS).where("status = 'processed'").count())
        .isEqualTo(RECORDINGS);
    assertThat(tables.read(Tables.INTERACTIONS).count()).isEqualTo(RECORDINGS);
    assertThat(tables.read(Tables.INTERACTIONS).select("guid").distinct().count())
        .isEqualTo(RECORDINGS);
    List<Row> marked =
        tables
            .read(Tables.TRANSCRIPTS)
            .where(array_contains(col("words.word"), MARK))
            .select("guid")
            .collectAsList();
    assertThat(marked).hasSameSizeAs(staged);
    assertThat(folder.resolve("warehouse/_staging")).doesNotExist();
    assertThat(folder.resolve("warehouse/_lock")).doesNotExist();
  }
}
