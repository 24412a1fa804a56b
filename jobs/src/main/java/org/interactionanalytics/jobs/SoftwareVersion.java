package org.interactionanalytics.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this software, as the build knows it. */
public final class SoftwareVersion {
  /** For example {@code 0.1.0}. */
  public static final String CURRENT = read();

  private SoftwareVersion() {}

  private static String read() {
    try (InputStream in =
        SoftwareVersion.class.getResourceAsStream("/interaction-analytics.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the version", e);
    }
  }
}
