package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.ErrorCode;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSourcesTest {
  private final MediaSources sources = new MediaSources(new Configuration(false));
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private byte[] content;
  private String etag = "\"v1\"";

  @BeforeEach
  void startServer() throws IOException {
    content = Files.readAllBytes(Recordings.path("video.mov"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, 404));
    server.createContext("/denied", exchange -> answer(exchange, 403));
    server.createContext("/broken", exchange -> answer(exchange, 503));
    server.createContext("/ranges", this::answerRange);
    server.createContext("/whole", exchange -> answer(exchange, 200));
    server.createContext("/chunked", this::answerChunked);
    server.createContext(
        "/flaky",
        exchange -> {
          if (requests.get() == 0) {
            answer(exchange, 500);
          } else {
            answerRange(exchange);
          }
        });
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/moved", exchange -> redirect(exchange, "ranges/call.mov"));
    server.createContext("/to-file", exchange -> redirect(exchange, "file:///etc/hostname"));
    server.createContext("/to-outside", exchange -> redirect(exchange, "http://example.org/a.wav"));
    server.createContext("/to-nonsense", exchange -> redirect(exchange, "http://[nonsense"));
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    requests.incrementAndGet();
    byte[] body = status == 200 ? content : new byte[0];
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answerChunked(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private void answerRange(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String[] range =
        exchange.getRequestHeaders().getFirst("Range").replace("bytes=", "").split("-", -1);
    int from = Integer.parseInt(range[0]);
    int to = Math.min(content.length - 1, Integer.parseInt(range[1]));
    exchange.getResponseHeaders().set("ETag", etag);
    if (from > to) {
      exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
      exchange.sendResponseHeaders(416, -1);
    } else {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + to + "/" + content.length);
      exchange.sendResponseHeaders(206, to - from + 1);
      exchange.getResponseBody().write(content, from, to - from + 1);
    }
    exchange.close();
  }

  private void redirect(HttpExchange exchange, String location) throws IOException {
    requests.incrementAndGet();
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ranges/a.mov", "/whole/a.mov", "/chunked/a.mov", "/moved", "/flaky"})
  void webServerGivesTheSameAsTheDisk(String path) throws Exception {
    Set<String> before = temporaryFiles();
    // a MOV has its index at its end, so it is read by jumping
    AudioAnalysis fromDisk = Recordings.analyze("video.mov");
    AudioAnalysis fromWeb = Recordings.analyze(sources.open(url(path)));
    assertThat(fromWeb.facts()).isEqualTo(fromDisk.facts());
    assertThat(fromWeb.sha256()).isEqualTo(fromDisk.sha256());
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void serverWithRangesIsAskedForBlocksAndNotForEveryRead() throws Exception {
    Recordings.analyze(sources.open(url("/ranges/a.mov")));
    assertThat(requests.get()).isLessThan(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /nothing | there is no such file (HTTP 404) | false | 1
          /denied | access is denied (HTTP 403) | false | 1
          /broken | the server failed (HTTP 503) | true | 3
          /loop | the server redirects more than 5 times | false | 6
          /to-file | the address names no host | false | 1
          /to-outside | only https is permitted; http only to this machine itself | false | 1
          /to-nonsense | the server redirects to an invalid address | false | 1
          """)
  void webErrorsSayWhatToDo(String path, String message, boolean retryable, int tries) {
    RecordingError error = errorOf(url(path));
    assertThat(error.code()).isEqualTo(ErrorCode.CONTENT_UNREADABLE);
    assertThat(error.message())
        .startsWith("Content at [contentUri] could not be read: " + message + ": ");
    assertThat(error.retryable()).isEqualTo(retryable);
    assertThat(requests.get()).isEqualTo(tries);
  }

  @Test
  void nobodyListens() {
    server.stop(0);
    RecordingError error = errorOf(url("/ranges"));
    assertThat(error.message()).contains("the host refused the connection");
    assertThat(error.retryable()).isTrue();
  }

  @Test
  void secretsInAddressesAreNotPrinted() {
    URI signed =
        URI.create(
            "http://user:secret1@127.0.0.1:"
                + server.getAddress().getPort()
                + "/nothing/call.wav?X-Amz-Signature=secret2#secret3");
    RecordingError error = errorOf(signed);
    assertThat(error.message())
        .doesNotContain("secret")
        .doesNotContain("user")
        .endsWith("127.0.0.1:" + server.getAddress().getPort() + "/nothing/call.wav");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a.wav",
        "http://127.example.org/a.wav",
        "http://localhost.example.org/a.wav",
        "http://169.254.169.254/latest/meta-data"
      })
  void plainHttpIsForThisMachineOnly(String url) {
    assertThat(errorOf(URI.create(url)).message()).contains("only https is permitted");
  }

  @Test
  void fileThatChangesWhileItIsReadIsAnError() throws Exception {
    MediaSource source = sources.open(url("/ranges/a.mov"));
    try (SeekableMedia media = source.open()) {
      etag = "\"v2\"";
      assertThat(errorOf(() -> media.read(new byte[10], 0, 10)).message())
          .contains("it changed while it was read");
    }
  }

  @Test
  void fingerprintTellsLengthAndVersionWithoutReading() throws Exception {
    assertThat(sources.open(url("/ranges/a.mov")).fingerprint())
        .isEqualTo(new SourceFingerprint(OptionalLong.of(content.length), Optional.of("\"v1\"")));
    assertThat(requests.get()).isEqualTo(1);
    assertThat(sources.open(url("/chunked/a.mov")).fingerprint())
        .isEqualTo(new SourceFingerprint(OptionalLong.empty(), Optional.empty()));
    assertThat(Recordings.source("pcm16.wav").fingerprint().bytes())
        .hasValue(Files.size(Recordings.path("pcm16.wav")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ranges/a.mov", "/whole/a.mov", "/chunked/a.mov"})
  void largeFileOnTheWebIsRefused(String path) throws Exception {
    Set<String> before = temporaryFiles();
    MediaSources small = new MediaSources(new Configuration(false), new MediaLimits(1000, 1000, 1));
    RecordingError error = errorOf(() -> small.open(url(path)).open());
    assertThat(error.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void emptyFileOnTheWebIsAnEmptyFile() {
    content = new byte[0];
    assertThat(errorOf(() -> Recordings.analyze(sources.open(url("/ranges/a.mov")))).message())
        .contains("the file is empty (0 bytes)");
  }

  @Test
  void localErrorsSayWhatToDo(@TempDir Path folder) {
    assertThat(errorOf(folder.resolve("no such.wav").toUri()))
        .satisfies(
            error -> {
              assertThat(error.message()).contains("there is no such file").endsWith("no such.wav");
              assertThat(error.retryable()).isFalse();
            });
    assertThat(errorOf(folder.toUri()).message()).contains("it is a directory, not a file");
    assertThat(errorOf(URI.create("file:relative.wav")).message())
        .contains("the address is not a valid one");
    assertThat(errorOf(URI.create("gopher://host/a.wav")).message())
        .contains("no file system is installed for this scheme");
  }

  @Test
  void s3IsReadAsS3a() {
    // hadoop-aws is not on the class path of this module
    RecordingError error = errorOf(URI.create("s3://bucket/a.wav"));
    assertThat(error.message()).endsWith("s3a://bucket/a.wav");
  }

  @Test
  void anyHadoopFileSystemIsReadBySeeking(@TempDir Path folder) throws Exception {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.calls.impl", "org.interactionanalytics.audio.MediaSourcesTest$CallStore");
    configuration.setBoolean("fs.calls.impl.disable.cache", true);
    Path file = folder.resolve("Ümlaut mit Leerzeichen.mov");
    Files.copy(Recordings.path("video.mov"), file);
    MediaSources hadoop = new MediaSources(configuration);
    MediaSource source = hadoop.open(new URI("calls", "", file.toString(), null));
    assertThat(source.name()).isEqualTo("Ümlaut mit Leerzeichen.mov");
    assertThat(source.fingerprint().bytes()).hasValue(content.length);
    assertThat(Recordings.analyze(source)).satisfies(MediaSourcesTest::isTheVideo);
    URI missing = new URI("calls", "", folder.resolve("missing.mov").toString(), null);
    assertThat(errorOf(() -> hadoop.open(missing).open()).message())
        .contains("there is no such file");
  }

  private static void isTheVideo(AudioAnalysis analysis) {
    assertThat(analysis.facts().codec()).isEqualTo("aac");
    assertThat(analysis.facts().hasVideo()).isTrue();
  }

  /** The local disk under another scheme. */
  public static final class CallStore extends org.apache.hadoop.fs.RawLocalFileSystem {
    @Override
    public String getScheme() {
      return "calls";
    }

    @Override
    public URI getUri() {
      return URI.create("calls:///");
    }

    @Override
    public File pathToFile(org.apache.hadoop.fs.Path path) {
      return new File(path.toUri().getPath());
    }
  }

  private static Set<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".spool"))
          .collect(Collectors.toSet());
    }
  }

  private RecordingError errorOf(URI uri) {
    return errorOf(() -> sources.open(uri).open());
  }

  private interface Attempt {
    Object run() throws RecordingException;
  }

  private static RecordingError errorOf(Attempt attempt) {
    try {
      return fail(attempt.run());
    } catch (RecordingException e) {
      return e.error();
    }
  }

  private static RecordingError fail(Object result) {
    throw new AssertionError("succeeded: " + result);
  }
}
