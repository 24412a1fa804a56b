package org.interactionanalytics.speech;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interactionanalytics.error.ConfigurationException;

/**
 * Where a speech or speaker model comes from, as a configuration states it.
 *
 * @param location {@code embedded:<name>}, or the folder or zip of a Vosk model: a local path, a
 *     {@code file:}, {@code s3a:} or {@code hdfs:} URI, or the {@code https:} URL of a zip. Plain
 *     {@code http:} is permitted for the loopback interface only
 * @param sha256 what the model has to be, in 64 lower-case hexadecimal digits: of a zip the SHA-256
 *     of its bytes; of a folder (and of an embedded model) the SHA-256 of its listing, which is
 *     {@code find * -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum}. Empty: whatever
 *     lies there is taken
 * @param kind what the model is for
 */
public record ModelReference(String location, Optional<String> sha256, ModelKind kind) {
  static final String EMBEDDED_SCHEME = "embedded";
  static final String FILE_SCHEME = "file";

  /** The model that comes with the software. */
  public static final ModelReference EMBEDDED = to(EMBEDDED_SCHEME + ":vosk-model-tiny-en");

  /** The speaker model that comes with the software. */
  public static final ModelReference EMBEDDED_SPEAKER =
      toSpeakerModel(EMBEDDED_SCHEME + ":vosk-model-spk-tiny");

  // two letters or more, so that the drive of a Windows path is no scheme
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+):.*");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws ConfigurationException if the location is empty or the hash is not one
   */
  public ModelReference {
    Objects.requireNonNull(location, "location");
    location = location.strip();
    if (location.isEmpty()) {
      throw new ConfigurationException(
          kind.label()
              + " has no location. Give a folder, a zip, a URL or leave the setting out for the one"
              + " that comes with the software");
    }
    sha256 = sha256.map(hash -> hash.strip().toLowerCase(Locale.ROOT));
    if (sha256.isPresent() && !SHA_256.matcher(sha256.get()).matches()) {
      throw new ConfigurationException(
          kind.label()
              + " ["
              + printable(location)
              + "] has an invalid sha256 ["
              + sha256.get()
              + "]. It should be 64 hexadecimal digits; `interactions models` prints it");
    }
  }

  /** A reference to the speech model at the location, whichever it is. */
  public static ModelReference to(String location) {
    return new ModelReference(location, Optional.empty(), ModelKind.SPEECH);
  }

  /** A reference to the speech model at the location; pinned if a hash is given. */
  public static ModelReference to(String location, Optional<String> sha256) {
    return new ModelReference(location, sha256, ModelKind.SPEECH);
  }

  /** A reference to the speaker model at the location, whichever it is. */
  public static ModelReference toSpeakerModel(String location) {
    return new ModelReference(location, Optional.empty(), ModelKind.SPEAKER);
  }

  /** The same location, bound to one content. */
  public ModelReference pinnedTo(String hash) {
    return new ModelReference(location, Optional.of(hash), kind);
  }

  /** The scheme in lower case; {@code file} for a plain path. */
  String scheme() {
    var matcher = SCHEME.matcher(location);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : FILE_SCHEME;
  }

  /** The last part of the location, without {@code .zip}. */
  String name() {
    String path = printable(location).replaceAll("[/\\\\]+$", "");
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    last = last.substring(last.indexOf(':') + 1);
    return last.toLowerCase(Locale.ROOT).endsWith(".zip")
        ? last.substring(0, last.length() - 4)
        : last;
  }

  /** The location without user, password and query, which may hold secrets. */
  public String printable() {
    return printable(location);
  }

  private static String printable(String location) {
    if (!SCHEME.matcher(location).matches()) {
      return location;
    }
    try {
      URI uri = URI.create(location);
      if (uri.getRawAuthority() == null) {
        return location;
      }
      String authority = uri.getRawAuthority();
      return uri.getScheme()
          + "://"
          + authority.substring(authority.lastIndexOf('@') + 1)
          + (uri.getRawPath() == null ? "" : uri.getRawPath());
    } catch (IllegalArgumentException e) {
      return location.replaceAll("[?#].*", "").replaceAll("//[^/]*@", "//");
    }
  }
}
