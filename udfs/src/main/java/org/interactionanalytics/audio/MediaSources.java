package org.interactionanalytics.audio;

import java.net.URI;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/**
 * Finds recordings on local disks, on any file system Hadoop knows ({@code s3a}, {@code hdfs},
 * {@code abfs}, {@code gs} …) and on web servers. Thread-safe.
 */
public final class MediaSources {
  private final Configuration configuration;
  private final MediaLimits limits;

  /** Sources under {@link MediaLimits#DEFAULTS}. */
  public MediaSources(Configuration configuration) {
    this(configuration, MediaLimits.DEFAULTS);
  }

  /**
   * @param configuration Hadoop's settings: credentials, endpoints, {@code fs.defaultFS}
   * @param limits what a recording may cost
   */
  public MediaSources(Configuration configuration, MediaLimits limits) {
    this.configuration = configuration;
    this.limits = limits;
  }

  /**
   * The recording at an address; nothing is read yet.
   *
   * @param uri {@code file:}, {@code https:}, {@code http:} (this machine only), {@code s3a:},
   *     {@code s3:} (read as {@code s3a:}) or any other scheme Hadoop has a file system for;
   *     without a scheme, a path on {@code fs.defaultFS}
   * @throws RecordingException CAI-104 if nothing can read this kind of address
   */
  public MediaSource open(URI uri) throws RecordingException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> LocalSource.of(uri, limits);
      case "https", "http" -> HttpSource.of(uri, limits);
      case "s3", "s3n" -> HadoopSource.of(withScheme("s3a", uri), configuration, limits);
      default -> HadoopSource.of(uri, configuration, limits);
    };
  }

  private static URI withScheme(String scheme, URI uri) throws RecordingException {
    try {
      return URI.create(scheme + ":" + uri.getRawSchemeSpecificPart());
    } catch (IllegalArgumentException e) {
      throw new RecordingException(
          RecordingErrors.unreadable("the address is not a valid URI", false), e);
    }
  }
}
