package org.interactionanalytics.insight;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.interactionanalytics.text.Terms;

/**
 * Weights of terms, read from a gzipped table: a first line with name, version, scale and exponent,
 * then one term and its weight a line. A term of several words joined by underscores is a phrase; a
 * term of weight 0 is silent (see {@link Terms}).
 */
final class LinearTextModel {
  private static final int HEADER_FIELDS = 4;

  private final String name;
  private final String version;
  private final String sha256;
  private final double scale;
  private final double exponent;
  private final Map<String, Double> weights;
  private final Terms terms;

  private LinearTextModel(String[] header, String sha256, Map<String, Double> weights) {
    this.name = header[0];
    this.version = header[1];
    this.scale = Double.parseDouble(header[2]);
    this.exponent = Double.parseDouble(header[3]);
    this.sha256 = sha256;
    this.weights = Map.copyOf(weights);
    this.terms = Terms.ofModel(weights);
  }

  static LinearTextModel load(String resource) {
    try (InputStream in = LinearTextModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing model on the classpath: " + resource);
      }
      return read(in.readAllBytes(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + resource, e);
    }
  }

  static LinearTextModel read(byte[] bytes, String source) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      String first = reader.readLine();
      String[] header = first == null ? new String[0] : first.split("\t", -1);
      if (header.length != HEADER_FIELDS) {
        throw new IOException(source + ": first line must be name, version, scale, exponent");
      }
      Map<String, Double> weights = new HashMap<>();
      String line = reader.readLine();
      while (line != null) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new IOException(source + ": line without a weight: " + line);
        }
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        line = reader.readLine();
      }
      return new LinearTextModel(header, sha256(bytes), weights);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  String name() {
    return name;
  }

  String version() {
    return version;
  }

  String sha256() {
    return sha256;
  }

  double scale() {
    return scale;
  }

  double exponent() {
    return exponent;
  }

  /** What each known term of the text contributes, in order of first appearance. */
  List<TermWeight> contributions(String text) {
    List<TermWeight> contributions = new ArrayList<>();
    terms
        .of(text)
        .forEach(
            (term, share) -> {
              double weight = weights.getOrDefault(term, 0.0);
              if (weight != 0) {
                contributions.add(new TermWeight(term, share * weight));
              }
            });
    return contributions;
  }
}
