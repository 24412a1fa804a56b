package org.interactionanalytics.jobs.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Resolves the addresses of recordings that a manifest names. */
final class ContentLocations {
  /** Completes "It should be ..."; begins as RingCentral's published message. */
  static final String EXPECTATION =
      "a valid uri (file, s3, s3a, hdfs, abfs, abfss, gs, http or https) or a path such as"
          + " recordings/a.wav, relative to the manifest";

  private static final Set<String> STORES = Set.of("s3a", "hdfs", "abfs", "abfss", "gs");
  private static final Set<String> WEB = Set.of("http", "https");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern BUCKET_AND_KEY = Pattern.compile("//[^/]+/.*[^/]");
  private static final Pattern FILE_PATH = Pattern.compile("(//(localhost)?)?(/[^/].*[^/]|/[^/])");
  private static final Pattern EXTENSION = Pattern.compile(".*\\.[A-Za-z0-9]{1,5}");
  private static final Pattern USER = Pattern.compile("//[^/]*@");

  private final String folder;

  /**
   * @param folder an absolute path, for example {@code file:/data/calls}
   */
  ContentLocations(String folder) {
    this.folder = folder;
  }

  /**
   * The absolute address in the literal form of Hadoop's {@code Path}; empty if it is not valid. A
   * path is taken literally, a {@code file:} address may be percent-encoded, and a web address
   * stays as it is.
   */
  Optional<String> resolve(String address) {
    Matcher matcher = SCHEME.matcher(address);
    if (!matcher.matches()) {
      return resolvePath(address);
    }
    String scheme = storeScheme(matcher.group(1));
    String rest = matcher.group(2);
    if (WEB.contains(scheme)) {
      return isWebAddress(address) ? Optional.of(address) : Optional.empty();
    }
    if (scheme.equals("file")) {
      return FILE_PATH.matcher(rest).matches() ? Optional.of(localFile(address)) : Optional.empty();
    }
    return STORES.contains(scheme) && BUCKET_AND_KEY.matcher(rest).matches()
        ? Optional.of(new Path(scheme + ":" + rest).toString())
        : Optional.empty();
  }

  /** The scheme by which Hadoop knows a store: {@code s3} and {@code s3n} are {@code s3a}. */
  static String storeScheme(String scheme) {
    String lowerCase = scheme.toLowerCase(Locale.ROOT);
    return switch (lowerCase) {
      case "s3", "s3n" -> "s3a";
      default -> lowerCase;
    };
  }

  /** The address without what may be secret in it: user information and signatures. */
  static String withoutSecrets(String address) {
    int query = address.indexOf('?');
    String shown = query < 0 ? address : address.substring(0, query) + "?...";
    return USER.matcher(shown).replaceFirst("//...@");
  }

  private Optional<String> resolvePath(String path) {
    if (path.endsWith("/") || !(path.contains("/") || EXTENSION.matcher(path).matches())) {
      return Optional.empty();
    }
    if (path.startsWith("/")) {
      URI root = new Path(folder).toUri();
      String store = root.getAuthority() == null ? "" : "//" + root.getAuthority();
      return Optional.of(new Path(root.getScheme() + ":" + store + path).toString());
    }
    return Optional.of(new Path(folder + "/" + path).toString());
  }

  private static String localFile(String address) {
    try {
      return new Path("file:" + new URI(address).getPath()).toString();
    } catch (URISyntaxException e) {
      return new Path(
              FILE_PATH.matcher(address.substring("file:".length())).replaceFirst("file:$3"))
          .toString();
    }
  }

  private static boolean isWebAddress(String address) {
    try {
      return new URI(address).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
