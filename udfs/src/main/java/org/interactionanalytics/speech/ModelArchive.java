package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip that nobody has vouched for. */
final class ModelArchive {
  private static final int BUFFER_BYTES = 1 << 16;

  private ModelArchive() {}

  /**
   * @param folder an empty folder
   * @throws ModelFormatException if the file is no zip, an entry would land outside the folder, or
   *     a limit is exceeded
   */
  static void unpack(Path zip, Path folder, UnpackLimits limits) throws IOException {
    long budget = Math.min(limits.bytes(), Files.size(zip) * limits.ratio());
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      if (archive.size() > limits.files()) {
        throw new ModelFormatException(
            "it holds " + archive.size() + " entries (at most " + limits.files() + ")");
      }
      for (ZipEntry entry : Collections.list(archive.entries())) {
        Path target = target(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          CheckedInputStream in =
              new CheckedInputStream(archive.getInputStream(entry), new CRC32());
          try (in) {
            budget -= copy(in, target, budget);
          }
          // the class for reading zips at random does not compare them
          if (in.getChecksum().getValue() != entry.getCrc()) {
            throw new ModelFormatException("entry [" + entry.getName() + "] is damaged");
          }
        }
      }
    } catch (ZipException e) {
      ModelFormatException notZip =
          new ModelFormatException("it is not a readable zip (" + e.getMessage() + ")");
      notZip.initCause(e);
      throw notZip;
    }
  }

  /** Where a relative path leads below the folder, and nowhere else. */
  static Path target(Path folder, String name) throws ModelFormatException {
    try {
      Path target = folder.resolve(name.replace('\\', '/')).normalize();
      if (target.startsWith(folder) && !target.equals(folder)) {
        return target;
      }
    } catch (InvalidPathException e) {
      // reported below, as what it is: a name that cannot be unpacked
    }
    throw new ModelFormatException(
        "entry [" + name + "] would be written outside the model's folder");
  }

  /** Copies at most {@code budget} bytes and returns how many. */
  static long copy(InputStream in, Path target, long budget) throws IOException {
    long copied = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copied += read;
        if (copied > budget) {
          throw new ModelFormatException("it is larger than a speech model can be when unpacked");
        }
        out.write(buffer, 0, read);
      }
    }
    return copied;
  }
}
