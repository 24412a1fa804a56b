package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.SeekableMedia;
import org.interactionanalytics.error.RecordingException;

/** Reads recordings of any format. */
final class SoundFile {
  private SoundFile() {}

  /** All channels of a recording, as they are decoded for the product. */
  static short[][] channels(Path file) throws IOException {
    BytesSource source = new BytesSource(file.getFileName().toString(), Files.readAllBytes(file));
    List<short[][]> chunks = new ArrayList<>();
    try (SeekableMedia media = source.open()) {
      new MediaDecoder()
          .decode(
              media,
              Optional.empty(),
              (samples, count) -> {
                short[][] chunk = new short[samples.length][];
                for (int channel = 0; channel < samples.length; channel++) {
                  chunk[channel] = Arrays.copyOf(samples[channel], count);
                }
                chunks.add(chunk);
              });
    } catch (RecordingException e) {
      throw new IOException("Cannot decode " + file, e);
    }
    int length = chunks.stream().mapToInt(chunk -> chunk[0].length).sum();
    short[][] all = new short[chunks.get(0).length][length];
    int at = 0;
    for (short[][] chunk : chunks) {
      for (int channel = 0; channel < all.length; channel++) {
        System.arraycopy(chunk[channel], 0, all[channel], at, chunk[channel].length);
      }
      at += chunk[0].length;
    }
    return all;
  }
}
