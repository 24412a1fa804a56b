package org.interactionanalytics.speaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a speaker model wants its mel-frequency cepstral coefficients.
 *
 * @param sampleRate of the audio that the model was trained on, Hz
 * @param bands of the mel filter bank
 * @param coefficients of each frame, at most as many as bands
 * @param lowHz lower edge of the lowest band
 * @param highHz upper edge of the highest band
 */
record MfccSettings(int sampleRate, int bands, int coefficients, double lowHz, double highHz) {
  private static final Set<String> WITHOUT_BEARING =
      Set.of("dither", "allow-downsample", "allow-upsample", "snip-edges");

  // the defaults of Kaldi
  private static final String SAMPLE_RATE = "16000";
  private static final String BANDS = "23";
  private static final String COEFFICIENTS = "13";
  private static final String LOW_HZ = "20";
  private static final String HIGH_HZ = "0";

  /** Reads {@code mfcc.conf}: one {@code --name=value} in each line. */
  static MfccSettings read(Path path) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String line : Files.readAllLines(path)) {
      String text = line.replaceAll("#.*", "").strip();
      if (!text.isEmpty()) {
        String[] parts = text.replaceFirst("^--", "").split("=", 2);
        options.put(
            parts[0].strip().replace('_', '-'), parts.length > 1 ? parts[1].strip() : "true");
      }
    }
    options.keySet().removeAll(WITHOUT_BEARING);
    if (Boolean.parseBoolean(options.getOrDefault("use-energy", "true"))) {
      throw new IOException(path.getFileName() + " says --use-energy=true, which is not supported");
    }
    options.remove("use-energy");
    try {
      int sampleRate = (int) Double.parseDouble(take(options, "sample-frequency", SAMPLE_RATE));
      double high = Double.parseDouble(take(options, "high-freq", HIGH_HZ));
      MfccSettings settings =
          new MfccSettings(
              sampleRate,
              Integer.parseInt(take(options, "num-mel-bins", BANDS)),
              Integer.parseInt(take(options, "num-ceps", COEFFICIENTS)),
              Double.parseDouble(take(options, "low-freq", LOW_HZ)),
              high > 0 ? high : sampleRate / 2.0 + high);
      if (!options.isEmpty()) {
        throw new IOException(
            path.getFileName() + " has settings that are not supported: " + options.keySet());
      }
      return settings;
    } catch (NumberFormatException e) {
      throw new IOException(path.getFileName() + " has a setting that is no number", e);
    }
  }

  private static String take(Map<String, String> options, String name, String otherwise) {
    String value = options.remove(name);
    return value == null ? otherwise : value;
  }
}
