package org.interactionanalytics.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.error.RecordingException;

/** One answered request for a span of bytes of a file on a web server. */
final class HttpExchange implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** Until the head of the answer has arrived. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  /** For one block of at most a few megabytes: 4 MiB in it is about 0.3 Mbit/s. */
  private static final Duration BODY_TIMEOUT = Duration.ofMinutes(2);

  /** As many hops as browsers' predecessors allowed (RFC 2068); storage links take one or two. */
  private static final int MAX_REDIRECTS = 5;

  /** Further attempts after a server error or a broken connection. */
  static final int RETRIES = 2;

  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18})");

  /** Redirects are followed here and not by the client, because each target is checked. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI uri;
  private final HttpResponse<InputStream> response;

  private HttpExchange(URI uri, HttpResponse<InputStream> response) {
    this.uri = uri;
    this.response = response;
  }

  /**
   * Asks for a span of bytes.
   *
   * @param from first byte
   * @param count how many bytes
   * @throws RecordingException CAI-104 unless the server answers with the content
   */
  static HttpExchange get(URI uri, long from, long count) throws RecordingException {
    URI target = uri;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      HttpExchange exchange = new HttpExchange(target, send(target, from, count));
      Optional<URI> next = exchange.redirect();
      if (next.isEmpty()) {
        return exchange.requireContent();
      }
      exchange.close();
      HttpSource.requirePermitted(next.get());
      target = next.get();
    }
    throw new RecordingException(
        SourceErrors.unreadable(
            uri, "the server redirects more than " + MAX_REDIRECTS + " times", false));
  }

  private static HttpResponse<InputStream> send(URI uri, long from, long count)
      throws RecordingException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWER_TIMEOUT)
            .header("Range", "bytes=" + from + "-" + (from + count - 1))
            .header("Accept-Encoding", "identity")
            .GET()
            .build();
    for (int attempt = 0; ; attempt++) {
      try {
        HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() < 500 || attempt == RETRIES) {
          return response;
        }
        response.body().close();
      } catch (IOException e) {
        if (attempt == RETRIES) {
          throw SourceErrors.unreadable(uri, e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RecordingException(
            SourceErrors.unreadable(uri, "reading was interrupted", true), e);
      }
    }
  }

  private Optional<URI> redirect() throws RecordingException {
    try {
      return switch (response.statusCode()) {
        case 301, 302, 303, 307, 308 -> headers().firstValue("Location").map(uri::resolve);
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      throw new RecordingException(
          SourceErrors.unreadable(uri, "the server redirects to an invalid address", false), e);
    }
  }

  private HttpExchange requireContent() throws RecordingException {
    int status = response.statusCode();
    boolean emptyFile = status == RANGE_NOT_SATISFIABLE && totalLength().equals(OptionalLong.of(0));
    if (status == OK || status == PARTIAL_CONTENT || emptyFile) {
      return this;
    }
    close();
    throw new RecordingException(
        SourceErrors.unreadable(uri, meaning(status), status >= 500 || status == 429));
  }

  private static String meaning(int status) {
    String meaning =
        switch (status) {
          case 401, 403 -> "access is denied";
          case 404, 410 -> "there is no such file";
          case 429 -> "the server asks to slow down";
          default -> status >= 500 ? "the server failed" : "the server refuses";
        };
    return meaning + " (HTTP " + status + ")";
  }

  /** After redirects. */
  URI uri() {
    return uri;
  }

  HttpHeaders headers() {
    return response.headers();
  }

  boolean isPartial() {
    return response.statusCode() != OK;
  }

  /** Length of the whole file, where the server tells. */
  OptionalLong totalLength() {
    if (!isPartial()) {
      return headers().firstValueAsLong("Content-Length");
    }
    Matcher range = CONTENT_RANGE.matcher(headers().firstValue("Content-Range").orElse(""));
    return range.matches() ? OptionalLong.of(Long.parseLong(range.group(2))) : OptionalLong.empty();
  }

  /** First byte of the answer. */
  OptionalLong firstByte() {
    Matcher range = CONTENT_RANGE.matcher(headers().firstValue("Content-Range").orElse(""));
    return range.matches() && range.group(1) != null
        ? OptionalLong.of(Long.parseLong(range.group(1)))
        : OptionalLong.empty();
  }

  /**
   * Reads the body until the array is full or the body ends.
   *
   * @throws IOException also if it takes longer than {@link #BODY_TIMEOUT}
   */
  int readFully(byte[] buffer) throws IOException {
    CompletableFuture<Void> watchdog =
        CompletableFuture.runAsync(
            this::abort,
            CompletableFuture.delayedExecutor(BODY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
    try {
      return response.body().readNBytes(buffer, 0, buffer.length);
    } finally {
      watchdog.cancel(false);
    }
  }

  private void abort() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws RecordingException {
    try {
      response.body().close();
    } catch (IOException e) {
      throw SourceErrors.unreadable(uri, e);
    }
  }
}
