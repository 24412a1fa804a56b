package org.interactionanalytics.jobs.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.interactionanalytics.audio.AudioAnalysis;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaProbe;
import org.interactionanalytics.audio.RawFormat;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.manifest.ManifestEntry;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.RequestParser;
import org.interactionanalytics.jobs.manifest.SkippedSetting;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.speaker.ChannelVoices;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeechModel;
import org.interactionanalytics.speech.Transcriber;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;

/**
 * From the bytes of one recording to its canonical record, without tables: the steps of the load
 * one after the other, with the shipped settings.
 */
public final class RecordingAnalysis {
  /** The columns of {@code interactions} without the version stamp. */
  public static final StructType SCHEMA = Tables.INTERACTIONS.content();

  /** Stands for the location, which the parser wants and nothing reads. */
  private static final String FOLDER = "file:/";

  private static final String PLACE = "file:/recording";

  private static final StructType TRANSCRIPT =
      TranscriptRows.schema()
          .add("request", DataTypes.StringType)
          .add("notices", new ArrayType(ManifestSchema.NOTICE, false))
          .add("channels", DataTypes.IntegerType);

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordingAnalysis() {}

  /** Prepared when it is first needed, once per JVM. */
  private static final class Shipped {
    static final LoadEnvironment ENVIRONMENT = environment();

    private static LoadEnvironment environment() {
      SerializableConfiguration hadoop = new SerializableConfiguration(new Configuration());
      return LoadEnvironment.prepare(
          SettingsReader.shipped(),
          hadoop,
          new Staging(new Path(FOLDER), SoftwareVersion.CURRENT, hadoop),
          SoftwareVersion.CURRENT);
    }
  }

  /**
   * The record, a row of {@link #SCHEMA}; what is wrong with request or content is in its errors.
   *
   * @param request JSON object of manifest parameters without the content; empty: the defaults
   */
  public static Row analyze(byte[] content, Optional<String> request) {
    String sha256 = DigestUtils.sha256Hex(content);
    String derived = DerivedGuid.ofContent(sha256);
    ManifestEntry entry;
    try {
      entry = parse(request);
    } catch (RecordingException e) {
      return failed(derived, Optional.empty(), List.of(e.error()));
    }
    if (entry.request().isEmpty()) {
      return failed(entry.guid().orElse(derived), Optional.empty(), entry.errors());
    }
    RecordingRequest parsed = entry.request().get();
    String guid = parsed.guid().orElse(derived);
    try {
      Row transcript = transcribe(content, sha256, guid, parsed, entry.notices());
      Row analyzed = new AnalyzeTask(Shipped.ENVIRONMENT).call(transcript);
      List<Row> errors = List.of((Row[]) analyzed.get(1));
      return errors.isEmpty()
          ? processed((Row) analyzed.get(2), parsed)
          : record(guid, parsed.name(), Optional.of(parsed.languageCode()), errors);
    } catch (RecordingException e) {
      return failed(guid, Optional.of(parsed), List.of(e.error()));
    }
  }

  private static ManifestEntry parse(Optional<String> request) throws RecordingException {
    try {
      if (JSON.readTree(request.orElse("{}")) instanceof ObjectNode object) {
        object.put("contentUri", PLACE);
        byte[] line = object.toString().getBytes(StandardCharsets.UTF_8);
        return new RequestParser(FOLDER, Shipped.ENVIRONMENT.models().keySet()).parse(1, line);
      }
      throw new RecordingException(RecordingErrors.malformedLine("it is no JSON object"));
    } catch (JsonProcessingException e) {
      throw new RecordingException(RecordingErrors.malformedLine(e.getOriginalMessage()));
    }
  }

  private static Row transcribe(
      byte[] content,
      String sha256,
      String guid,
      RecordingRequest request,
      List<SkippedSetting> notices)
      throws RecordingException {
    BytesSource source = new BytesSource(request.name().orElse(""), content);
    Optional<RawFormat> raw = RawFormats.of(source.name(), request.sampleRate());
    AudioAnalysis analysis = new MediaProbe(new MediaDecoder()).analyze(source, raw);
    ProbedAudio audio = ProbeTask.probed(analysis);
    ChannelPlan plan = ProbeTask.plan(request, audio, Shipped.ENVIRONMENT);
    SpeechModel model =
        Shipped.ENVIRONMENT.resolve(Shipped.ENVIRONMENT.model(request.languageCode()));
    Transcriber transcriber = new Transcriber(model, RecognizerSettings.STANDARD);
    List<Word> words = new ArrayList<>();
    List<VoiceRow> voices = new ArrayList<>();
    for (Interval unit : audio.units()) {
      ChannelVoices heard =
          new ChannelVoices(Shipped.ENVIRONMENT.voiceModel(), unit.startMs(), audio.activity(plan));
      words.addAll(transcriber.words(source, raw, unit, plan, audio.facts().channels(), heard));
      voices.addAll(VoiceRow.of(heard.finish()));
    }
    words.sort(Transcriber.BY_TIME);
    voices.sort(VoiceRow.BY_TIME);
    TranscriptRows.Finished finished =
        new TranscriptRows.Finished(
            guid,
            "",
            sha256,
            request.languageCode(),
            plan,
            audio.facts().durationMs(),
            audio.units().size(),
            "",
            Shipped.ENVIRONMENT.speakerModel());
    Row row = TranscriptRows.row(finished, words, voices, audio, 0);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      values.add(row.get(i));
    }
    values.add(request.toJson());
    values.add(notices.stream().map(ManifestSchema::row).toArray(Row[]::new));
    values.add(audio.facts().channels());
    return asRead(RowFactory.create(values.toArray()));
  }

  /** With the schema and the collections of a row that Spark has read. */
  private static Row asRead(Row transcript) {
    return (Row)
        CatalystTypeConverters.convertToScala(
            CatalystTypeConverters.createToCatalystConverter(TRANSCRIPT).apply(transcript),
            TRANSCRIPT);
  }

  private static Row processed(Row interaction, RecordingRequest request) {
    Map<String, Object> values = new HashMap<>();
    String[] names = AnalyzedSchema.INTERACTION.fieldNames();
    for (int i = 0; i < names.length; i++) {
      values.put(names[i], interaction.get(i));
    }
    values.put("status", "processed");
    values.put("errors", new Row[0]);
    values.put("name", request.name().orElse(null));
    return row(values);
  }

  private static Row failed(
      String guid, Optional<RecordingRequest> request, List<RecordingError> errors) {
    return record(
        guid,
        request.flatMap(RecordingRequest::name),
        request.map(RecordingRequest::languageCode),
        errors.stream().map(ManifestSchema::row).toList());
  }

  private static Row record(
      String guid, Optional<String> name, Optional<String> language, List<Row> errors) {
    Map<String, Object> values = new HashMap<>();
    values.put("guid", guid);
    values.put("status", "failed");
    values.put("errors", errors.toArray(Row[]::new));
    values.put("name", name.orElse(null));
    values.put("language", language.map(tag -> tag.toLowerCase(Locale.ROOT)).orElse(null));
    return row(values);
  }

  private static Row row(Map<String, Object> values) {
    return RowFactory.create(Arrays.stream(SCHEMA.fieldNames()).map(values::get).toArray());
  }
}
