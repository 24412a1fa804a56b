package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.audio.AudioQuality;
import org.interactionanalytics.audio.ChannelQuality;
import org.interactionanalytics.audio.MediaFacts;
import org.interactionanalytics.speech.ChannelPlan;

/** The columns of {@code recordings} that a probe fills. */
final class ProbedSchema {
  static final StructType FACTS =
      new StructType()
          .add("guid", StringType)
          .add("container", StringType)
          .add("codec", StringType)
          .add("sample_rate", IntegerType)
          .add("channels", IntegerType)
          .add("has_video", BooleanType)
          .add("duration_ms", LongType)
          .add("header_duration_ms", LongType)
          .add("truncated", BooleanType)
          .add("decode_errors", IntegerType)
          .add("peak_dbfs", DoubleType)
          .add("rms_dbfs", DoubleType)
          .add("clipped_share", DoubleType)
          .add("dc_offset", DoubleType)
          .add("snr_db", DoubleType)
          .add("high_band_share", DoubleType)
          .add("silent", BooleanType)
          .add("channel_imbalance_db", DoubleType)
          .add("dual_mono", BooleanType)
          .add("bleed", BooleanType)
          .add("channel_plan", StringType)
          .add("probe_ms", LongType);

  private ProbedSchema() {}

  static Row row(String guid, ProbedAudio audio, ChannelPlan plan, long probeMs) {
    MediaFacts facts = audio.facts();
    AudioQuality quality = audio.quality();
    ChannelQuality overall = quality.overall();
    boolean comparable = facts.channels() == 2;
    Object[] values = {
      guid,
      facts.container(),
      facts.codec(),
      facts.sampleRate(),
      facts.channels(),
      facts.hasVideo(),
      facts.durationMs(),
      facts.headerDurationMs().isPresent() ? facts.headerDurationMs().getAsLong() : null,
      facts.truncated(),
      facts.decodeErrors(),
      orNull(overall.peakDbfs()),
      orNull(overall.rmsDbfs()),
      overall.clippedShare(),
      overall.dcOffset(),
      orNull(overall.snrDb()),
      orNull(overall.highBandShare()),
      overall.silent(),
      orNull(quality.imbalanceDb()),
      Optional.of(quality.dualMono()).filter(measured -> comparable).orElse(null),
      Optional.of(quality.bleed()).filter(measured -> comparable).orElse(null),
      plan.label(),
      probeMs
    };
    return new GenericRowWithSchema(values, FACTS);
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
