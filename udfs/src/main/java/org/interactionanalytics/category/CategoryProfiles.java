package org.interactionanalytics.category;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.yaml.Problems;

/**
 * The category profiles of a run, one per file of {@code conf/categories}. Immutable and
 * serializable, to be broadcast.
 */
public final class CategoryProfiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String EXTENSION = ".yaml";

  private final List<CategoryProfile> profiles;

  private CategoryProfiles(List<CategoryProfile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  /**
   * Compiles profiles.
   *
   * @param files content by file name, wherever it comes from
   * @throws ConfigurationException with every problem of every file; each names file, line and path
   */
  public static CategoryProfiles read(Map<String, byte[]> files) {
    List<String> problems = new ArrayList<>();
    List<CategoryProfile> profiles = new ArrayList<>();
    Map<String, String> fileByKey = new HashMap<>();
    new TreeMap<>(files)
        .forEach(
            (file, bytes) -> {
              Problems found = new Problems(file);
              Optional<CategoryProfile> profile = ProfileReader.read(bytes, found);
              if (found.isEmpty() && profile.isPresent()) {
                profiles.add(profile.get());
                String other = fileByKey.putIfAbsent(key(profile.get()), file);
                if (other != null) {
                  found.add(
                      0,
                      "",
                      "profile \"%s\" for language %s is also in %s. Rename or remove one of the two"
                          .formatted(profile.get().name(), profile.get().language(), other));
                }
              }
              problems.addAll(found.inOrder());
            });
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new CategoryProfiles(profiles);
  }

  /**
   * Compiles the files of a local folder that end in {@code .yaml}; folders in it are not searched.
   *
   * @throws ConfigurationException with every problem of every file, or if the folder cannot be
   *     read
   */
  public static CategoryProfiles readFolder(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      Map<String, byte[]> files = new TreeMap<>();
      for (Path path : paths.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
      return read(files);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new ConfigurationException(
          "Invalid categories folder: %s (must be a readable folder with .yaml files): %s"
              .formatted(folder, unreadable));
    }
  }

  private static String key(CategoryProfile profile) {
    return profile.language() + " " + profile.name();
  }

  /** All profiles, ordered by file name. */
  public List<CategoryProfile> all() {
    return profiles;
  }

  /**
   * The profile for a recording.
   *
   * @param language tag such as {@code en-US}; a profile for the tag goes before one for the
   *     language alone
   * @param name the profile's name, as written in its file
   * @return empty if there is none
   */
  public Optional<CategoryProfile> select(String language, String name) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    return find(tag, name).or(() -> find(tag.replaceFirst("-.*", ""), name));
  }

  private Optional<CategoryProfile> find(String language, String name) {
    return profiles.stream()
        .filter(profile -> profile.language().equals(language) && profile.name().equals(name))
        .findFirst();
  }
}
