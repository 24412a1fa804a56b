package org.interactionanalytics.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** Recognises content that is no recording, so that the error can say what it is. */
final class ContentSniffer {
  private static final int HEAD_BYTES = 512;

  /** A text in a language with few ASCII letters stays below this share of bytes above 127. */
  private static final double MAX_TEXT_HIGH_BYTES = 0.6;

  /** ISO/IEC 14496-12: the type of the first box follows its length of four bytes. */
  private static final String ISO_MEDIA_TYPE = "ftyp";

  private static final int ISO_MEDIA_OFFSET = 4;

  private record Signature(String start, String description) {}

  /** Compared without case after leading white space. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("<!doctype html", "an HTML page, perhaps of a login or an error"),
          new Signature("<html", "an HTML page, perhaps of a login or an error"),
          new Signature("<?xml", "an XML document"),
          new Signature("{", "a JSON document"),
          new Signature("[", "a JSON document"),
          new Signature("#extm3u", "a playlist (M3U); pass the recording itself"),
          new Signature("ffconcat", "a list of files; pass the recording itself"),
          new Signature("pk\3\4", "a ZIP archive; unpack it first"),
          new Signature("\37\u008b", "a gzip archive; unpack it first"),
          new Signature("%pdf", "a PDF document"),
          new Signature("\u0089png", "a PNG image"),
          new Signature("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Signature("gif8", "a GIF image"));

  private ContentSniffer() {}

  /**
   * Leaves the media at its start.
   *
   * @return the length that its header states
   */
  static StatedLength requireMedia(SeekableMedia media) throws RecordingException {
    if (media.length() == 0) {
      throw unsupported("the file is empty (0 bytes)");
    }
    byte[] head = head(media);
    Optional<String> other = describe(head);
    if (other.isPresent()) {
      throw unsupported("it looks like " + other.get());
    }
    return StatedLength.of(head);
  }

  /** Why FFmpeg cannot open this media, which is none of the above. */
  static RecordingException unreadableContainer(SeekableMedia media) throws RecordingException {
    byte[] head = head(media);
    boolean isoMedia =
        new String(head, StandardCharsets.ISO_8859_1).startsWith(ISO_MEDIA_TYPE, ISO_MEDIA_OFFSET);
    return unsupported(
        isoMedia
            ? "it is an MP4 or MOV file whose index (moov) is missing or damaged. It was probably"
                + " cut off while it was written or copied"
            : "its format is not recognised, or it is damaged at its start");
  }

  private static byte[] head(SeekableMedia media) throws RecordingException {
    byte[] head = new byte[(int) Math.min(HEAD_BYTES, media.length())];
    media.seek(0);
    int filled = 0;
    int read = 0;
    while (filled < head.length && read >= 0) {
      read = media.read(head, filled, head.length - filled);
      filled += Math.max(0, read);
    }
    media.seek(0);
    return head;
  }

  static Optional<String> describe(byte[] head) {
    String start =
        new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    for (Signature signature : SIGNATURES) {
      boolean bracket = signature.start.length() == 1;
      if (start.startsWith(signature.start) && (!bracket || isText(head))) {
        return Optional.of(signature.description);
      }
    }
    return isText(head) ? Optional.of("a text file") : Optional.empty();
  }

  private static boolean isText(byte[] head) {
    int high = 0;
    for (byte b : head) {
      if (b < 0) {
        high++;
      } else if (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return high <= MAX_TEXT_HIGH_BYTES * head.length;
  }

  private static RecordingException unsupported(String detail) {
    return new RecordingException(RecordingErrors.unsupportedMedia(Stage.DECODE, detail));
  }
}
