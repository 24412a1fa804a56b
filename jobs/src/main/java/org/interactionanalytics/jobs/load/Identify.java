package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.interactionanalytics.audio.ContentHash;
import org.interactionanalytics.audio.MediaSource;
import org.interactionanalytics.audio.MediaSources;
import org.interactionanalytics.audio.SourceFingerprint;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which content each manifest entry names: the checksum of its bytes, read only if the
 * source has changed since it was last seen. From it follow the guid, where the manifest gives
 * none, and the key that tells whether the work has been done already.
 *
 * <p>Input: {@link ManifestSchema#ENTRY} with {@code known_etag}, {@code known_sha256} and {@code
 * known_bytes}. Output: {@link IdentifiedSchema#ENTRY}.
 */
final class Identify implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Identify.class);

  private final LoadEnvironment environment;

  Identify(LoadEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> entries) {
    MediaSources sources = environment.mediaSources();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Row next() {
        return identify(entries.next(), sources);
      }
    };
  }

  /** What a source is known by. */
  private record Content(
      String sha256, OptionalLong bytes, Optional<String> etag, String openUri) {}

  private Row identify(Row entry, MediaSources sources) {
    String requestJson = entry.getAs(ManifestSchema.REQUEST_JSON);
    if (requestJson == null) {
      return failed(entry, entry.getList(entry.fieldIndex(ManifestSchema.ERRORS)));
    }
    try {
      return found(entry, requestJson, content(entry, sources));
    } catch (RecordingException e) {
      return failed(entry, List.of(ManifestSchema.row(e.error())));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stage the content of a manifest line", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.error("Identifying line {} failed", entry.<Long>getAs(ManifestSchema.LINE_NUMBER), e);
      return failed(
          entry, List.of(ManifestSchema.row(RecordingErrors.internal(Stage.PROBE, e.toString()))));
    }
  }

  private Content content(Row entry, MediaSources sources) throws RecordingException, IOException {
    byte[] inline = entry.getAs(ManifestSchema.CONTENT);
    if (inline != null) {
      String sha256 = DigestUtils.sha256Hex(inline);
      Path staged = environment.staging().writeBytes("content/" + sha256, inline);
      return new Content(
          sha256, OptionalLong.of(inline.length), Optional.empty(), staged.toUri().toString());
    }
    String uri = entry.getAs(ManifestSchema.CONTENT_URI);
    MediaSource source = sources.open(Locations.uri(uri));
    SourceFingerprint fingerprint = source.fingerprint();
    String knownEtag = entry.getAs("known_etag");
    boolean unchanged =
        knownEtag != null && fingerprint.version().filter(knownEtag::equals).isPresent();
    String sha256 = unchanged ? entry.<String>getAs("known_sha256") : ContentHash.sha256(source);
    return new Content(sha256, fingerprint.bytes(), fingerprint.version(), uri);
  }

  private Row found(Row entry, String requestJson, Content content) {
    RecordingRequest request = RecordingRequest.fromJson(requestJson);
    String guid = request.guid().orElseGet(() -> DerivedGuid.ofContent(content.sha256()));
    String workKey =
        environment.workKey(
            content.sha256(), request, environment.asrVersion(request.languageCode()));
    return RowFactory.create(
        guid,
        lineGuid(entry),
        entry.getAs(ManifestSchema.MANIFEST_URI),
        entry.getAs(ManifestSchema.LINE_NUMBER),
        entry.getAs(ManifestSchema.CONTENT_URI),
        content.openUri(),
        request.languageCode(),
        requestJson,
        request.sha256(),
        content.sha256(),
        content.etag().orElse(null),
        content.bytes().isPresent() ? content.bytes().getAsLong() : null,
        workKey,
        new Row[0],
        entry.getList(entry.fieldIndex(ManifestSchema.NOTICES)).toArray(Row[]::new));
  }

  /** Of lines without a guid, those with errors of their own are told apart by their text. */
  private Row failed(Row entry, List<Row> errors) {
    String uri = entry.getAs(ManifestSchema.CONTENT_URI);
    String requestJson = entry.getAs(ManifestSchema.REQUEST_JSON);
    String givenGuid = entry.getAs(ManifestSchema.GUID);
    String guid =
        Optional.ofNullable(givenGuid)
            .orElseGet(() -> requestJson == null ? lineGuid(entry) : DerivedGuid.ofLocation(uri));
    return RowFactory.create(
        guid,
        lineGuid(entry),
        entry.getAs(ManifestSchema.MANIFEST_URI),
        entry.getAs(ManifestSchema.LINE_NUMBER),
        uri,
        null,
        null,
        requestJson,
        null,
        null,
        null,
        null,
        DigestUtils.sha256Hex(
            String.join(
                "|", entry.<String>getAs(ManifestSchema.LINE_SHA256), environment.codeVersion())),
        errors.toArray(Row[]::new),
        entry.getList(entry.fieldIndex(ManifestSchema.NOTICES)).toArray(Row[]::new));
  }

  private static String lineGuid(Row entry) {
    return DerivedGuid.ofLine(entry.getAs(ManifestSchema.LINE_SHA256));
  }
}
