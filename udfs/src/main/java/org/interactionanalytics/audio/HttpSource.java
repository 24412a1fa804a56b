package org.interactionanalytics.audio;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.interactionanalytics.error.RecordingException;

/**
 * A file on a web server. {@code https} only, because recordings are confidential; plain {@code
 * http} is permitted for this machine's own loopback addresses.
 */
record HttpSource(URI uri, MediaLimits limits) implements MediaSource {

  static HttpSource of(URI uri, MediaLimits limits) throws RecordingException {
    requirePermitted(uri);
    return new HttpSource(uri, limits);
  }

  static void requirePermitted(URI uri) throws RecordingException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null) {
      throw new RecordingException(
          SourceErrors.unreadable(uri, "the address names no host", false));
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(uri.getHost()))) {
      throw new RecordingException(
          SourceErrors.unreadable(
              uri, "only https is permitted; http only to this machine itself", false));
    }
  }

  /** Literal addresses and localhost only: a name is not looked up, its answer could change. */
  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isAddress(host));
  }

  private static boolean isAddress(String host) {
    return host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  @Override
  public String name() {
    return SourceAddress.lastSegment(uri);
  }

  @Override
  public SourceFingerprint fingerprint() throws RecordingException {
    try (HttpExchange exchange = HttpExchange.get(uri, 0, 1)) {
      OptionalLong length = exchange.totalLength();
      if (length.isPresent()) {
        limits.requireBytes(length.getAsLong());
      }
      return new SourceFingerprint(length, version(exchange.headers()));
    }
  }

  @Override
  public SeekableMedia open() throws RecordingException {
    try (HttpExchange exchange = HttpExchange.get(uri, 0, 1)) {
      if (exchange.isPartial() && exchange.totalLength().isPresent()) {
        long length = exchange.totalLength().getAsLong();
        limits.requireBytes(length);
        return new HttpMedia(exchange.uri(), length, version(exchange.headers()));
      }
    }
    return HttpSpool.download(uri, limits);
  }

  static Optional<String> version(HttpHeaders headers) {
    return headers.firstValue("ETag").or(() -> headers.firstValue("Last-Modified"));
  }
}
