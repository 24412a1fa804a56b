package org.interactionanalytics.jobs.evaluate;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.time.Intervals;

/** What is true of recordings: a folder of JSON, RTTM and UEM files. */
public final class References {
  private static final String JSON = ".json";
  private static final String RTTM = ".rttm";
  private static final String UEM = ".uem";

  private final String location;
  private final SortedMap<String, Reference> byGuid;
  private final Map<String, Map<String, Intervals>> speech;
  private final Map<String, Intervals> scored;

  private References(
      String location,
      SortedMap<String, Reference> byGuid,
      Map<String, Map<String, Intervals>> speech,
      Map<String, Intervals> scored) {
    this.location = location;
    this.byGuid = byGuid;
    this.speech = speech;
    this.scored = scored;
  }

  /**
   * Reads a folder.
   *
   * @throws ConfigurationException with everything that is wrong in it
   */
  public static References read(Configuration hadoop, String location) throws IOException {
    Path folder = new Path(location);
    FileSystem fileSystem = folder.getFileSystem(hadoop);
    List<String> problems = new ArrayList<>();
    ReferenceReader reader = new ReferenceReader(problems);
    SpeakerLines speakers = new SpeakerLines(problems);
    SortedMap<String, Reference> byGuid = new TreeMap<>();
    for (FileStatus status : files(fileSystem, folder)) {
      String file = status.getPath().getName();
      byte[] content = content(fileSystem, status.getPath());
      switch (extension(file)) {
        case JSON ->
            reader
                .read(file, content)
                .ifPresent(
                    reference -> {
                      Reference other = byGuid.putIfAbsent(reference.guid(), reference);
                      if (other != null) {
                        problems.add(
                            "%s: guid %s is that of %s too. Take one of the two out of the folder"
                                .formatted(file, reference.guid(), other.file()));
                      }
                    });
        case RTTM -> speakers.readRttm(file, new String(content, StandardCharsets.UTF_8));
        default -> speakers.readUem(file, new String(content, StandardCharsets.UTF_8));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          problems.stream()
              .map(problem -> "Parameter [reference] is invalid. In " + location + ", " + problem)
              .toList());
    }
    return new References(location, byGuid, speakers.speech(), speakers.scored());
  }

  private static List<FileStatus> files(FileSystem fileSystem, Path folder) throws IOException {
    List<FileStatus> files = List.of();
    String found = "there is none";
    try {
      files =
          Arrays.stream(fileSystem.listStatus(folder))
              .filter(FileStatus::isFile)
              .filter(
                  file -> List.of(JSON, RTTM, UEM).contains(extension(file.getPath().getName())))
              .sorted(Comparator.comparing(FileStatus::getPath))
              .toList();
    } catch (FileNotFoundException e) {
      found = "it does not exist";
    }
    if (files.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [reference] is invalid. It should be a folder with a JSON file per recording,"
              + " or with RTTM files (was: "
              + folder
              + ", but "
              + found
              + "). Correct the path; docs/evaluate.md describes the files");
    }
    return files;
  }

  private static String extension(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static byte[] content(FileSystem fileSystem, Path file) throws IOException {
    try (InputStream in = fileSystem.open(file)) {
      return in.readAllBytes();
    }
  }

  /** The folder, as the caller named it. */
  public String location() {
    return location;
  }

  /**
   * Those that say something.
   *
   * @param what they say, for messages
   * @throws ConfigurationException if none does
   */
  SortedMap<String, Reference> saying(String what, Predicate<Reference> saysIt) {
    SortedMap<String, Reference> chosen = new TreeMap<>();
    byGuid.forEach(
        (guid, reference) -> {
          if (saysIt.test(reference)) {
            chosen.put(guid, reference);
          }
        });
    if (chosen.isEmpty()) {
      throw nothing(what);
    }
    return chosen;
  }

  ConfigurationException nothing(String what) {
    return new ConfigurationException(
        "Parameter [reference] is invalid. None of the %d references in %s has %s. Add it;"
                .formatted(byGuid.size() + speech.size(), location, what)
            + " docs/evaluate.md describes the files");
  }

  /** Who speaks when by the RTTM files, by guid. */
  Map<String, Map<String, Intervals>> speech() {
    return speech;
  }

  /** All references of JSON files, by guid. */
  SortedMap<String, Reference> all() {
    return byGuid;
  }

  /** The regions to be scored by the UEM files, by guid. */
  Map<String, Intervals> scored() {
    return scored;
  }
}
