package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.audio.BytesSource;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.MediaProbe;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.speaker.VoiceListener;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** Recordings of one voice each, as {@code manifest.jsonl} of a folder lists them. */
final class VoiceSet {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LENDERS = List.of("slt", "rms", "awb", "kal", "ked");

  private VoiceSet() {}

  /** What a recording is for. */
  enum Part {
    ENROLL,
    WORN,
    TEST
  }

  /**
   * A recording.
   *
   * @param voice whose it is
   * @param person who lent the voice to a synthesiser, which makes several voices of it; else the
   *     voice
   */
  record Recorded(String voice, String person, Part part, boolean telephone, VoiceSample sample) {}

  /** The recordings of a folder in which anybody speaks. */
  static List<Recorded> read(Path folder, VoiceModel model) throws IOException {
    List<Recorded> recorded = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String voice = row.required("voice").asText();
      String person = person(voice, row.path("synthesis").asText());
      Part part = Part.valueOf(row.required("part").asText().toUpperCase(Locale.ROOT));
      boolean telephone = row.path("telephone").asBoolean();
      sample(folder.resolve(row.required("file").asText()), spans(row.path("spans")), model)
          .ifPresent(sample -> recorded.add(new Recorded(voice, person, part, telephone, sample)));
    }
    return recorded;
  }

  private static String person(String voice, String synthesis) {
    return synthesis.startsWith("espeak")
        ? voice
        : LENDERS.stream().filter(synthesis::contains).findFirst().orElse(voice);
  }

  /** When the voice speaks; where the manifest does not say, whenever anybody does. */
  private static Optional<Intervals> spans(JsonNode listed) {
    List<Interval> spans = new ArrayList<>();
    listed.forEach(span -> spans.add(new Interval(span.get(0).asLong(), span.get(1).asLong())));
    return spans.isEmpty() ? Optional.empty() : Optional.of(Intervals.of(spans));
  }

  private static Optional<VoiceSample> sample(
      Path audio, Optional<Intervals> spans, VoiceModel model) throws IOException {
    Intervals speech = spans.isPresent() ? spans.get() : speech(audio);
    short[] samples = SoundFile.channels(audio)[0];
    VoiceListener listener = new VoiceListener(model, 0, speech);
    listener.accept(samples, samples.length);
    return VoiceSample.of(listener.finish());
  }

  private static Intervals speech(Path audio) throws IOException {
    BytesSource source = new BytesSource(audio.getFileName().toString(), Files.readAllBytes(audio));
    try {
      return new MediaProbe(new MediaDecoder()).analyze(source, Optional.empty()).activity().get(0);
    } catch (RecordingException e) {
      throw new IOException(audio + ": " + e.getMessage(), e);
    }
  }
}
