package org.interactionanalytics.jobs.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.audio.MediaFacts;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.jobs.manifest.Encoding;
import org.interactionanalytics.jobs.manifest.RecordingRequest;

/** Compares what a request declares with what was detected. */
final class DeclaredFacts {
  private DeclaredFacts() {}

  /**
   * @throws RecordingException CAI-106 if sample rate, encoding or channel roles do not fit the
   *     file
   */
  static void check(RecordingRequest request, MediaFacts facts) throws RecordingException {
    if (request.sampleRate().isPresent() && request.sampleRate().getAsInt() != facts.sampleRate()) {
      throw mismatch("sampleRate", request.sampleRate().getAsInt(), facts.sampleRate());
    }
    Optional<Encoding> encoding = request.encoding();
    if (encoding.isPresent() && !fits(encoding.get(), facts.container())) {
      throw mismatch(
          "encoding", encoding.get().label(), facts.container() + " (" + facts.codec() + ")");
    }
    if (request.channelRoles().size() > facts.channels()) {
      throw mismatch(
          "channelRoles",
          "for " + request.channelRoles().size() + " channels",
          facts.channels() + " channel" + (facts.channels() == 1 ? "" : "s"));
    }
  }

  /** Whether FFmpeg's names of the container, comma-separated, are of this encoding. */
  private static boolean fits(Encoding encoding, String container) {
    Set<String> detected = Set.of(container.split(","));
    return containers(encoding).stream().anyMatch(detected::contains);
  }

  private static List<String> containers(Encoding encoding) {
    return switch (encoding) {
      case MPEG -> List.of("mp3", "mp2", "mpeg", "mpegts");
      case MP4 -> List.of("mp4", "m4a", "mov");
      case WAV -> List.of("wav", "w64");
      case WEBM, WEBP -> List.of("webm", "matroska");
      case AAC -> List.of("aac", "m4a", "loas");
      case AVI -> List.of("avi");
      case OGG -> List.of("ogg");
      case FLAC -> List.of("flac", "ogg");
      case AMR -> List.of("amr", "amrnb", "amrwb", "3gp");
      case AC3 -> List.of("ac3", "eac3");
      case AIFF -> List.of("aiff");
      case WMA -> List.of("asf");
    };
  }

  private static RecordingException mismatch(String parameter, Object declared, Object detected) {
    return new RecordingException(
        RecordingErrors.declaredNotDetected(parameter, declared, detected));
  }
}
