package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of files and of folders. */
public final class ModelHash {
  private static final int BUFFER_BYTES = 1 << 16;

  private ModelHash() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String ofText(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest);
  }

  /** The SHA-256 of the listing of all regular files below the folder. */
  public static String ofFolder(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        hashes.put(folder.relativize(file).toString().replace('\\', '/'), ofFile(file));
      }
    }
    return ofText(listing(hashes));
  }

  /**
   * A listing in the form of the command {@code sha256sum}, ordered by path.
   *
   * @param hashes SHA-256 by path; paths are relative, with {@code /} between folders
   */
  static String listing(Map<String, String> hashes) {
    StringBuilder listing = new StringBuilder();
    new TreeMap<>(hashes)
        .forEach((path, hash) -> listing.append(hash).append("  ").append(path).append('\n'));
    return listing.toString();
  }
}
