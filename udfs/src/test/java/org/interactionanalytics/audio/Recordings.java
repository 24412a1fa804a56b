package org.interactionanalytics.audio;

import java.io.ByteArrayOutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.RecordingException;

/** The recordings made by {@code src/test/fixtures/make-fixtures.sh}, and ways to read them. */
final class Recordings {
  static final int RATE = MediaDecoder.OUTPUT_RATE;

  private Recordings() {}

  static Path path(String name) {
    try {
      return Path.of(Recordings.class.getResource("/media").toURI()).resolve(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static MediaSource source(String name) throws RecordingException {
    return source(path(name));
  }

  static MediaSource source(Path path) throws RecordingException {
    return new MediaSources(new Configuration(false)).open(path.toUri());
  }

  static AudioAnalysis analyze(String name) throws RecordingException {
    return analyze(source(name));
  }

  static AudioAnalysis analyze(MediaSource source) throws RecordingException {
    return new MediaProbe(new MediaDecoder()).analyze(source, Optional.empty());
  }

  /** Collects what a decoder delivers. */
  static final class Collector implements PcmSink {
    private ByteArrayOutputStream[] channels = new ByteArrayOutputStream[0];

    @Override
    public void accept(short[][] samples, int count) {
      if (channels.length == 0) {
        channels = new ByteArrayOutputStream[samples.length];
        for (int channel = 0; channel < channels.length; channel++) {
          channels[channel] = new ByteArrayOutputStream();
        }
      }
      for (int channel = 0; channel < channels.length; channel++) {
        for (int i = 0; i < count; i++) {
          channels[channel].write(samples[channel][i]);
          channels[channel].write(samples[channel][i] >> 8);
        }
      }
    }

    short[][] samples() {
      short[][] samples = new short[channels.length][];
      for (int channel = 0; channel < channels.length; channel++) {
        byte[] bytes = channels[channel].toByteArray();
        samples[channel] = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples[channel]);
      }
      return samples;
    }
  }

  static short[][] decode(MediaSource source, Optional<RawFormat> raw) throws RecordingException {
    Collector collector = new Collector();
    try (SeekableMedia media = source.open()) {
      new MediaDecoder().decode(media, raw, collector);
    }
    return collector.samples();
  }

  /** A WAV file of 16 bit samples at {@link #RATE} Hz. */
  static MediaSource wav(short[]... channels) {
    int dataBytes = channels[0].length * channels.length * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + dataBytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) channels.length).putInt(RATE);
    wav.putInt(RATE * channels.length * 2).putShort((short) (channels.length * 2));
    wav.putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(dataBytes);
    for (int i = 0; i < channels[0].length; i++) {
      for (short[] channel : channels) {
        wav.putShort(channel[i]);
      }
    }
    return bytes(wav.array());
  }

  static MediaSource bytes(byte[] content) {
    return new MediaSource() {
      @Override
      public String name() {
        return "memory";
      }

      @Override
      public SourceFingerprint fingerprint() {
        return new SourceFingerprint(OptionalLong.of(content.length), Optional.empty());
      }

      @Override
      public SeekableMedia open() {
        return new BytesMedia(content);
      }
    };
  }

  private static final class BytesMedia implements SeekableMedia {
    private final byte[] content;
    private int position;

    BytesMedia(byte[] content) {
      this.content = content;
    }

    @Override
    public long length() {
      return content.length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long target) {
      position = (int) target;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int read = Math.min(length, content.length - position);
      System.arraycopy(content, position, buffer, offset, read);
      position += read;
      return read == 0 ? -1 : read;
    }

    @Override
    public void close() {
      position = content.length;
    }
  }
}
