package org.interactionanalytics.jobs.manifest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.interactionanalytics.audio.SourceErrors;
import org.interactionanalytics.error.ConfigurationException;

/**
 * Where a manifest lies and what it is.
 *
 * @param path absolute
 * @param recordings where the manifest is a folder, a glob or a recording: the recordings found, in
 *     natural order
 */
record ManifestFile(Path path, Format format, List<Path> recordings) {
  /** What a manifest can be. */
  enum Format {
    JSON_LINES,
    CSV,
    PARQUET,
    DELTA,
    RECORDINGS
  }

  private static final Set<String> JSON_EXTENSIONS = Set.of("jsonl", "ndjson", "json");
  private static final Set<String> COMPRESSIONS = Set.of("gz");
  private static final String PARQUET_EXTENSION = "parquet";

  /** Files that are taken for recordings, by their extension. */
  private static final List<String> MEDIA_EXTENSIONS =
      List.of(
          "3gp", "aac", "ac3", "aif", "aiff", "al", "alaw", "amr", "au", "avi", "caf", "flac",
          "g722", "gsm", "m4a", "m4v", "mka", "mkv", "mov", "mp2", "mp3", "mp4", "mpeg", "mpg",
          "oga", "ogg", "opus", "spx", "ul", "ulaw", "wav", "webm", "wma", "wmv");

  private static final String FORMATS =
      "A manifest is a .jsonl, .ndjson, .json or .csv file (also with .gz), a .parquet file or"
          + " folder, a Delta table, a folder of recordings, a glob such as calls/*.wav, or one"
          + " recording ("
          + String.join(", ", MEDIA_EXTENSIONS)
          + ")";

  /**
   * @throws ConfigurationException if there is nothing at {@code address}, or nothing that can be a
   *     manifest
   */
  static ManifestFile find(String address, Configuration configuration) {
    try {
      Path given = new Path(withStoreScheme(address));
      FileSystem store = given.getFileSystem(configuration);
      Path path = store.makeQualified(given);
      try {
        FileStatus status = store.getFileStatus(path);
        return status.isFile() ? file(path) : folder(path, store);
      } catch (FileNotFoundException e) {
        return glob(path, store);
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new ConfigurationException(
          "The manifest "
              + address
              + " cannot be read: "
              + SourceErrors.inWords(e)
              + ". Correct --manifest, or what spark.hadoop.fs.* says of the store. "
              + FORMATS);
    }
  }

  /** The folder that relative paths of the manifest are relative to. */
  Path folder() {
    return path.getParent() == null ? path : path.getParent();
  }

  /** The bytes of a file, decompressed. */
  static InputStream open(Path path, Configuration configuration) throws IOException {
    InputStream stored = path.getFileSystem(configuration).open(path);
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    return codec == null ? stored : codec.createInputStream(stored);
  }

  private static ManifestFile file(Path path) {
    String name = path.getName();
    String extension = extension(name);
    String uncompressed =
        COMPRESSIONS.contains(extension) ? extension(FilenameUtils.getBaseName(name)) : extension;
    if (JSON_EXTENSIONS.contains(uncompressed)) {
      return new ManifestFile(path, Format.JSON_LINES, List.of());
    }
    if (uncompressed.equals("csv")) {
      return new ManifestFile(path, Format.CSV, List.of());
    }
    if (extension.equals(PARQUET_EXTENSION)) {
      return new ManifestFile(path, Format.PARQUET, List.of());
    }
    if (MEDIA_EXTENSIONS.contains(extension)) {
      return new ManifestFile(path, Format.RECORDINGS, List.of(path));
    }
    throw new ConfigurationException(
        "The manifest " + path + " is of no known format, judging by its name. " + FORMATS);
  }

  private static ManifestFile folder(Path path, FileSystem store) throws IOException {
    if (store.exists(new Path(path, "_delta_log"))) {
      return new ManifestFile(path, Format.DELTA, List.of());
    }
    List<Path> files = new ArrayList<>();
    for (RemoteIterator<LocatedFileStatus> found = store.listFiles(path, true); found.hasNext(); ) {
      Path file = found.next().getPath();
      if (!isHidden(path, file)) {
        files.add(file);
      }
    }
    if (files.stream().anyMatch(file -> extension(file.getName()).equals(PARQUET_EXTENSION))) {
      return new ManifestFile(path, Format.PARQUET, List.of());
    }
    List<Path> recordings = recordings(files.stream());
    if (recordings.isEmpty() && !files.isEmpty()) {
      throw new ConfigurationException(
          "The folder "
              + path
              + " holds files ("
              + files.get(0).getName()
              + " ...), but no recordings. "
              + FORMATS);
    }
    return new ManifestFile(path, Format.RECORDINGS, recordings);
  }

  private static ManifestFile glob(Path path, FileSystem store) throws IOException {
    FileStatus[] found = store.globStatus(path);
    List<Path> recordings =
        found == null
            ? List.of()
            : recordings(
                Stream.of(found)
                    .filter(FileStatus::isFile)
                    .map(FileStatus::getPath)
                    .filter(file -> !isHidden(file.getParent(), file)));
    if (recordings.isEmpty()) {
      throw new ConfigurationException("There is no manifest at " + path + ". " + FORMATS);
    }
    return new ManifestFile(path, Format.RECORDINGS, recordings);
  }

  private static List<Path> recordings(Stream<Path> files) {
    return files
        .filter(file -> MEDIA_EXTENSIONS.contains(extension(file.getName())))
        .sorted(new NaturalOrder<>(Path::toString))
        .toList();
  }

  /**
   * What Spark and macOS leave beside files: .name, and anything in the folders .name and _name.
   */
  private static boolean isHidden(Path folder, Path file) {
    boolean isHidden = file.getName().startsWith(".");
    for (Path part = file.getParent();
        part != null && !part.equals(folder);
        part = part.getParent()) {
      isHidden |= part.getName().startsWith(".") || part.getName().startsWith("_");
    }
    return isHidden;
  }

  private static String extension(String name) {
    return FilenameUtils.getExtension(name).toLowerCase(Locale.ROOT);
  }

  private static String withStoreScheme(String address) {
    int colon = address.indexOf(":/");
    return colon < 0
        ? address
        : ContentLocations.storeScheme(address.substring(0, colon)) + address.substring(colon);
  }
}
