package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.table.Warehouse;

/** A run that is the only one to write to a warehouse; its commits carry its id. */
final class ExclusiveRun {
  private final SparkSession spark;
  private final Path root;
  private final Configuration hadoop;
  private final String id = UUID.randomUUID().toString();

  ExclusiveRun(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.root = warehouse.root();
    this.hadoop = spark.sessionState().newHadoopConf();
  }

  String id() {
    return id;
  }

  /** How executors reach file systems. */
  SerializableConfiguration fileSystems() {
    return new SerializableConfiguration(hadoop);
  }

  /** What survives a run that was killed. */
  Staging staging() {
    return new Staging(root, SoftwareVersion.CURRENT, fileSystems());
  }

  /**
   * Does the work under the warehouse's lock.
   *
   * @throws org.interactionanalytics.error.ConfigurationException if another run holds it
   */
  @SuppressWarnings("try") // the lock and the name of the commits are held, not used
  <T> T run(Work<T> work) throws IOException {
    try (WarehouseLock lock = WarehouseLock.acquire(root.getFileSystem(hadoop), root, id);
        NamedCommits commits = NamedCommits.of(spark, id)) {
      return work.run();
    }
  }

  /** What a run does. */
  interface Work<T> {
    T run() throws IOException;
  }
}
