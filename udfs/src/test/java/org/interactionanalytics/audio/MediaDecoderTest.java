package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.interactionanalytics.error.ErrorCode;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaDecoderTest {
  /**
   * Container, codec, rate, channels and duration as ffprobe 5.1.9 prints them; then how far the
   * decoded audio may be from that duration (encoders pad; ffprobe guesses from the bit rate for
   * AAC and AMR) and how well it has to correlate with the original.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pcm16.wav | wav | pcm_s16le | 16000 | 1 | 4000 | 0 | 0.9999
          pcm8.wav | wav | pcm_u8 | 8000 | 1 | 4000 | 0 | 0.99
          pcm24.wav | wav | pcm_s24le | 8000 | 1 | 4000 | 0 | 0.999
          pcm32.wav | wav | pcm_s32le | 8000 | 1 | 4000 | 0 | 0.999
          float.wav | wav | pcm_f32le | 8000 | 1 | 4000 | 0 | 0.999
          mulaw.wav | wav | pcm_mulaw | 8000 | 1 | 4000 | 0 | 0.99
          alaw.wav | wav | pcm_alaw | 8000 | 1 | 4000 | 0 | 0.99
          streamed.wav | wav | pcm_mulaw | 8000 | 1 | 4000 | 0 | 0.99
          gsm.wav | wav | gsm_ms | 8000 | 1 | 4000 | 0 | 0.9
          ima.wav | wav | adpcm_ima_wav | 8000 | 1 | 4082 | 0 | 0.99
          msadpcm.wav | wav | adpcm_ms | 8000 | 1 | 4072 | 0 | 0.99
          speech.mp3 | mp3 | mp3 | 44100 | 1 | 4049 | 60 | 0.99
          mit Leerzeichen und Ümlaut 電話.mp3 | mp3 | mp3 | 16000 | 1 | 4104 | 110 | 0.99
          really-mp3.wav | mp3 | mp3 | 44100 | 1 | 4049 | 60 | 0.99
          speech.flac | flac | flac | 16000 | 1 | 4000 | 0 | 0.9999
          96000hz.flac | flac | flac | 96000 | 1 | 3000 | 0 | 0.999
          vorbis.ogg | ogg | vorbis | 16000 | 1 | 4000 | 0 | 0.98
          opus.ogg | ogg | opus | 48000 | 1 | 4007 | 10 | 0.9
          speech.aac | aac | aac | 44100 | 1 | 3926 | 160 | 0.95
          speech.m4a | mov,mp4,m4a,3gp,3g2,mj2 | aac | 48000 | 1 | 4000 | 20 | 0.95
          speech.amr | amr | amr_nb | 8000 | 1 | 4152 | 160 | 0.7
          speech.wma | asf | wmav2 | 44100 | 1 | 4039 | 60 | 0.95
          audio.webm | matroska,webm | opus | 48000 | 1 | 4008 | 10 | 0.9
          speech.aiff | aiff | pcm_s16be | 8000 | 1 | 4000 | 0 | 0.999
          speech.au | au | pcm_mulaw | 8000 | 1 | 4000 | 0 | 0.99
          speech.caf | caf | pcm_s16le | 8000 | 1 | 4000 | 0 | 0.999
          video.mp4 | mov,mp4,m4a,3gp,3g2,mj2 | aac | 44100 | 1 | 4000 | 20 | 0.95
          video.mov | mov,mp4,m4a,3gp,3g2,mj2 | aac | 44100 | 1 | 4000 | 20 | 0.95
          video.mkv | matroska,webm | vorbis | 44100 | 1 | 4003 | 20 | 0.95
          video.webm | matroska,webm | opus | 48000 | 1 | 4008 | 10 | 0.9
          video.avi | avi | mp3 | 44100 | 1 | 4200 | 160 | 0.99
          stereo.wav | wav | pcm_s16le | 8000 | 2 | 4000 | 0 | 0.999
          six-channels.flac | flac | flac | 8000 | 6 | 3000 | 0 | 0.999
          dualmono.mp3 | mp3 | mp3 | 16000 | 2 | 4104 | 110 | 0.99
          """)
  void decodesWhatFfprobeSees(
      String file,
      String container,
      String codec,
      int rate,
      int channels,
      long durationMs,
      long toleranceMs,
      double correlation)
      throws Exception {
    MediaFacts facts = Recordings.analyze(file).facts();
    assertThat(facts.container()).isEqualTo(container);
    assertThat(facts.codec()).isEqualTo(codec);
    assertThat(facts.sampleRate()).isEqualTo(rate);
    assertThat(facts.channels()).isEqualTo(channels);
    assertThat(facts.durationMs()).isCloseTo(durationMs, within(toleranceMs));
    assertThat(facts.hasVideo()).isEqualTo(file.startsWith("video"));
    assertThat(facts.truncated()).isFalse();

    short[][] samples = Recordings.decode(Recordings.source(file), Optional.empty());
    assertThat(samples).hasNumberOfRows(channels);
    assertThat(Math.round(samples[0].length / 16.0)).isEqualTo(facts.durationMs());
    assertThat(bestCorrelation(original(), samples[0])).isGreaterThan(correlation);
  }

  @ParameterizedTest
  @CsvSource({"speech.ul, 8000, 4000", "speech.ul, 16000, 2000", "speech.g722, 16000, 4000"})
  void rawAudioIsReadAtTheDeclaredRate(String file, int rate, int durationMs) throws Exception {
    Optional<RawFormat> raw = RawFormat.forName(file, rate);
    short[][] samples = Recordings.decode(Recordings.source(file), raw);
    assertThat(samples[0]).hasSize(durationMs * 16);
    if (durationMs == 4000) {
      assertThat(bestCorrelation(original(), samples[0])).isGreaterThan(0.99);
    }
  }

  @Test
  void onlyExtensionsOfHeaderlessFormatsAreHints() {
    assertThat(RawFormat.forName("call.wav", 8000)).isEmpty();
    assertThat(RawFormat.forName("call.AL", 8000))
        .contains(new RawFormat(RawFormat.Encoding.A_LAW, 8000));
    assertThat(RawFormat.forName("call.g722"))
        .contains(new RawFormat(RawFormat.Encoding.G722, 16_000));
    assertThat(RawFormat.forName("call.ulaw"))
        .contains(new RawFormat(RawFormat.Encoding.MU_LAW, 8000));
    assertThatThrownBy(() -> RawFormat.forName("call.ul", 800))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be between 4000 and 384000 Hz");
  }

  @Test
  void channelsStaySeparate() throws Exception {
    short[][] stereo = Recordings.decode(Recordings.source("stereo.wav"), Optional.empty());
    assertThat(bestCorrelation(original(), stereo[0])).isGreaterThan(0.999);
    assertThat(bestCorrelation(original(), stereo[1])).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "speech.mp3, 0, 1000",
    "speech.mp3, 1234, 2345",
    "opus.ogg, 3000, 9000",
    "stereo.wav, 7, 8",
    "video.mp4, 500, 500"
  })
  void windowHoldsExactlyTheSamplesOfTheWhole(String file, int startMs, int endMs)
      throws Exception {
    short[][] whole = Recordings.decode(Recordings.source(file), Optional.empty());
    Recordings.Collector window = new Recordings.Collector();
    try (SeekableMedia media = Recordings.source(file).open()) {
      new MediaDecoder().decode(media, Optional.empty(), new Interval(startMs, endMs), window);
    }
    for (int channel = 0; channel < window.samples().length; channel++) {
      int end = Math.min(endMs * 16, whole[channel].length);
      assertThat(window.samples()[channel])
          .isEqualTo(Arrays.copyOfRange(whole[channel], startMs * 16, end));
    }
    assertThat(window.samples()).hasNumberOfRows(startMs == endMs ? 0 : whole.length);
  }

  @Test
  void packetsThatCannotBeDecodedLeaveSilenceAndNotAnEarlierClock() throws Exception {
    // sox encodes AMR with comfort noise, which FFmpeg does not decode: 47 frames of 20 ms
    MediaFacts facts = Recordings.analyze("speech.amr").facts();
    assertThat(facts.decodeErrors()).isEqualTo(47);
    assertThat(facts.durationMs()).isEqualTo(4000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pcm16.wav",
        "ima.wav",
        "speech.aiff",
        "speech.au",
        "speech.flac",
        "speech.mp3",
        "audio.webm",
        "video.mp4",
        "video.avi"
      })
  void cutOffFileIsDecodedAndMarked(String file) throws Exception {
    byte[] whole = Files.readAllBytes(Recordings.path(file));
    byte[] cut = Arrays.copyOf(whole, whole.length * 6 / 10);
    MediaFacts facts = Recordings.analyze(Recordings.bytes(cut)).facts();
    assertThat(facts.truncated()).isTrue();
    assertThat(facts.durationMs()).isBetween(1800L, 2600L);
  }

  @Test
  void halfAWavIsHalfAsLong() throws Exception {
    MediaFacts facts = Recordings.analyze("half.wav").facts();
    assertThat(facts.truncated()).isTrue();
    // ffprobe: 1.998813 s; the odd byte at the end is a damaged packet
    assertThat(facts.durationMs()).isCloseTo(1999, within(20L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty.wav | the file is empty (0 bytes)
          text.wav | it looks like a text file
          login.mp3 | it looks like an HTML page
          error.mp3 | it looks like a JSON document
          document.wav | it looks like a PDF document
          archive.zip | it looks like a ZIP archive
          picture.png | it looks like a PNG image
          playlist.m3u8 | it looks like a playlist (M3U); pass the recording itself
          list.ffconcat | it looks like a list of files; pass the recording itself
          no-index.mp4 | it is an MP4 or MOV file whose index (moov) is missing or damaged
          no-audio.mp4 | there is no audio stream in it
          """)
  void badFileFailsWithItsOwnMessage(String file, String message) {
    RecordingError error = errorOf(Recordings.path(file));
    assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA);
    assertThat(error.message())
        .startsWith("Content is not a supported media file: ")
        .contains(message);
    assertThat(error.retryable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n%s\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile %s\n",
        "v=0\r\nm=audio 5004 RTP/AVP 0\r\n"
      })
  void ffmpegItselfOpensNoListsEvenWithoutTheSniffer(String list) throws Exception {
    // relative, because that is what FFmpeg's own safety rules would let pass
    Path file = Path.of("").toAbsolutePath().relativize(Recordings.path("pcm16.wav"));
    byte[] content = String.format(list, file).getBytes(StandardCharsets.US_ASCII);
    try (SeekableMedia media = Recordings.bytes(content).open()) {
      NativeMedia input = new NativeMedia(media, new Deadline(System::nanoTime));
      assertThatThrownBy(() -> OpenMedia.open(input, Optional.empty()))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("its format is not recognised");
    }
  }

  @Test
  void limitsAreKept() throws Exception {
    assertLimit(new MediaLimits(1000, 10_000, 2), "stereo.wav", "exceeds the limit of 1000 bytes");
    assertLimit(new MediaLimits(1 << 20, 3999, 2), "stereo.wav", "limit of 3999 ms of audio");
    assertLimit(new MediaLimits(1 << 20, 10_000, 1), "stereo.wav", "limit of 1 channels (was: 2)");
  }

  private static void assertLimit(MediaLimits limits, String file, String message)
      throws Exception {
    try (SeekableMedia media = Recordings.source(file).open()) {
      assertThatThrownBy(
              () ->
                  new MediaDecoder(limits)
                      .decode(media, Optional.empty(), new Recordings.Collector()))
          .isInstanceOfSatisfying(
              RecordingException.class,
              e -> assertThat(e.error().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED))
          .hasMessageContaining(message);
    }
  }

  @Test
  void timeLimitEndsTheDecoding() throws Exception {
    AtomicLong now = new AtomicLong();
    long step = TimeUnit.SECONDS.toNanos(30);
    MediaDecoder slow = new MediaDecoder(MediaLimits.DEFAULTS, () -> now.getAndAdd(step));
    try (SeekableMedia media = Recordings.source("speech.mp3").open()) {
      assertThatThrownBy(() -> slow.decode(media, Optional.empty(), new Recordings.Collector()))
          .isInstanceOfSatisfying(
              RecordingException.class,
              e -> assertThat(e.error().code()).isEqualTo(ErrorCode.INTERNAL))
          .hasMessageContaining("decoding took longer than 12");
    }
  }

  @Test
  void failureOfTheSinkComesThrough() throws Exception {
    RecordingException mine = new RecordingException(RecordingErrors.unreadable("mine", true));
    try (SeekableMedia media = Recordings.source("speech.mp3").open()) {
      assertThatThrownBy(
              () ->
                  new MediaDecoder()
                      .decode(
                          media,
                          Optional.empty(),
                          (samples, count) -> {
                            throw mine;
                          }))
          .isSameAs(mine);
    }
  }

  @Test
  void moreThreadsThanJavaCppHasCallbackSlotsDecodeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(24);
    try {
      Callable<MediaFacts> decode = () -> Recordings.analyze("video.webm").facts();
      MediaFacts alone = decode.call();
      List<Future<MediaFacts>> all = threads.invokeAll(Collections.nCopies(48, decode));
      for (Future<MediaFacts> facts : all) {
        assertThat(facts.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static RecordingError errorOf(Path path) {
    try {
      Recordings.analyze(Recordings.source(path));
    } catch (RecordingException e) {
      return e.error();
    }
    throw new AssertionError("decoded: " + path);
  }

  /** Read by the JDK, not by FFmpeg. */
  private static short[] original() throws Exception {
    File file = Recordings.path("pcm16.wav").toFile();
    try (AudioInputStream stream = AudioSystem.getAudioInputStream(file)) {
      byte[] bytes = stream.readAllBytes();
      short[] samples = new short[bytes.length / 2];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return samples;
    }
  }

  /** Of the half second after the first, over lags of up to 100 ms. */
  private static double bestCorrelation(short[] original, short[] decoded) {
    int from = Recordings.RATE;
    int length = Recordings.RATE / 2;
    double best = -1;
    for (int lag = -1600; lag <= 1600; lag++) {
      double products = 0;
      double squaresA = 0;
      double squaresB = 0;
      for (int i = from; i < from + length; i++) {
        double a = original[i];
        double b = decoded[i + lag];
        products += a * b;
        squaresA += a * a;
        squaresB += b * b;
      }
      best = Math.max(best, products / Math.sqrt(squaresA * squaresB));
    }
    return best;
  }
}
