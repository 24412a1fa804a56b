package org.interactionanalytics.jobs.manifest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestReaderTest extends SparkTestSession {
  private static final Set<String> LANGUAGES = Set.of("en-US");

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Row> read(Path manifest) {
    return read(manifest.toString());
  }

  private List<Row> read(String manifest) {
    Dataset<Row> entries = new ManifestReader(spark(), LANGUAGES, 3).read(manifest);
    assertThat(entries.schema().fieldNames()).isEqualTo(ManifestSchema.ENTRY.fieldNames());
    return entries.orderBy("line_number").collectAsList();
  }

  private String uri(String name) {
    return "file:" + folder.resolve(name);
  }

  private static List<Long> lines(List<Row> rows) {
    return rows.stream().map(row -> row.<Long>getAs("line_number")).toList();
  }

  private static List<String> uris(List<Row> rows) {
    return rows.stream().map(row -> row.<String>getAs("content_uri")).toList();
  }

  private static List<String> requests(List<Row> rows) {
    return rows.stream().map(row -> row.<String>getAs("request_json")).toList();
  }

  private static List<String> errors(Row row) {
    return row.<Row>getList(row.fieldIndex("errors")).stream()
        .map(error -> error.getString(0) + " " + error.getString(1))
        .toList();
  }

  private static List<String> notices(Row row) {
    return row.<Row>getList(row.fieldIndex("notices")).stream()
        .map(notice -> notice.getString(1) + " " + notice.getString(2))
        .toList();
  }

  @Test
  void allFormatsGiveTheSameRequests() throws IOException {
    Path json =
        write(
            "calls.jsonl",
            """
            {"guid":"1","contentUri":"recordings/a b.wav","sampleRate":8000,"insights":["Pace","Energy"]}
            {"guid":"2","contentUri":"recordings/ü 100%.wav","separateSpeakerPerChannel":true}
            """);
    Path csv =
        write(
            "calls.csv",
            """
            request_id,url,sample_rate,metrics,separate_speaker_per_channel
            1,recordings/a b.wav,8000,pace|energy,
            2,recordings/ü 100%.wav,,,true
            """);
    StructType columns =
        new StructType()
            .add("guid", DataTypes.LongType)
            .add("audio_url", DataTypes.StringType)
            .add("sampleRate", DataTypes.DoubleType)
            .add("insights", DataTypes.createArrayType(DataTypes.StringType))
            .add("separateSpeakerPerChannel", DataTypes.BooleanType);
    Dataset<Row> table =
        spark()
            .createDataFrame(
                List.of(
                    RowFactory.create(
                        1L, "recordings/a b.wav", 8000.0, new String[] {"Energy", "Pace"}, null),
                    RowFactory.create(2L, "recordings/ü 100%.wav", null, null, true)),
                columns)
            .coalesce(1);
    Path parquet = folder.resolve("calls [1].parquet");
    Path delta = folder.resolve("calls");
    table.write().parquet(parquet.toString());
    table.write().format("delta").save(delta.toString());

    List<Row> expected = read(json);
    assertThat(uris(expected))
        .containsExactly(uri("recordings/a b.wav"), uri("recordings/ü 100%.wav"));
    assertThat(errors(expected.get(0))).isEmpty();
    assertThat(lines(read(csv))).containsExactly(2L, 3L);
    assertThat(lines(read(delta))).containsExactly(1L, 2L);
    assertThat(requests(read(csv))).isEqualTo(requests(expected));
    assertThat(requests(read(parquet))).isEqualTo(requests(expected));
    assertThat(requests(read(delta))).isEqualTo(requests(expected));
  }

  @Test
  void foldersGlobsAndSingleRecordingsGiveTheSameRequestAsAManifest() throws IOException {
    write("calls/call 10%20.wav", "x");
    write("calls/call 2.WAV", "x");
    write("calls/sub[1]/ü:1.mp3", "x");
    write("calls/notes.txt", "x");
    write("calls/_temporary/half.wav", "x");
    write("calls/.hidden.wav", "x");
    Path calls = folder.resolve("calls");

    List<Row> found = read(calls);
    assertThat(uris(found))
        .containsExactly(
            uri("calls/call 2.WAV"), uri("calls/call 10%20.wav"), uri("calls/sub[1]/ü:1.mp3"));
    assertThat(lines(found)).containsExactly(1L, 2L, 3L);
    assertThat(uris(read(calls + "/*.wav"))).containsExactly(uri("calls/call 10%20.wav"));
    assertThat(uris(read(calls + "/sub[1]/ü:1.mp3"))).containsExactly(uri("calls/sub[1]/ü:1.mp3"));
    Path manifest = write("calls.jsonl", "{\"contentUri\":\"calls/call 10%20.wav\"}");
    assertThat(requests(read(manifest))).containsExactly(requests(found).get(1));
    assertThat(found.get(0).<String>getAs("manifest_uri")).isEqualTo(uri("calls"));
  }

  @Test
  void keepsLineNumbersInSevenPartitions() throws IOException {
    String text =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(
                line -> line % 10 == 0 ? "" : "{\"guid\":\"g" + line + "\",\"url\":\"a.wav\"}")
            .collect(Collectors.joining("\n"));
    Path manifest = write("big, [1] {x}.jsonl", text);
    Dataset<Row> entries = new ManifestReader(spark(), LANGUAGES, 7).read(manifest.toString());
    assertThat(entries.count()).isEqualTo(9_000);
    assertThat(entries.where("guid != concat('g', line_number)").count()).isZero();
    assertThat(entries.where(col("request_json").isNull()).count()).isZero();
  }

  @Test
  void readsCompressedManifests() throws IOException {
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("calls.jsonl.gz")))) {
      file.write("\n{\"url\":\"a.wav\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("calls.csv.gz")))) {
      file.write("url\n\na.wav\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(lines(read(folder.resolve("calls.jsonl.gz")))).containsExactly(2L);
    assertThat(lines(read(folder.resolve("calls.csv.gz")))).containsExactly(3L);
  }

  @Test
  void readsWindowsLineEndsAndByteOrderMarks() throws IOException {
    Path json = write("calls.ndjson", "\uFEFF{\"url\":\"a.wav\"}\r\n\r\n{\"url\":\"b.wav\"}\r\n");
    Path csv = write("calls.csv", "\uFEFFurl;mode\r\na.wav;phone\r\n\r\nb.wav;\r\n");
    assertThat(uris(read(json))).containsExactly(uri("a.wav"), uri("b.wav"));
    assertThat(lines(read(json))).containsExactly(1L, 3L);
    assertThat(uris(read(csv))).containsExactly(uri("a.wav"), uri("b.wav"));
    assertThat(lines(read(csv))).containsExactly(2L, 4L);
  }

  @Test
  void readsQuotedValuesOfSeveralLines() throws IOException {
    Path csv =
        write(
            "calls.csv",
            """
            url,metadata.notes,trackers
            "a, ""b"".wav","first
            second",
            #c.wav,x,"[{""name"":""n"",""vocabulary"":[""a"",""b"",""c"",""d"",""e""]}]"
            """);
    List<Row> rows = read(csv);
    assertThat(lines(rows)).containsExactly(2L, 4L);
    assertThat(uris(rows)).containsExactly(uri("a, \"b\".wav"), uri("#c.wav"));
    assertThat(RecordingRequest.fromJson(requests(rows).get(0)).metadata())
        .containsEntry("notes", "first\nsecond");
    assertThat(RecordingRequest.fromJson(requests(rows).get(1)).trackers().get(0).vocabulary())
        .containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void aBadLineFailsAlone() throws IOException {
    Path csv = write("calls.csv", "url,mode\na.wav,phone,x\nb.wav\nc.wav,fax\n");
    List<Row> rows = read(csv);
    assertThat(errors(rows.get(0)).get(0)).contains("has 3 values but the header has 2 names");
    assertThat(errors(rows.get(1))).isEmpty();
    assertThat(errors(rows.get(2)).get(0)).startsWith("CAI-101 Parameter [mode] is invalid");
    assertThat(requests(rows).get(2)).isNull();
    assertThat(uris(rows).get(2)).isEqualTo(uri("c.wav"));
    Path json = write("calls.jsonl", "{\"url\":\n{\"url\":\"b.wav\"}\n");
    assertThat(errors(read(json).get(0)).get(0)).startsWith("CAI-101 The manifest's line is not");
    assertThat(errors(read(json).get(1))).isEmpty();
  }

  @Test
  void rejectsCsvValuesThatAreNotUtf8() throws IOException {
    Path csv = folder.resolve("calls.csv");
    Files.write(csv, "url\né.wav\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(errors(read(csv).get(0)).get(0)).contains("it is not UTF-8");
  }

  @Test
  void givesEachGuidToItsFirstLine() throws IOException {
    Path manifest =
        write(
            "calls.jsonl",
            """
            {"guid":"1","url":"a.wav"}
            {"url":"x.wav"}
            {"guid":"1","url":"b.wav"}
            {"contentUri":"./a.wav","guid":1}
            {"url":"x.wav"}
            {"guid":"2","url":"c.wav","mode":"fax"}
            {"guid":"2","url":"c.wav"}
            """);
    List<Row> rows = read(manifest);
    assertThat(lines(rows)).containsExactly(1L, 2L, 3L, 5L, 6L, 7L);
    assertThat(rows.stream().map(row -> row.<String>getAs("guid")))
        .containsExactly("1", null, null, null, "2", null);
    assertThat(notices(rows.get(0)))
        .containsExactly(
            "REPEATED_LINE The manifest has this request 2 times; it is processed once");
    assertThat(errors(rows.get(0))).isEmpty();
    assertThat(errors(rows.get(2)))
        .containsExactly(
            "CAI-101 Parameter [guid] is invalid. It should be unique in the manifest; line 1 has"
                + " it with another request (was: 1)");
    assertThat(requests(rows).get(2)).isNull();
    assertThat(errors(rows.get(3))).isEmpty();
    assertThat(errors(rows.get(4))).singleElement().asString().contains("[mode]");
    assertThat(errors(rows.get(5))).singleElement().asString().contains("line 6 has it");
  }

  @Test
  void takesContentFromLinesAndBinaryColumns() throws IOException {
    Path json = write("calls.jsonl", "{\"guid\":\"1\",\"content\":\"aGVsbG8=\"}");
    assertThat(read(json).get(0).<byte[]>getAs("content"))
        .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
    Path parquet = folder.resolve("one.parquet");
    spark()
        .createDataFrame(
            List.of(RowFactory.create((Object) "hello".getBytes(StandardCharsets.UTF_8))),
            new StructType().add("content", DataTypes.BinaryType))
        .write()
        .parquet(parquet.toString());
    Row row = read(parquet).get(0);
    assertThat(row.<byte[]>getAs("content")).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
    assertThat(row.<String>getAs("content_uri")).isNull();
  }

  @Test
  void readsALongLine() throws IOException {
    String content = "AAAA".repeat(6_000_000);
    Path json = write("calls.jsonl", "{\"content\":\"" + content + "\"}");
    assertThat(read(json).get(0).<byte[]>getAs("content")).hasSize(18_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.jsonl", "empty.csv"})
  void anEmptyManifestHasNoRecordings(String name) throws IOException {
    assertThat(read(write(name, ""))).isEmpty();
    assertThat(read(write(name, "\n\n"))).isEmpty();
    assertThat(read(Files.createDirectory(folder.resolve("empty")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "missing.jsonl ~ There is no manifest at ~ A manifest is a .jsonl",
        "missing/*.wav ~ There is no manifest at ~ one recording (3gp, aac",
        "manifest.xlsx ~ is of no known format ~ A manifest is a .jsonl",
        "array.json ~ is a JSON array ~ jq -c '.[]'",
        "nothing.csv ~ its columns are guid, mode ~ Name one of them contentUri (or contentUrl, url",
        "twice.csv ~ has the column mode twice ~ Rename one",
        "unnamed.csv ~ has no name for column 2 ~ Name it",
        "broken.parquet ~ cannot be read ~ Parquet",
        "documents ~ holds files (readme.txt ...), but no recordings ~ A manifest is",
        "gone://bucket/a.jsonl ~ no file system is installed for this scheme ~ A manifest is"
      })
  void saysWhyThereIsNoManifest(String name, String problem, String remedy) throws IOException {
    write("manifest.xlsx", "x");
    write("array.json", " [{\"url\":\"a.wav\"}]");
    write("nothing.csv", "guid,mode\n1,phone\n");
    write("twice.csv", "url,mode,mode\na.wav,phone,phone\n");
    write("unnamed.csv", "url,\na.wav,x\n");
    write("broken.parquet", "x");
    write("documents/readme.txt", "x");
    String path = name.contains("://") ? name : folder.resolve(name).toString();
    assertThatThrownBy(() -> read(path))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(problem)
        .message()
        .containsIgnoringCase(remedy);
  }

  @Test
  void numbersTableRowsInTheOrderOfTheirFiles() {
    Path parquet = folder.resolve("calls.parquet");
    List<Row> calls = new ArrayList<>();
    IntStream.range(0, 100).forEach(call -> calls.add(RowFactory.create("c" + call + ".wav")));
    spark()
        .createDataFrame(calls, new StructType().add("url", DataTypes.StringType))
        .repartition(5)
        .write()
        .parquet(parquet.toString());
    List<Row> first = read(parquet);
    assertThat(lines(first))
        .isEqualTo(IntStream.rangeClosed(1, 100).asLongStream().boxed().toList());
    assertThat(
            uris(
                new ManifestReader(spark(), LANGUAGES, 1)
                    .read(parquet.toString())
                    .orderBy("line_number")
                    .collectAsList()))
        .isEqualTo(uris(first));
  }

  @Test
  void anUnclosedQuoteIsAnErrorOfItsLine() throws IOException {
    Path csv = write("calls.csv", "url,notes\na.wav,x\nb.wav,\"open\nc.wav,y\nd.wav,z\n");
    List<Row> rows = read(csv);
    assertThat(lines(rows)).containsExactly(2L, 3L);
    assertThat(errors(rows.get(0))).isEmpty();
    assertThat(errors(rows.get(1)).get(0)).contains("a double quote is not closed");
  }
}
