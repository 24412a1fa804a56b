package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  /** {@code sha256sum models/src/main/resources/vosk-model-tiny-en.sha256} */
  private static final String EMBEDDED_SHA256 =
      "67a08355c39f2c1d9be47ea9e7763e83fef9833e1d436bc61e1f36da68d2142e";

  /**
   * Of {@link StubModels#files()} as a folder, by {@code find * -type f | LC_ALL=C sort | xargs -d
   * '\n' sha256sum | sha256sum}.
   */
  private static final String STUB_SHA256 =
      "ba208bc7d506fbbdf2cb9f1d5fd3a65105a9e1a915292d7a7c4f9c88d9c8f0e3";

  private static final UnpackLimits SMALL = new UnpackLimits(20, 100_000, 100);

  @TempDir private Path temp;

  private ModelStore store() {
    return new ModelStore(
        cache(), new Configuration(false), SMALL, new HttpDownload(Duration.ZERO));
  }

  private Path cache() {
    return temp.resolve("cache");
  }

  private Path zip(byte[] content) throws IOException {
    return Files.write(temp.resolve("my-model.zip"), content);
  }

  private SpeechModel resolve(String location) {
    return store().resolve(ModelReference.to(location));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ModelReference reference) {
    return assertThatThrownBy(() -> store().resolve(reference))
        .isInstanceOf(ConfigurationException.class);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Object location) {
    return assertRefused(ModelReference.to(location.toString()));
  }

  /** Names in the cache, except lock files, which stay. */
  private Stream<String> cached() throws IOException {
    try (Stream<Path> children = Files.list(cache())) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .toList()
          .stream();
    }
  }

  @Test
  void unpacksTheEmbeddedModelOnce() throws Exception {
    ModelStore store = new ModelStore(cache(), new Configuration(false));

    SpeechModel model = store.resolve(ModelReference.EMBEDDED);

    assertThat(model)
        .isEqualTo(
            new SpeechModel(
                "vosk-model-tiny-en", "en-US", EMBEDDED_SHA256, cache().resolve(EMBEDDED_SHA256)));
    assertThat(ModelHash.ofFolder(model.folder())).isEqualTo(EMBEDDED_SHA256);
    Path marker = Files.createFile(model.folder().resolve("marker"));
    assertThat(store.resolve(ModelReference.EMBEDDED)).isEqualTo(model);
    assertThat(marker).exists();
  }

  @Test
  void refusesAnEmbeddedModelThatIsNotThereOrIsAnother() {
    assertRefused("embedded:no-such-model").hasMessageContaining("nothing was found there");
    assertRefused("embedded:../secret").hasMessageContaining("nothing was found there");
    assertRefused(ModelReference.EMBEDDED.pinnedTo("0".repeat(64)))
        .hasMessageContaining("its sha256 is " + EMBEDDED_SHA256);
  }

  @Test
  void usesAFolderWhereItLies() throws Exception {
    Path folder = StubModels.write(temp.resolve("vosk-model-small-de-0.15"), StubModels.files());

    SpeechModel model = resolve(folder.toString());

    assertThat(model)
        .isEqualTo(new SpeechModel("vosk-model-small-de-0.15", "de", STUB_SHA256, folder));
    assertThat(resolve(folder.toUri().toString())).isEqualTo(model);
    assertThat(cache()).doesNotExist();
  }

  @Test
  void unpacksAZipWithOrWithoutTopFolder() throws Exception {
    for (String top : new String[] {"", "vosk-model-xy/"}) {
      byte[] zip = StubModels.zip(top, StubModels.files());

      SpeechModel model = resolve(zip(zip).toString());

      assertThat(model.name()).isEqualTo("my-model");
      assertThat(model.language()).isEqualTo("und");
      assertThat(model.sha256()).isEqualTo(ModelHash.ofFile(temp.resolve("my-model.zip")));
      assertThat(model.folder()).isEqualTo(cache().resolve(model.sha256()));
      assertThat(ModelHash.ofFolder(model.folder())).as("top [%s]", top).isEqualTo(STUB_SHA256);
    }
  }

  @Test
  void repairsACacheThatLostFiles() throws Exception {
    Path zip = zip(StubModels.zip("", StubModels.files()));
    SpeechModel model = resolve(zip.toString());
    Files.delete(model.folder().resolve("am/final.mdl"));

    assertThat(ModelHash.ofFolder(resolve(zip.toString()).folder())).isEqualTo(STUB_SHA256);
  }

  @Test
  void refusesAnotherHash() throws Exception {
    Path zip = zip(StubModels.zip("", StubModels.files()));
    Path folder = StubModels.write(temp.resolve("folder"), StubModels.files());
    String other = "ab".repeat(32);

    assertRefused(ModelReference.to(zip.toString()).pinnedTo(other))
        .hasMessageContaining(ModelHash.ofFile(zip))
        .hasMessageContaining(other);
    assertRefused(ModelReference.to(folder.toString()).pinnedTo(other))
        .hasMessageContaining(STUB_SHA256)
        .hasMessageContaining(other);
  }

  @Test
  void refusesWhatIsNotAModel() throws Exception {
    assertRefused(temp.resolve("nowhere")).hasMessageContaining("nothing was found there");
    assertRefused(temp.resolve("nowhere.zip")).hasMessageContaining("nothing was found there");
    assertRefused(zip("<html>Please log in</html>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("it is not a readable zip");
    assertRefused(zip(StubModels.zip("", Map.of("holiday.jpg", new byte[] {1}))))
        .hasMessageContaining("final.mdl is missing")
        .hasMessageContaining("HCLG.fst (or HCLr.fst with Gr.fst) is missing")
        .hasMessageContaining("https://alphacephei.com/vosk/models");
    assertThat(cached()).isEmpty();
  }

  @Test
  void looksIntoTheFilesThatNativeCodeTrusts() throws Exception {
    assertRefused(zip(StubModels.zip("", StubModels.without("conf/model.conf"))))
        .hasMessageContaining("conf/model.conf is missing");
    assertRefused(zip(StubModels.zip("", StubModels.with("conf/mfcc.conf", new byte[0]))))
        .hasMessageContaining("conf/mfcc.conf is empty");
    assertRefused(zip(StubModels.zip("", StubModels.with("graph/HCLG.fst", new byte[100]))))
        .hasMessageContaining("graph/HCLG.fst does not begin like such a file");
    assertRefused(zip(StubModels.zip("", StubModels.with("ivector/final.ie", new byte[1]))))
        .hasMessageContaining("ivector/final.dubm is missing");
  }

  @Test
  void refusesADamagedZip() throws Exception {
    byte[] zip = StubModels.zip("", StubModels.files(), Deflater.NO_COMPRESSION);
    String damaged =
        new String(zip, StandardCharsets.ISO_8859_1).replace("--beam=10.0", "--beam=19.0");

    assertRefused(zip(damaged.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("entry [conf/model.conf] is damaged");
  }

  @Test
  void refusesAZipThatWritesElsewhere() throws Exception {
    for (String name : new String[] {"../evil", "am/../../evil", "..\\evil", "/tmp/evil"}) {
      assertRefused(zip(StubModels.zip("", StubModels.with(name, new byte[] {1}))))
          .hasMessageContaining("outside the model's folder");
    }
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files).noneMatch(file -> file.endsWith("evil"));
    }
  }

  @Test
  void refusesAZipThatFillsTheDisk() throws Exception {
    byte[] many = new byte[SMALL.files() + 1];
    Map<String, byte[]> files = StubModels.files();
    for (int i = 0; i < many.length; i++) {
      files.put("file" + i, new byte[] {1});
    }
    assertRefused(zip(StubModels.zip("", files))).hasMessageContaining("at most 20");
    // zeros pack a thousand to one
    assertRefused(zip(StubModels.zip("", StubModels.with("zeros", new byte[99_000]))))
        .hasMessageContaining("larger than a speech model can be");
    assertThat(cached()).isEmpty();
  }

  @Test
  void downloadsOnceForFourThreads() throws Exception {
    byte[] zip = StubModels.zip("vosk-model-xy/", StubModels.files());
    try (ModelServer server = ModelServer.start(zip)) {
      Callable<SpeechModel> task = () -> resolve(server.url("vosk-model-xy.zip?signature=secret"));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        for (Future<SpeechModel> model : threads.invokeAll(Collections.nCopies(4, task))) {
          assertThat(model.get().name()).isEqualTo("vosk-model-xy");
          assertThat(ModelHash.ofFolder(model.get().folder())).isEqualTo(STUB_SHA256);
        }
      } finally {
        threads.shutdown();
      }
      assertThat(server.ranges()).containsExactly("all");
    }
  }

  @Test
  void downloadsOnceForTwoProcesses() throws Exception {
    byte[] zip = StubModels.zip("", StubModels.files());
    try (ModelServer server = ModelServer.start(zip)) {
      Process one = ResolvingProcess.start(cache(), server.url("m.zip"));
      Process two = ResolvingProcess.start(cache(), server.url("m.zip"));

      assertThat(ChildJvm.output(one)).isEqualTo(ChildJvm.output(two)).contains("m");
      assertThat(server.ranges()).containsExactly("all");
    }
  }

  @Test
  void aPinnedModelInTheCacheNeedsNoNetwork() throws Exception {
    byte[] zip = StubModels.zip("", StubModels.files());
    SpeechModel local = resolve(zip(zip).toString());

    SpeechModel model =
        store()
            .resolve(
                ModelReference.to("https://models.invalid/my-model.zip").pinnedTo(local.sha256()));

    assertThat(model).isEqualTo(local);
  }

  @Test
  void refusesADownloadWithAnotherHash() throws Exception {
    try (ModelServer server = ModelServer.start(StubModels.zip("", StubModels.files()))) {
      assertRefused(ModelReference.to(server.url("m.zip")).pinnedTo("0".repeat(64)))
          .hasMessageContaining("0".repeat(64));
      assertThat(cached()).isEmpty();
    }
  }

  @Test
  void goesOnWhereADownloadBrokeOff() throws Exception {
    byte[] zip = StubModels.zip("", StubModels.files());
    ModelServer.Manner manner =
        (exchange, number, content) -> {
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          if (number == 1) {
            ModelServer.hangUpAfter(100, exchange, content);
          } else {
            assertThat(exchange.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"v1\"");
            ModelServer.send(exchange, 206, Arrays.copyOfRange(content, 100, content.length));
          }
        };
    try (ModelServer server = ModelServer.start(zip, manner)) {
      assertThat(resolve(server.url("m.zip")).sha256()).isEqualTo(ModelHash.ofFile(zip(zip)));
      assertThat(server.ranges()).containsExactly("all", "bytes=100-");
    }
  }

  @Test
  void startsAgainWhereTheServerDoesNotTellVersions() throws Exception {
    byte[] zip = StubModels.zip("", StubModels.files());
    ModelServer.Manner manner =
        (exchange, number, content) -> {
          if (number == 1) {
            ModelServer.hangUpAfter(100, exchange, content);
          } else if (number == 2) {
            ModelServer.send(exchange, 503, new byte[0]);
          } else {
            ModelServer.send(exchange, 200, content);
          }
        };
    try (ModelServer server = ModelServer.start(zip, manner)) {
      assertThat(resolve(server.url("m.zip")).sha256()).isEqualTo(ModelHash.ofFile(zip(zip)));
      assertThat(server.ranges()).containsExactly("all", "all", "all");
    }
  }

  @Test
  void givesUpADownloadThatAlwaysBreaksOff() throws Exception {
    ModelServer.Manner manner =
        (exchange, number, content) -> ModelServer.hangUpAfter(10, exchange, content);
    try (ModelServer server = ModelServer.start(StubModels.zip("", StubModels.files()), manner)) {
      assertRefused(server.url("m.zip")).hasMessageContaining("Check that the location");
      assertThat(server.ranges()).hasSize(4);
      assertThat(cached()).isEmpty();
    }
  }

  @Test
  void saysWhatTheServerSaid() throws Exception {
    try (ModelServer server =
        ModelServer.start(
            new byte[0],
            (exchange, number, content) ->
                ModelServer.send(
                    exchange,
                    exchange.getRequestURI().getPath().contains("gone") ? 404 : 403,
                    content))) {
      assertRefused(server.url("gone.zip")).hasMessageContaining("nothing was found there");
      assertRefused(server.url("m.zip?signature=secret"))
          .hasMessageContaining("HTTP status 403")
          .hasMessageNotContaining("secret");
      assertThat(server.ranges()).hasSize(2);
    }
  }

  @Test
  void saysThatAServerCannotBeReached() throws Exception {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    assertRefused("http://user:password@localhost:" + closedPort + "/m.zip")
        .hasMessageContaining("[http://localhost:" + closedPort + "/m.zip]")
        .hasMessageContaining("Check that the location can be reached")
        .hasMessageNotContaining("password");
  }

  @Test
  void refusesPlainHttpAcrossTheNetwork() {
    assertRefused("http://alphacephei.com/vosk/models/vosk-model-small-en-us-0.15.zip")
        .hasMessageContaining("Use https");
    assertRefused("https:///m.zip").hasMessageContaining("names no host");
    assertRefused("https://exa mple/m.zip").hasMessageContaining("not a valid URL");
  }

  @Test
  void refusesADownloadLargerThanTheLimit() throws Exception {
    try (ModelServer server = ModelServer.start(new byte[100_001])) {
      assertRefused(server.url("m.zip")).hasMessageContaining("larger than 100000 bytes");
    }
  }

  /** Hadoop's viewfs stands for an object store: another scheme, the same interface. */
  @Test
  void fetchesFoldersAndZipsThroughHadoop() throws Exception {
    Path remote = Files.createDirectory(temp.resolve("remote"));
    StubModels.write(remote.resolve("my folder"), StubModels.files());
    Files.write(remote.resolve("m.zip"), StubModels.zip("top/", StubModels.files()));
    Configuration hadoop = new Configuration();
    hadoop.set("fs.viewfs.mounttable.bucket.link./models", remote.toUri().toString());
    ModelStore store = new ModelStore(cache(), hadoop);

    SpeechModel folder = store.resolve(ModelReference.to("viewfs://bucket/models/my folder"));
    SpeechModel zip = store.resolve(ModelReference.to("viewfs://bucket/models/m.zip"));

    assertThat(folder.sha256()).isEqualTo(STUB_SHA256);
    assertThat(folder.folder()).isEqualTo(cache().resolve(STUB_SHA256));
    assertThat(zip.sha256()).isEqualTo(ModelHash.ofFile(remote.resolve("m.zip")));
    assertThat(ModelHash.ofFolder(zip.folder())).isEqualTo(STUB_SHA256);
    assertThatThrownBy(() -> store.resolve(ModelReference.to("viewfs://bucket/models/none")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nothing was found there");
    assertThatThrownBy(() -> store.resolve(ModelReference.to("nosuch://bucket/m.zip")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[nosuch:] is not a file system that is known here");
  }

  @Test
  void saysThatTheCacheCannotBeWritten() throws Exception {
    Path file = Files.createFile(temp.resolve("cache"));
    Path zip = zip(StubModels.zip("", StubModels.files()));

    assertRefused(zip)
        .hasMessageContaining("cache folder " + file)
        .hasMessageContaining("can be written");
  }

  @Test
  void aModelFromTheNetworkRecognises() throws Exception {
    Path folder = Spoken.model().folder();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(folder)) {
      for (Path file : walked.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    try (ModelServer server = ModelServer.start(StubModels.zip("top/", files))) {
      SpeechModel model =
          new ModelStore(cache(), new Configuration(false))
              .resolve(ModelReference.to(server.url("m.zip")));
      short[] samples = Spoken.samples();

      assertThat(Spoken.text(Spoken.recognize(model, samples, samples.length)))
          .isEqualTo(Spoken.SENTENCE);
    }
  }

  @Test
  void aReferenceIsCheckedWhenItIsMade() {
    assertThatThrownBy(() -> ModelReference.to(" "))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no location");
    assertThatThrownBy(() -> ModelReference.EMBEDDED.pinnedTo("abc"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("64 hexadecimal digits");
    assertThat(ModelReference.EMBEDDED.pinnedTo("AB".repeat(32)).sha256())
        .contains("ab".repeat(32));
    assertThat(ModelReference.to("C:\\models\\vosk-model-xy.zip").name())
        .isEqualTo("vosk-model-xy");
  }
}
