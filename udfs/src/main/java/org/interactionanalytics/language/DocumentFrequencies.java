package org.interactionanalytics.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * In how many conversations a word is said, by stem, of those that the table was counted on.
 * Immutable and safe for use by several threads.
 */
public final class DocumentFrequencies {
  private static final String ENGLISH = "/models/document-frequencies-en.tsv.gz";

  private final int documents;
  private final Map<String, Integer> counts;

  private DocumentFrequencies(int documents, Map<String, Integer> counts) {
    this.documents = documents;
    this.counts = Map.copyOf(counts);
  }

  /** The shipped English table; read once per JVM. */
  public static DocumentFrequencies english() {
    return Shipped.TABLE;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final DocumentFrequencies TABLE = load();

    private static DocumentFrequencies load() {
      try (InputStream in = DocumentFrequencies.class.getResourceAsStream(ENGLISH)) {
        if (in == null) {
          throw new IllegalStateException("Missing table on the classpath: " + ENGLISH);
        }
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        int documents = Integer.parseInt(reader.readLine().split("\t")[2]);
        Map<String, Integer> counts = new HashMap<>();
        reader
            .lines()
            .map(line -> line.split("\t"))
            .forEach(fields -> counts.put(fields[0], Integer.valueOf(fields[1])));
        return new DocumentFrequencies(documents, counts);
      } catch (IOException e) {
        throw new UncheckedIOException("Unreadable table: " + ENGLISH, e);
      }
    }
  }

  /**
   * How much a word tells of the conversation that it is said in: ln((N + 1) / (n + 1)), at least
   * 0.
   *
   * @param stem by {@link Stemmer}
   */
  public double inverse(String stem) {
    return Math.log((documents + 1.0) / (counts.getOrDefault(stem, 0) + 1));
  }

  /** The greatest value that {@link #inverse} has. */
  public double greatestInverse() {
    return Math.log(documents + 1.0);
  }
}
