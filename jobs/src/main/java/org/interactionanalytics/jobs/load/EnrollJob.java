package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.manifest.ManifestReader;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.speaker.VoiceProfile;

/**
 * Learns voices: listens to recordings of one person each and keeps how the person sounds, to be
 * identified in other recordings. The recordings themselves are not kept.
 *
 * <p>Recordings add up over all enrolments of a person. One with the content or the place of an
 * earlier one replaces that, so the same enrolment again changes nothing.
 */
public final class EnrollJob {
  /** A manifest of voices need not say a language; this one is what it says then. */
  private static final String ANY_LANGUAGE = "en";

  private static final double MS_PER_SECOND = 1000;

  private static final int CODE = ManifestSchema.ERROR.fieldIndex("errorCode");
  private static final int MESSAGE = ManifestSchema.ERROR.fieldIndex("message");

  private final SparkSession spark;
  private final EnrollOptions options;
  private final PrintStream log;
  private final Warehouse warehouse;

  /**
   * @param log where a person watches the progress
   */
  public EnrollJob(SparkSession spark, EnrollOptions options, PrintStream log) {
    this.spark = spark;
    this.options = options;
    this.log = log;
    this.warehouse = new Warehouse(spark, new Path(options.warehouse()));
  }

  /**
   * Does it.
   *
   * @throws ConfigurationException if there is no such manifest or model, or another run writes to
   *     the warehouse
   */
  public EnrollSummary run() throws IOException {
    ExclusiveRun run = new ExclusiveRun(spark, warehouse);
    LoadEnvironment environment =
        LoadEnvironment.forVoices(
            options.settings(), run.fileSystems(), run.staging(), SoftwareVersion.CURRENT);
    Set<String> languages = new TreeSet<>(options.settings().models().keySet());
    languages.add(ANY_LANGUAGE);
    List<Row> manifest =
        new ManifestReader(spark, languages)
            .read(options.manifest())
            .orderBy(ManifestSchema.LINE_NUMBER)
            .collectAsList();
    return run.run(() -> enroll(environment, new Stamps(environment, run.id()).ofRun(), manifest));
  }

  private EnrollSummary enroll(
      LoadEnvironment environment, VersionStamp stamp, List<Row> manifest) {
    log.println("Listening to " + manifest.size() + " recordings ...");
    List<EnrollTask.Outcome> outcomes = new ArrayList<>();
    DistributedTasks.run(
        JavaSparkContext.fromSparkContext(spark.sparkContext()),
        "Listening to " + manifest.size() + " recordings",
        manifest,
        new EnrollTask(environment),
        outcomes::add);
    outcomes.sort(Comparator.comparingLong(EnrollTask.Outcome::line));
    SortedMap<String, EnrolledSpeaker> enrolled = new TreeMap<>();
    List<EnrollSummary.Failure> failures = new ArrayList<>();
    for (EnrollTask.Outcome outcome : outcomes) {
      outcome
          .speakers()
          .forEach(speaker -> enrolled.merge(speaker.speakerId(), speaker, EnrolledSpeaker::and));
      outcome.errors().stream()
          .limit(1)
          .map(
              error ->
                  new EnrollSummary.Failure(
                      outcome.line(), error.getString(CODE), error.getString(MESSAGE)))
          .forEach(failures::add);
    }
    if (!enrolled.isEmpty()) {
      write(enrolled, stamp);
    }
    return new EnrollSummary(
        manifest.size(), failures, enrolled.values().stream().map(EnrollJob::told).toList());
  }

  /** Adds what is stored of the speakers, and stores them. */
  private void write(SortedMap<String, EnrolledSpeaker> enrolled, VersionStamp stamp) {
    warehouse.bringUpToDate();
    warehouse
        .read(Tables.SPEAKER_PROFILES)
        .where(col("speaker_id").isin(enrolled.keySet().toArray()))
        .collectAsList()
        .stream()
        .map(EnrolledSpeaker::of)
        .forEach(
            earlier -> {
              EnrolledSpeaker later = enrolled.get(earlier.speakerId());
              if (!earlier.speakerModelSha256().equals(later.speakerModelSha256())) {
                log.println(
                    earlier.speakerId()
                        + " was enrolled with the speaker model "
                        + earlier.speakerModel()
                        + "; recordings that are not in this manifest no longer count");
              }
              enrolled.put(earlier.speakerId(), earlier.and(later));
            });
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Row> rows = enrolled.values().stream().map(speaker -> speaker.row(now, stamp)).toList();
    warehouse.upsert(
        Tables.SPEAKER_PROFILES, spark.createDataFrame(rows, Tables.SPEAKER_PROFILES.columns()));
  }

  private static EnrollSummary.Enrolled told(EnrolledSpeaker speaker) {
    VoiceProfile profile = speaker.profile();
    return new EnrollSummary.Enrolled(
        speaker.speakerId(),
        profile.voice().speechMs() / MS_PER_SECOND,
        speaker.recordings().size(),
        profile.quality().label(),
        profile.complete());
  }

  /**
   * Forgets a person's voice.
   *
   * @throws ConfigurationException if nobody of this id is enrolled, or another run writes to the
   *     warehouse
   */
  public static void delete(SparkSession spark, Warehouse warehouse, String speakerId)
      throws IOException {
    warehouse.read(Tables.SPEAKER_PROFILES);
    long found =
        new ExclusiveRun(spark, warehouse)
            .run(
                () ->
                    warehouse.erase(Tables.SPEAKER_PROFILES, col("speaker_id").equalTo(speakerId)));
    if (found == 0) {
      throw new ConfigurationException(
          "Parameter [speaker] is invalid. It should be the id of an enrolled speaker, see"
              + " `bin/interactions enroll list` (was: "
              + speakerId
              + ")");
    }
  }
}
