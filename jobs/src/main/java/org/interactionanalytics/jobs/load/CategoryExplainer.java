package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.interaction.TranscribedRecording;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** Explains what the category rules found in a stored transcript. */
public final class CategoryExplainer {
  private final Warehouse warehouse;
  private final Settings settings;

  public CategoryExplainer(Warehouse warehouse, Settings settings) {
    this.warehouse = warehouse;
    this.settings = settings;
  }

  /**
   * Every rule with its value and its matches.
   *
   * @throws ConfigurationException if the recording has no transcript, or its language no profile
   */
  public String explain(String guid) {
    List<Row> rows =
        warehouse
            .read(Tables.TRANSCRIPTS)
            .where(col("guid").equalTo(guid))
            .join(
                warehouse
                    .read(Tables.RECORDINGS)
                    .select("guid", "request", "channels", "content_sha256", "channel_plan"),
                new String[] {"guid", "content_sha256", "channel_plan"})
            .withColumn(
                "notices", array().cast(DataTypes.createArrayType(ManifestSchema.NOTICE, false)))
            .orderBy(col("analysis_ts").desc())
            .limit(1)
            .collectAsList();
    if (rows.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [GUID] is invalid. It should be a recording with a transcript in "
              + warehouse.root()
              + " (was: "
              + guid
              + ")");
    }
    Row row = rows.get(0);
    RecordingRequest request = RecordingRequest.fromJson(row.getAs("request"));
    return Analyzers.of(settings.analysis(), request.languageCode())
        .explainCategories(recording(row, request))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "There is no category profile "
                        + settings.analysis().categoryProfile()
                        + " for "
                        + request.languageCode()
                        + ". Add one to the folder of `categories:`"));
  }

  private TranscribedRecording recording(Row row, RecordingRequest request) {
    try {
      return StoredTranscript.recording(
          row, request, settings.analysis().trackers(), EnrolledVoices.readHere(warehouse));
    } catch (RecordingException e) {
      throw new ConfigurationException(e.error().message());
    }
  }
}
