package org.interactionanalytics.jobs.manifest;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.RecordingError;

/** The columns of a manifest that has been read. */
public final class ManifestSchema {
  public static final String MANIFEST_URI = "manifest_uri";
  public static final String LINE_NUMBER = "line_number";
  public static final String REQUEST_JSON = "request_json";
  public static final String CONTENT = "content";
  public static final String GUID = "guid";
  public static final String CONTENT_URI = "content_uri";
  public static final String ERRORS = "errors";
  public static final String NOTICES = "notices";
  public static final String LINE_SHA256 = "line_sha256";

  /** One {@link RecordingError}. */
  public static final StructType ERROR =
      new StructType()
          .add("errorCode", StringType, false)
          .add("message", StringType, false)
          .add("parameterName", StringType, true)
          .add("stage", StringType, false)
          .add("retryable", BooleanType, false);

  /** One {@link SkippedSetting}. */
  public static final StructType NOTICE =
      new StructType()
          .add("feature", StringType, false)
          .add("reason_code", StringType, false)
          .add("message", StringType, false);

  /** One {@link ManifestEntry}: {@code request_json} is null exactly when there are errors. */
  public static final StructType ENTRY =
      new StructType()
          .add(MANIFEST_URI, StringType, false)
          .add(LINE_NUMBER, LongType, false)
          .add(REQUEST_JSON, StringType, true)
          .add(CONTENT, BinaryType, true)
          .add(GUID, StringType, true)
          .add(CONTENT_URI, StringType, true)
          .add(ERRORS, new ArrayType(ERROR, false), false)
          .add(NOTICES, new ArrayType(NOTICE, false), false)
          .add(LINE_SHA256, StringType, false);

  private ManifestSchema() {}

  static Row row(String manifestUri, ManifestEntry entry) {
    return RowFactory.create(
        manifestUri,
        entry.lineNumber(),
        entry.request().map(RecordingRequest::toJson).orElse(null),
        entry.content().orElse(null),
        entry.guid().orElse(null),
        entry.contentUri().orElse(null),
        rows(entry.errors().stream().map(ManifestSchema::row).toList()),
        rows(entry.notices().stream().map(ManifestSchema::row).toList()),
        entry.lineSha256());
  }

  /** An error as a row of {@link #ERROR}; the stage is written in lower case. */
  public static Row row(RecordingError error) {
    return RowFactory.create(
        error.code().code(),
        error.message(),
        error.parameterName().orElse(null),
        error.stage().name().toLowerCase(Locale.ROOT),
        error.retryable());
  }

  /** A notice as a row of {@link #NOTICE}. */
  public static Row row(SkippedSetting notice) {
    return RowFactory.create(notice.feature(), notice.reasonCode(), notice.message());
  }

  private static Row[] rows(List<Row> rows) {
    return rows.toArray(Row[]::new);
  }
}
