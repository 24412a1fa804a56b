package org.interactionanalytics.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes a model as the product reads it. The same weights give the same bytes. */
record ModelFile(String name, String version, double scale, double exponent) {
  void write(Path file, Map<String, Double> weights) throws IOException {
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      writer.write(name + "\t" + version + "\t" + scale + "\t" + exponent + "\n");
      for (Map.Entry<String, Double> entry : new TreeMap<>(weights).entrySet()) {
        writer.write(String.format(Locale.ROOT, "%s\t%.2f\n", entry.getKey(), entry.getValue()));
      }
    }
  }
}
