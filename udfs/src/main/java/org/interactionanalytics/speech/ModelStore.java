package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings speech and speaker models to this machine: resolves a {@link ModelReference} to an
 * unpacked local folder.
 *
 * <p>A local folder is used where it lies. Everything else is unpacked once per machine, to {@code
 * <cache>/<sha256>}; where several JVMs resolve the same model at the same time, one of them
 * fetches it. A remote model without a sha256 is fetched once per machine too, so a model that
 * changes behind its URL is noticed only where the cache is empty: pin the sha256. Nothing is
 * handed out before it was checked to have the layout of such a model for Vosk. Safe for use by
 * many threads.
 */
public final class ModelStore {
  private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
  private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

  private final Path cache;
  private final Configuration hadoop;
  private final UnpackLimits limits;
  private final HttpDownload download;

  /**
   * @param cache folder of this machine to unpack models to; is created when needed
   * @param hadoop how object stores and distributed file systems are reached
   */
  public ModelStore(Path cache, Configuration hadoop) {
    this(cache, hadoop, UnpackLimits.STANDARD, new HttpDownload(PAUSE_BETWEEN_ATTEMPTS));
  }

  ModelStore(Path cache, Configuration hadoop, UnpackLimits limits, HttpDownload download) {
    this.cache = cache.toAbsolutePath().normalize();
    this.hadoop = hadoop;
    this.limits = limits;
    this.download = download;
  }

  /** The cache folder where none is configured: {@code ~/.cache/interaction-analytics/models}. */
  public static Path defaultCache() {
    return Path.of(System.getProperty("user.home"), ".cache", "interaction-analytics", "models");
  }

  /**
   * The model, unpacked on this machine.
   *
   * @throws ConfigurationException if there is no model, it cannot be reached, is not the one that
   *     the reference is pinned to, or is not a Vosk model
   */
  public SpeechModel resolve(ModelReference reference) {
    try {
      Optional<Path> folder = localPath(reference).filter(Files::isDirectory);
      return folder.isPresent()
          ? inPlace(reference, folder.get())
          : fromCache(reference, source(reference));
    } catch (ModelFormatException e) {
      throw ModelErrors.notAModel(reference, e.getMessage(), e);
    } catch (IOException e) {
      throw ModelErrors.of(
          reference,
          "it could not be brought to the cache folder " + cache + " (" + describe(e) + ")",
          "Check that the location can be reached, and that the folder can be written and has room",
          e);
    }
  }

  /**
   * The speaker model, unpacked on this machine.
   *
   * @param reference to a speaker model
   * @throws ConfigurationException as {@link #resolve}
   */
  public SpeakerModel resolveSpeaker(ModelReference reference) {
    SpeechModel model = resolve(reference);
    return new SpeakerModel(model.name(), model.sha256(), model.folder());
  }

  private ModelSource source(ModelReference reference) throws IOException {
    return switch (reference.scheme()) {
      case ModelReference.EMBEDDED_SCHEME ->
          EmbeddedModel.find(reference.name()).orElseThrow(() -> ModelErrors.notFound(reference));
      case ModelReference.FILE_SCHEME ->
          new LocalZip(
              localPath(reference)
                  .filter(Files::isRegularFile)
                  .orElseThrow(() -> ModelErrors.notFound(reference)));
      case "http", "https" -> new HttpZip(reference, download);
      default -> new HadoopSource(reference, hadoop);
    };
  }

  private static Optional<Path> localPath(ModelReference reference) {
    if (!reference.scheme().equals(ModelReference.FILE_SCHEME)) {
      return Optional.empty();
    }
    try {
      // file:/folder, file:///folder and file://localhost/folder mean the same
      String path = reference.location().replaceFirst("^(?i)file:(//(localhost)?(?=/))?", "");
      return Optional.of(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw ModelErrors.of(reference, "it is not a valid path", "Correct the location", e);
    }
  }

  private static SpeechModel inPlace(ModelReference reference, Path folder) throws IOException {
    reference.kind().validate(folder);
    String hash = ModelHash.ofFolder(folder);
    check(reference, hash);
    return model(reference, hash, folder);
  }

  private SpeechModel fromCache(ModelReference reference, ModelSource source) throws IOException {
    Optional<String> known = source.sha256();
    known.ifPresent(hash -> check(reference, hash));
    Optional<SpeechModel> cached = cached(reference, known);
    if (cached.isPresent()) {
      return cached.get();
    }
    String key = ModelHash.ofText(reference.location());
    Files.createDirectories(cache);
    return FileGuard.alone(
        cache.resolve(key + ".lock"),
        () -> {
          Optional<SpeechModel> meanwhile = cached(reference, known);
          return meanwhile.isPresent() ? meanwhile.get() : fetch(reference, source, key);
        });
  }

  private SpeechModel fetch(ModelReference reference, ModelSource source, String key)
      throws IOException {
    // what a killed process left behind is ours: its name is guarded by the lock
    Path partial = cache.resolve(key + ".partial");
    delete(partial);
    Destination destination =
        new Destination(partial.resolve("download"), partial.resolve("model"));
    Files.createDirectories(destination.folder());
    try {
      LOG.info("Fetching model {}", reference.printable());
      String hash = source.fetch(destination, limits);
      check(reference, hash);
      Path root = VoskLayout.root(destination.folder());
      reference.kind().validate(root);
      Path published = publish(reference.kind(), root, cache.resolve(hash));
      Files.writeString(memory(reference), hash);
      LOG.info("Model {} has sha256 {}", reference.printable(), hash);
      return model(reference, hash, published);
    } finally {
      delete(partial);
    }
  }

  /** The model if it lies in the cache, under the hash it is known or was fetched to have. */
  private Optional<SpeechModel> cached(ModelReference reference, Optional<String> known)
      throws IOException {
    Optional<String> hash = known.or(reference::sha256);
    if (hash.isEmpty() && Files.exists(memory(reference))) {
      hash = Optional.of(Files.readString(memory(reference), StandardCharsets.UTF_8).strip());
    }
    return hash.filter(name -> reference.kind().isValid(cache.resolve(name)))
        .map(name -> model(reference, name, cache.resolve(name)));
  }

  /** Remembers what hash the model at a location had when it was fetched. */
  private Path memory(ModelReference reference) {
    return cache.resolve(ModelHash.ofText(reference.location()) + ".fetched");
  }

  private static Path publish(ModelKind kind, Path folder, Path target) throws IOException {
    if (Files.exists(target) && !kind.isValid(target)) {
      delete(target);
    }
    try {
      return Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // the same content was published from another location in the meantime
      if (kind.isValid(target)) {
        return target;
      }
      throw e;
    }
  }

  private static void check(ModelReference reference, String actual) {
    if (reference.sha256().filter(expected -> !expected.equals(actual)).isPresent()) {
      throw ModelErrors.wrongHash(reference, actual);
    }
  }

  private static SpeechModel model(ModelReference reference, String hash, Path folder) {
    String name = reference.name();
    String language =
        PublishedModels.find(name)
            .map(published -> published.languages().get(0))
            .orElse(SpeechModel.UNDETERMINED);
    return new SpeechModel(name, language, hash, folder);
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> children;
    try (Stream<Path> walked = Files.walk(tree)) {
      children = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path child : children) {
      Files.delete(child);
    }
  }

  private static String describe(IOException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
