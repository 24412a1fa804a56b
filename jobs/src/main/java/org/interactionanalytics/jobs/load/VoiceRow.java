package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.interactionanalytics.speaker.Timbre;
import org.interactionanalytics.speaker.VoiceEmbedding;
import org.interactionanalytics.speaker.VoiceWindow;

/**
 * A window of a voice as it is staged and stored.
 *
 * @param pitchHz null where nothing is voiced
 */
record VoiceRow(
    int channel,
    long startMs,
    long endMs,
    List<Float> embedding,
    List<Float> timbre,
    Float pitchHz) {
  static final Comparator<VoiceRow> BY_TIME =
      Comparator.comparingInt(VoiceRow::channel)
          .thenComparingLong(VoiceRow::startMs)
          .thenComparingLong(VoiceRow::endMs);

  static List<VoiceRow> of(SortedMap<Integer, List<VoiceWindow>> channels) {
    List<VoiceRow> rows = new ArrayList<>();
    channels.forEach(
        (channel, windows) -> windows.forEach(window -> rows.add(of(channel, window))));
    return rows;
  }

  private static VoiceRow of(int channel, VoiceWindow window) {
    OptionalDouble pitch = window.timbre().pitchHz();
    return new VoiceRow(
        channel,
        window.startMs(),
        window.endMs(),
        list(window.embedding().values()),
        list(window.timbre().cepstrum()),
        pitch.isPresent() ? (float) pitch.getAsDouble() : null);
  }

  /** The windows of each channel in the column {@code voices}. */
  static SortedMap<Integer, List<VoiceWindow>> windows(List<Row> rows) {
    SortedMap<Integer, List<VoiceWindow>> channels = new TreeMap<>();
    for (Row row : rows) {
      Float pitch = row.getAs("pitch_hz");
      channels
          .computeIfAbsent(row.getAs("channel"), channel -> new ArrayList<>())
          .add(
              new VoiceWindow(
                  row.<Long>getAs("start_ms"),
                  row.<Long>getAs("end_ms"),
                  VoiceEmbedding.of(array(row.getList(row.fieldIndex("embedding")))),
                  Timbre.of(
                      array(row.getList(row.fieldIndex("timbre"))),
                      pitch == null ? OptionalDouble.empty() : OptionalDouble.of(pitch))));
    }
    return channels;
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return list;
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
