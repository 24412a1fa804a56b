package org.interactionanalytics.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Warehouses that earlier versions wrote: {@code src/test/resources/warehouses}. */
public final class EarlierWarehouse {
  private EarlierWarehouse() {}

  /**
   * Unpacks the one from before the shapes, with the recordings {@code question} and {@code
   * thanks}.
   *
   * @return the warehouse, a new folder in {@code parent}
   */
  public static Path beforeShapes(Path parent) {
    try (InputStream in =
            EarlierWarehouse.class.getResourceAsStream("/warehouses/before-shapes.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = parent.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
      return parent.resolve("warehouse");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
