package org.interactionanalytics.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** The audio stream of one recording, open in FFmpeg. Not thread-safe. */
final class OpenMedia implements AutoCloseable {
  /**
   * Containers of recordings and nothing else: playlists, concatenation lists and image sequences,
   * which would make FFmpeg open other files, are absent.
   */
  private static final String FORMATS =
      "aac,ac3,aiff,alaw,amr,amrnb,amrwb,ape,asf,au,avi,caf,dts,eac3,flac,flv,g722,g726,gsm,ircam,"
          + "latm,loas,matroska,mov,mp3,mpeg,mpegts,mulaw,nistsphere,ogg,oma,rm,sox,tta,voc,w64,"
          + "wav,wsaud,wv,xwma";

  /** No protocol has this name: FFmpeg reads from the given media and from nowhere else. */
  private static final String NO_PROTOCOL = "none";

  /** Demuxers may ask to be called again; one that goes on asking is stuck. */
  private static final int MAX_EMPTY_READS = 1000;

  /** No codec packs more audio into a packet, milliseconds; a longer one is damaged. */
  private static final double MAX_PACKET_MS = 1000;

  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  private final NativeMedia input;
  private AVFormatContext format;
  private AVCodecContext codec;
  private AVPacket packet;
  private AVFrame frame;
  private AVStream stream;
  private OptionalLong headerDurationMs = OptionalLong.empty();
  private boolean endOfPackets;
  private double packetMs;
  private double lostMs;
  private int decodeErrors;

  private OpenMedia(NativeMedia input) {
    this.input = input;
  }

  /** Opens; closes the input if that fails. */
  static OpenMedia open(NativeMedia input, Optional<RawFormat> raw) throws RecordingException {
    OpenMedia media = new OpenMedia(input);
    try {
      media.openContainer(raw);
      media.openStream();
      return media;
    } catch (RecordingException | RuntimeException e) {
      media.close();
      throw e;
    }
  }

  private void openContainer(Optional<RawFormat> raw) throws RecordingException {
    format = avformat_alloc_context();
    format.pb(input.context());
    format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    AVInputFormat demuxer = null;
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "format_whitelist", FORMATS, 0);
    av_dict_set(options, "protocol_whitelist", NO_PROTOCOL, 0);
    if (raw.isPresent()) {
      demuxer = av_find_input_format(raw.get().encoding().demuxer());
      av_dict_set(options, "sample_rate", Integer.toString(raw.get().sampleRate()), 0);
    }
    int opened = avformat_open_input(format, (String) null, demuxer, options);
    av_dict_free(options);
    if (opened < 0) {
      // avformat_open_input has freed it
      format = null;
      input.check();
      throw input.unreadableContainer();
    }
    long[] statedDurations = new long[format.nb_streams()];
    for (int i = 0; i < statedDurations.length; i++) {
      statedDurations[i] = format.streams(i).duration();
    }
    int found = avformat_find_stream_info(format, (PointerPointer<?>) null);
    input.check();
    if (found < 0) {
      throw unsupported("its streams could not be read (container " + container() + ")");
    }
    int index =
        av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
    if (index < 0) {
      throw unsupported("there is no audio stream in it (container " + container() + ")");
    }
    stream = format.streams(index);
    headerDurationMs =
        statedDuration(index < statedDurations.length ? statedDurations[index] : AV_NOPTS_VALUE);
  }

  private OptionalLong statedDuration(long ticks) {
    if (ticks > 0) {
      AVRational base = stream.time_base();
      return OptionalLong.of(Math.round(1000.0 * ticks * base.num() / base.den()));
    }
    boolean stated = format.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM;
    return stated && format.duration() > 0 && !hasVideo()
        ? OptionalLong.of(Math.round(format.duration() / 1000.0))
        : OptionalLong.empty();
  }

  private void openStream() throws RecordingException {
    AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
    if (decoder == null || decoder.isNull()) {
      throw unsupported("there is no decoder for its codec " + codecName());
    }
    codec = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(codec, stream.codecpar());
    codec.pkt_timebase(stream.time_base());
    // Spark runs one recording per core
    codec.thread_count(1);
    if (avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
      throw unsupported("its audio stream is damaged (codec " + codecName() + ")");
    }
    packet = av_packet_alloc();
    frame = av_frame_alloc();
  }

  /**
   * Decodes the next frame, which stays valid until the next call.
   *
   * @return empty at the end
   */
  Optional<AVFrame> next() throws RecordingException {
    av_frame_unref(frame);
    while (true) {
      input.check();
      int received = avcodec_receive_frame(codec, frame);
      if (received == 0) {
        return Optional.of(frame);
      }
      if (received == AVERROR_EOF || (received == AVERROR_EAGAIN() && endOfPackets)) {
        return Optional.empty();
      }
      if (received != AVERROR_EAGAIN()) {
        countLostPacket();
      } else {
        sendPacket();
      }
    }
  }

  private void sendPacket() throws RecordingException {
    for (int attempt = 0; attempt < MAX_EMPTY_READS; attempt++) {
      int read = av_read_frame(format, packet);
      input.check();
      if (read >= 0) {
        if (packet.stream_index() == stream.index()) {
          AVRational base = stream.time_base();
          packetMs = 1000.0 * packet.duration() * base.num() / base.den();
          if (avcodec_send_packet(codec, packet) < 0) {
            countLostPacket();
          }
        }
        av_packet_unref(packet);
        return;
      }
      if (read != AVERROR_EAGAIN()) {
        if (read != AVERROR_EOF) {
          decodeErrors++;
        }
        break;
      }
    }
    endOfPackets = true;
    avcodec_send_packet(codec, null);
  }

  private void countLostPacket() {
    decodeErrors++;
    lostMs += Math.max(0, Math.min(MAX_PACKET_MS, packetMs));
  }

  void countError() {
    decodeErrors++;
  }

  /**
   * Milliseconds of audio in the packets that could not be decoded since the last call. Silence has
   * to stand for them, or all that follows would be too early.
   */
  double takeLostMs() {
    double lost = lostMs;
    lostMs = 0;
    return lost;
  }

  int decodeErrors() {
    return decodeErrors;
  }

  String container() {
    return format.iformat().name().getString();
  }

  String codecName() {
    return avcodec_get_name(stream.codecpar().codec_id()).getString();
  }

  OptionalLong headerDurationMs() {
    return headerDurationMs;
  }

  boolean hasVideo() {
    for (int i = 0; i < format.nb_streams(); i++) {
      AVStream other = format.streams(i);
      if (other.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
          && (other.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0) {
        return true;
      }
    }
    return false;
  }

  private static RecordingException unsupported(String detail) {
    return new RecordingException(RecordingErrors.unsupportedMedia(Stage.DECODE, detail));
  }

  @Override
  public void close() {
    if (frame != null) {
      av_frame_free(frame);
    }
    if (packet != null) {
      av_packet_free(packet);
    }
    if (codec != null) {
      avcodec_free_context(codec);
    }
    if (format != null) {
      avformat_close_input(format);
    }
    input.close();
  }
}
