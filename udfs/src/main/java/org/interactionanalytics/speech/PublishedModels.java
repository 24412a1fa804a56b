package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of published Vosk models, from {@code published-models.tsv}. The figures are the
 * publisher's and were not measured here.
 */
public final class PublishedModels {
  private static final String RESOURCE = "published-models.tsv";
  private static final int COLUMNS = 8;
  private static final List<PublishedModel> ALL = load();

  private PublishedModels() {}

  /** All models of the catalogue; the embedded one first, then by language. */
  public static List<PublishedModel> all() {
    return ALL;
  }

  /** The model of that name. */
  public static Optional<PublishedModel> find(String name) {
    return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  private static List<PublishedModel> load() {
    try (InputStream in = PublishedModels.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(PublishedModels::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedModel parse(String line) {
    String[] column = line.split("\t", -1);
    if (column.length != COLUMNS) {
      throw new IllegalStateException("Malformed line in " + RESOURCE + ": " + line);
    }
    return new PublishedModel(
        column[0],
        List.of(column[1].split(",")),
        known(column[2]),
        known(column[3]),
        known(column[4]),
        column[5],
        known(column[6]),
        column[7]);
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }
}
