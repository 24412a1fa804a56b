package org.interactionanalytics.audio;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** Lets FFmpeg read a {@link SeekableMedia}. A failure to read is kept until it is asked for. */
final class NativeMedia implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int SEEK_SET = 0;
  private static final int SEEK_CUR = 1;
  private static final int SEEK_END = 2;

  /**
   * JavaCPP compiles a fixed number of slots for callback objects (ten), fewer than an executor may
   * have threads: so there is one object for all, and the opaque pointer tells whose media is read.
   */
  private static final Map<Long, NativeMedia> OPEN = new ConcurrentHashMap<>();

  private static final AtomicLong NEXT_ID = new AtomicLong();

  private static final Read_packet_Pointer_BytePointer_int READ =
      new Read_packet_Pointer_BytePointer_int() {
        @Override
        public int call(Pointer opaque, BytePointer target, int size) {
          return OPEN.get(new LongPointer(opaque).get()).read(target, size);
        }
      };

  private static final Seek_Pointer_long_int SEEK =
      new Seek_Pointer_long_int() {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
          return OPEN.get(new LongPointer(opaque).get()).seek(offset, whence);
        }
      };

  private final SeekableMedia media;
  private final Deadline deadline;
  private final byte[] transfer = new byte[BUFFER_BYTES];
  private final LongPointer id = new LongPointer(1);
  private final AVIOContext context;
  private RecordingException failure;

  NativeMedia(SeekableMedia media, Deadline deadline) {
    this.media = media;
    this.deadline = deadline;
    id.put(NEXT_ID.incrementAndGet());
    OPEN.put(id.get(), this);
    BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
    context = avio_alloc_context(buffer, BUFFER_BYTES, 0, id, READ, null, SEEK);
  }

  AVIOContext context() {
    return context;
  }

  /** Throws what a read or seek failed with, if one did. */
  void check() throws RecordingException {
    if (failure != null) {
      throw failure;
    }
    deadline.check();
  }

  RecordingException unreadableContainer() throws RecordingException {
    return ContentSniffer.unreadableContainer(media);
  }

  private int read(BytePointer target, int size) {
    try {
      check();
      int read = media.read(transfer, 0, Math.min(size, transfer.length));
      if (read <= 0) {
        return AVERROR_EOF;
      }
      target.put(transfer, 0, read);
      return read;
    } catch (RecordingException e) {
      return failed(e);
    } catch (RuntimeException | Error e) {
      return failed(unexpected(e));
    }
  }

  private long seek(long offset, int whence) {
    if (whence == AVSEEK_SIZE) {
      return media.length();
    }
    long target =
        switch (whence & ~AVSEEK_FORCE) {
          case SEEK_SET -> offset;
          case SEEK_CUR -> media.position() + offset;
          case SEEK_END -> media.length() + offset;
          default -> -1;
        };
    if (target < 0 || target > media.length()) {
      return -1;
    }
    try {
      media.seek(target);
      return target;
    } catch (RecordingException e) {
      return failed(e);
    } catch (RuntimeException | Error e) {
      return failed(unexpected(e));
    }
  }

  private int failed(RecordingException e) {
    if (failure == null) {
      failure = e;
    }
    return AVERROR_EXIT;
  }

  /** No throwable may pass through native frames. */
  private static RecordingException unexpected(Throwable e) {
    return new RecordingException(
        RecordingErrors.internal(
            Stage.DECODE, "reading failed with " + e.getClass().getSimpleName()),
        e);
  }

  @Override
  public void close() {
    OPEN.remove(id.get());
    av_free(context.buffer());
    avio_context_free(context);
    id.close();
  }
}
