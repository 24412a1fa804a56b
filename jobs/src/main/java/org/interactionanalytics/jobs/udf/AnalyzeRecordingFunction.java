package org.interactionanalytics.jobs.udf;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.interactionanalytics.jobs.load.RecordingAnalysis;
import org.interactionanalytics.udf.FunctionHelp;
import org.interactionanalytics.udf.LastResult;
import org.interactionanalytics.udf.Parameter;
import org.interactionanalytics.udf.ParameterType;
import org.interactionanalytics.udf.SqlFunction;

/** {@code analyze_recording(content, request)}. */
public final class AnalyzeRecordingFunction implements SqlFunction {
  private static final LastResult<Row> LAST = new LastResult<>();

  @Override
  public String name() {
    return "analyze_recording";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(content, request) - Returns the canonical record of a recording: the columns of the"
            + " table interactions, as the load computes them with the shipped settings. What is"
            + " wrong with a recording is in its errors.",
        List.of(
            "content - BINARY, the bytes of a recording of any known format, as binaryFile reads them",
            "request - STRING, a JSON object of the parameters of docs/manifest.md without contentUri"
                + " and content; NULL for the defaults"),
        List.of(
            "> SELECT r.guid, r.transcript FROM (SELECT _FUNC_(content,"
                + " '{\"channelRoles\": [\"agent\", \"customer\"]}') AS r"
                + " FROM binaryFile.`/calls/*.wav`);\n"
                + "1f0c...  thank you for calling"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.required("content", ParameterType.CONTENT),
        Parameter.optional("request", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return RecordingAnalysis.SCHEMA;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> {
      byte[] content = (byte[]) arguments[0];
      Optional<String> request = Optional.ofNullable((String) arguments[1]);
      return LAST.of(
          DigestUtils.sha256Hex(content) + request.orElse(""),
          () -> RecordingAnalysis.analyze(content, request));
    };
  }
}
