package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.manifest.ManifestSchema;

/** Columns of manifest entries whose content has been identified. */
final class IdentifiedSchema {
  static final StructType ENTRY =
      new StructType()
          .add("guid", StringType, false)
          .add("line_guid", StringType, false)
          .add("manifest_uri", StringType, false)
          .add("manifest_line", LongType, false)
          .add("source_uri", StringType)
          .add("open_uri", StringType)
          .add("language", StringType)
          .add("request", StringType)
          .add("request_sha256", StringType)
          .add("content_sha256", StringType)
          .add("source_etag", StringType)
          .add("bytes", LongType)
          .add("work_key", StringType, false)
          .add("errors", new ArrayType(ManifestSchema.ERROR, false), false)
          .add("notices", new ArrayType(ManifestSchema.NOTICE, false), false);

  private IdentifiedSchema() {}
}
