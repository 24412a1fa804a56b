package org.interactionanalytics.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that have the layout of a Vosk model and nothing in them: quick to fetch, not to be loaded.
 */
final class StubModels {
  private static final byte[] FST = {(byte) 0xd6, (byte) 0xfd, (byte) 0xb2, 0x7e, 1};

  private StubModels() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("am/final.mdl", new byte[] {0, 'B', '<', 'T'});
    files.put("conf/mfcc.conf", "--dither=0\n".getBytes(StandardCharsets.US_ASCII));
    files.put("conf/model.conf", "--beam=10.0\n".getBytes(StandardCharsets.US_ASCII));
    files.put("graph/HCLG.fst", FST);
    return files;
  }

  static Map<String, byte[]> with(String name, byte[] content) {
    Map<String, byte[]> files = files();
    files.put(name, content);
    return files;
  }

  static Map<String, byte[]> without(String name) {
    Map<String, byte[]> files = files();
    files.remove(name);
    return files;
  }

  static byte[] zip(String topFolder, Map<String, byte[]> files) throws IOException {
    return zip(topFolder, files, Deflater.DEFAULT_COMPRESSION);
  }

  static byte[] zip(String topFolder, Map<String, byte[]> files, int level) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(topFolder + file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static Path write(Path folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }
}
