package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Downloads a file over HTTP, and goes on where it broke off if the server can. Redirects are
 * followed from https to https only.
 */
final class HttpDownload {
  private static final int ATTEMPTS = 4;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Duration pause;

  /**
   * @param pause between attempts
   */
  HttpDownload(Duration pause) {
    this.pause = pause;
  }

  /** The server answered with a status other than success. */
  static final class StatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status) {
      super("the server answered with HTTP status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }

    boolean mayPass() {
      return status >= HttpURLConnection.HTTP_INTERNAL_ERROR
          || status == TOO_MANY_REQUESTS
          || status == HttpURLConnection.HTTP_CLIENT_TIMEOUT;
    }
  }

  /**
   * @param target is replaced
   * @param limitBytes the most that is downloaded
   */
  void fetch(URI source, Path target, long limitBytes) throws IOException {
    Files.deleteIfExists(target);
    Files.createFile(target);
    Optional<String> version = Optional.empty();
    for (int attempt = 1; ; attempt++) {
      HttpURLConnection connection = open(source, version, Files.size(target));
      try {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
          version = Optional.ofNullable(connection.getHeaderField("ETag"));
        }
        transfer(connection, target, limitBytes);
        return;
      } catch (ModelFormatException e) {
        throw e;
      } catch (StatusException e) {
        if (!e.mayPass() || attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } finally {
        connection.disconnect();
      }
      rest();
    }
  }

  private static HttpURLConnection open(URI source, Optional<String> version, long offset)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
    connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
    connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
    connection.setInstanceFollowRedirects(source.getScheme().equalsIgnoreCase("https"));
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (offset > 0 && version.isPresent()) {
      connection.setRequestProperty("Range", "bytes=" + offset + "-");
      connection.setRequestProperty("If-Range", version.get());
    }
    return connection;
  }

  private static void transfer(HttpURLConnection connection, Path target, long limitBytes)
      throws IOException {
    int status = connection.getResponseCode();
    boolean resumes = status == HttpURLConnection.HTTP_PARTIAL;
    if (status != HttpURLConnection.HTTP_OK && !resumes) {
      throw new StatusException(status);
    }
    long before = resumes ? Files.size(target) : 0;
    long announced = connection.getContentLengthLong();
    long total = before;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(
                target,
                resumes ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > limitBytes) {
          throw new ModelFormatException("it is larger than " + limitBytes + " bytes");
        }
        out.write(buffer, 0, read);
      }
    }
    if (announced >= 0 && total != before + announced) {
      throw new IOException(
          "the connection ended after " + total + " of " + (before + announced) + " bytes");
    }
  }

  private void rest() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }
}
