package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // locks are held, not used
class WarehouseLockTest {
  /** Above the largest number that a process of Linux, macOS or Windows has. */
  private static final long NO_PROCESS = 1L << 40;

  @TempDir private java.nio.file.Path folder;
  private java.nio.file.Path file;

  @BeforeEach
  void findFile() {
    file = folder.resolve("warehouse/_lock");
  }

  private WarehouseLock acquire(String runId) throws IOException {
    return WarehouseLock.acquire(
        FileSystem.getLocal(new Configuration(false)),
        new Path(folder.resolve("warehouse").toUri()),
        runId);
  }

  private void held(String host, long pid, Instant seen) throws IOException {
    write(
        """
        {"runId": "earlier", "host": "%s", "pid": %d, "seen": "%s"}"""
            .formatted(host, pid, seen));
  }

  /** Through Hadoop, so that its checksum file fits. */
  private void write(String text) throws IOException {
    try (var out =
        FileSystem.getLocal(new Configuration(false)).create(new Path(file.toUri()), true)) {
      out.writeBytes(text);
    }
  }

  private String holder() throws IOException {
    JsonNode holder = new ObjectMapper().readTree(Files.readAllBytes(file));
    return holder.path("runId").asText();
  }

  private static String thisHost() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  private static long thisProcess() {
    return ProcessHandle.current().pid();
  }

  @Test
  void secondLoadIsToldWhoHoldsTheLock() throws Exception {
    WarehouseLock first = acquire("first");
    assertThatThrownBy(() -> acquire("second"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is being written by run first on host " + thisHost())
        .hasMessageContaining("(process " + thisProcess())
        .hasMessageContaining("expires 60 s after it was last seen");
    assertThat(holder()).isEqualTo("first");
    first.close();
  }

  @Test
  void releasedLockCanBeTaken() throws Exception {
    acquire("first").close();
    assertThat(file).doesNotExist();
    try (WarehouseLock second = acquire("second")) {
      assertThat(holder()).isEqualTo("second");
    }
  }

  @Test
  void lockOfAProcessThatIsGoneIsTakenOver() throws Exception {
    held(thisHost(), NO_PROCESS, Instant.now());
    try (WarehouseLock lock = acquire("later")) {
      assertThat(holder()).isEqualTo("later");
    }
  }

  @Test
  void processesOfOtherHostsCannotBeSeenAndCountAsAlive() throws Exception {
    held("another-host", NO_PROCESS, Instant.now());
    assertThatThrownBy(() -> acquire("later"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("run earlier on host another-host");
  }

  @Test
  void lockThatIsNotRefreshedExpires() throws Exception {
    held("another-host", thisProcess(), Instant.now().minus(WarehouseLock.EXPIRY).minusSeconds(1));
    try (WarehouseLock lock = acquire("later")) {
      assertThat(holder()).isEqualTo("later");
    }
  }

  @Test
  void halfAFileIsTheHoldersUntilItIsOld() throws Exception {
    write("half a lo");
    assertThatThrownBy(() -> acquire("later"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is being written by another run");
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().minus(WarehouseLock.EXPIRY).minusSeconds(1)));
    try (WarehouseLock lock = acquire("later")) {
      assertThat(holder()).isEqualTo("later");
    }
  }

  @Test
  void lockThatAnotherRunHasTakenOverIsLeftAlone() throws Exception {
    WarehouseLock stalled = acquire("stalled");
    held(thisHost(), thisProcess(), Instant.now());
    stalled.close();
    assertThat(holder()).isEqualTo("earlier");
  }
}
