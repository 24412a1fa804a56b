package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.audio.AudioAnalysis;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaProbe;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeechModel;
import org.interactionanalytics.speech.Transcriber;
import org.interactionanalytics.speech.Word;

/** {@code transcribe(content)}. */
public final class TranscribeFunction implements SqlFunction {
  private static final double MS_PER_SECOND = 1000;

  private static final StructType WORD =
      new StructType()
          .add("channel", IntegerType, false)
          .add("word", StringType, false)
          .add("start", DoubleType, false)
          .add("end", DoubleType, false)
          .add("confidence", DoubleType, false);

  private static final LastResult<Row[]> LAST = new LastResult<>();

  /** Unpacked when it is first needed, once per JVM. */
  private static final class Embedded {
    static final SpeechModel MODEL =
        new ModelStore(ModelStore.defaultCache(), new Configuration())
            .resolve(ModelReference.EMBEDDED);
  }

  @Override
  public String name() {
    return "transcribe";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(content) - Returns the words of a recording with the embedded English model, by start;"
            + " times in seconds. Fails on content that is no recording; analyze_recording returns"
            + " the reason instead.",
        List.of(
            "content - BINARY, the bytes of a recording of any known format, as binaryFile reads them"),
        List.of(
            "> SELECT path, _FUNC_(content).word FROM binaryFile.`/calls/*.wav`;\n"
                + "/calls/1.wav  [\"thank\",\"you\",\"for\",\"calling\"]"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("content", ParameterType.CONTENT));
  }

  @Override
  public DataType returnType() {
    return new ArrayType(WORD, false);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> transcribe((byte[]) arguments[0]);
  }

  private static Row[] transcribe(byte[] content) throws RecordingException {
    return LAST.of(
        DigestUtils.sha256Hex(content),
        () ->
            words(new BytesSource("", content)).stream()
                .map(TranscribeFunction::row)
                .toArray(Row[]::new));
  }

  private static List<Word> words(BytesSource source) throws RecordingException {
    AudioAnalysis analysis = new MediaProbe(new MediaDecoder()).analyze(source, Optional.empty());
    ChannelPlan plan =
        ChannelPlan.decide(
            analysis.facts().channels(),
            Optional.empty(),
            analysis.quality().dualMono(),
            analysis.quality().bleed());
    return new Transcriber(Embedded.MODEL, RecognizerSettings.STANDARD)
        .words(source, Optional.empty(), analysis, plan);
  }

  private static Row row(Word word) {
    return RowFactory.create(
        word.channel(),
        word.text(),
        word.startMs() / MS_PER_SECOND,
        word.endMs() / MS_PER_SECOND,
        word.confidence());
  }
}
