package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sentence in every format, as a folder: the words are the same. */
final class FormatsIT extends SparkTestSession {
  /** What {@code make-fixtures.sh} has the voices say, as the embedded model spells it. */
  private static final String FIRST = "thank you for calling how can i help you today";

  private static final List<String> ONE_VOICE =
      List.of(
          "pcm16.wav",
          "pcm8.wav",
          "pcm24.wav",
          "pcm32.wav",
          "float.wav",
          "mulaw.wav",
          "alaw.wav",
          "gsm.wav",
          "ima.wav",
          "msadpcm.wav",
          "streamed.wav",
          "really-mp3.wav",
          "mit Leerzeichen und Ümlaut 電話.mp3",
          "dualmono.mp3",
          "speech.flac",
          "96000hz.flac",
          "wideband.flac",
          "vorbis.ogg",
          "opus.ogg",
          "audio.webm",
          "speech.aac",
          "speech.m4a",
          "speech.amr",
          "speech.wma",
          "speech.aiff",
          "speech.au",
          "speech.caf",
          "speech.ul",
          "speech.g722",
          "video.mp4",
          "video.mov",
          "video.mkv",
          "video.avi",
          "video.webm");

  @TempDir private Path folder;

  @Test
  void everyFormatGivesTheWordsOfItsOriginal() throws Exception {
    Path recordings = Files.createDirectory(folder.resolve("recordings"));
    for (String name : ONE_VOICE) {
      Files.copy(TestMedia.fixture(name), recordings.resolve(name));
    }
    Files.copy(TestMedia.fixture("stereo.wav"), recordings.resolve("stereo.wav"));
    Files.copy(TestMedia.fixture("six-channels.flac"), recordings.resolve("six-channels.flac"));
    Files.copy(TestMedia.fixture("speech.mp3"), recordings.resolve("speech.mp3"));

    Path tables = folder.resolve("tables");
    LoadSummary summary = TestLoad.changed(spark(), recordings, tables);

    // speech.mp3 is really-mp3.wav
    assertThat(summary.entries()).isEqualTo(ONE_VOICE.size() + 3);
    assertThat(summary.duplicates()).isEqualTo(1);
    assertThat(summary.processed()).isEqualTo(ONE_VOICE.size() + 2);

    Map<String, List<String>> heard = heard(tables);
    Map<String, List<String>> expected =
        ONE_VOICE.stream()
            .collect(
                Collectors.toMap(name -> name, name -> List.of(FIRST), (a, b) -> a, TreeMap::new));
    // Channels of the six alternate between the two of the stereo file
    String second = heard.get("stereo.wav").get(1);
    assertThat(second).startsWith("hello my").endsWith("has not arrived");
    expected.put("stereo.wav", List.of(FIRST, second));
    expected.put("six-channels.flac", List.of(FIRST, second, FIRST, second, FIRST, second));
    assertThat(heard).isEqualTo(expected);
  }

  /** The words of each channel, by name of the file. */
  private static Map<String, List<String>> heard(Path tables) {
    Warehouse warehouse = new Warehouse(spark(), new org.apache.hadoop.fs.Path(tables.toUri()));
    Map<String, List<String>> heard = new HashMap<>();
    for (Row row :
        warehouse
            .read(Tables.TRANSCRIPTS)
            .join(warehouse.read(Tables.RECORDINGS).select("guid", "name"), "guid")
            .select("name", "words")
            .collectAsList()) {
      List<Row> words = row.getList(1);
      int channels =
          1 + words.stream().mapToInt(word -> word.<Integer>getAs("channel")).max().orElse(-1);
      heard.put(
          row.getString(0),
          IntStream.range(0, channels).mapToObj(channel -> text(words, channel)).toList());
    }
    return heard;
  }

  private static String text(List<Row> words, int channel) {
    Stream<Row> own = words.stream().filter(word -> word.<Integer>getAs("channel") == channel);
    return own.map(word -> word.<String>getAs("word")).collect(Collectors.joining(" "));
  }
}
