package org.interactionanalytics.speech;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A zip behind a URL. */
final class HttpZip implements ModelSource {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final ModelReference reference;
  private final HttpDownload download;
  private final URI uri;

  HttpZip(ModelReference reference, HttpDownload download) {
    this.reference = reference;
    this.download = download;
    this.uri = uri(reference);
  }

  private static URI uri(ModelReference reference) {
    URI uri;
    try {
      uri = URI.create(reference.location());
    } catch (IllegalArgumentException e) {
      // the exception is not passed on: it prints the whole URL, with its secrets
      throw ModelErrors.of(reference, "it is not a valid URL", "Correct the location");
    }
    if (uri.getHost() == null) {
      throw ModelErrors.of(reference, "the URL names no host", "Correct the location");
    }
    if (uri.getScheme().equalsIgnoreCase("http") && !LOOPBACK.contains(uri.getHost())) {
      throw ModelErrors.of(
          reference, "plain http can be changed on the way", "Use https or a file");
    }
    return uri;
  }

  @Override
  public Optional<String> sha256() {
    return Optional.empty();
  }

  @Override
  public String fetch(Destination destination, UnpackLimits limits) throws IOException {
    try {
      download.fetch(uri, destination.download(), limits.bytes());
    } catch (HttpDownload.StatusException e) {
      if (e.status() == HttpURLConnection.HTTP_NOT_FOUND
          || e.status() == HttpURLConnection.HTTP_GONE) {
        throw ModelErrors.notFound(reference);
      }
      throw e;
    }
    return new LocalZip(destination.download()).fetch(destination, limits);
  }
}
