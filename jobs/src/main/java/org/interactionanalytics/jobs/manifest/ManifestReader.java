package org.interactionanalytics.jobs.manifest;

import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.interactionanalytics.error.ConfigurationException;
import scala.Tuple2;

/**
 * Reads a manifest of recordings, in any of its formats, as a Dataset of {@link ManifestSchema}.
 *
 * <p>Lines are counted as in the file, blank ones included; the rows of a table are counted in the
 * order of its files (of a Delta table: of what they hold) and the recordings of a folder in
 * natural order, from 1. No two rows have the same guid: a line that repeats an earlier one is left
 * out and the earlier one says so; a line that has an earlier line's guid with another request is
 * an error and loses its guid. Rows come in no order.
 */
public final class ManifestReader {
  private static final String PARQUET = "parquet";
  private static final String DELTA = "delta";
  private static final Column ROW_AS_JSON = to_json(struct("*"));

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Set<String> languages;
  private final int partitions;

  /**
   * @param languages BCP-47 codes that the configured models understand
   */
  public ManifestReader(SparkSession spark, Set<String> languages) {
    this(spark, languages, spark.sparkContext().defaultParallelism());
  }

  ManifestReader(SparkSession spark, Set<String> languages, int partitions) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.languages = new TreeSet<>(languages);
    this.partitions = partitions;
  }

  /**
   * @param path a JSON Lines, CSV or Parquet file, a Delta table, a folder of recordings, a glob or
   *     a single recording; a manifest without lines gives no rows
   * @throws ConfigurationException if there is no such manifest, or it is of no format that is read
   *     here
   */
  public Dataset<Row> read(String path) {
    ManifestFile manifest = ManifestFile.find(path, configuration());
    context.setJobDescription("Number the lines of the manifest " + manifest.path());
    try {
      return UniqueGuids.of(
          spark.createDataFrame(
              switch (manifest.format()) {
                case JSON_LINES -> jsonLines(manifest);
                case CSV -> csv(manifest);
                case PARQUET -> parquet(manifest);
                case DELTA -> delta(manifest);
                case RECORDINGS -> recordings(manifest);
              },
              ManifestSchema.ENTRY));
    } finally {
      context.setJobDescription(null);
    }
  }

  private JavaRDD<Row> jsonLines(ManifestFile manifest) {
    rejectJsonArray(manifest.path());
    JobConf job = new JobConf(configuration());
    FileInputFormat.setInputPaths(job, new Path(escapeGlob(manifest.path().toString())));
    return context
        .hadoopRDD(job, TextInputFormat.class, LongWritable.class, Text.class, partitions)
        .map(new LineBytes())
        .zipWithIndex()
        .mapPartitions(new Lines(manifest, languages));
  }

  private JavaRDD<Row> csv(ManifestFile manifest) {
    try (CsvManifest file =
        CsvManifest.open(manifest.path(), configuration(), parser(manifest, languages))) {
      file.checkHeader(manifest.path());
    } catch (IOException e) {
      throw unreadable(manifest.path(), e);
    }
    return context
        .parallelize(List.of(manifest.path().toString()), 1)
        .mapPartitions(
            new CsvLines(
                manifest,
                languages,
                context.broadcast(new SerializableConfiguration(configuration()))));
  }

  private JavaRDD<Row> parquet(ManifestFile manifest) {
    return table(
        manifest,
        load(PARQUET, escapeGlob(manifest.path().toString()), manifest.path())
            .orderBy("_metadata.file_path", "_metadata.row_index")
            .select(ROW_AS_JSON));
  }

  /** Delta tells no position of a row, and rewrites files: rows are numbered by what they hold. */
  private JavaRDD<Row> delta(ManifestFile manifest) {
    return table(
        manifest,
        load(DELTA, manifest.path().toString(), manifest.path())
            .select(ROW_AS_JSON.as("row"))
            .orderBy("row"));
  }

  private JavaRDD<Row> table(ManifestFile manifest, Dataset<Row> rows) {
    return rows.javaRDD()
        .map(new RowText())
        .zipWithIndex()
        .mapPartitions(new Lines(manifest, languages));
  }

  private JavaRDD<Row> recordings(ManifestFile manifest) {
    return context
        .parallelize(manifest.recordings().stream().map(ManifestReader::line).toList(), partitions)
        .zipWithIndex()
        .mapPartitions(new Lines(manifest, languages));
  }

  /** Paths without a scheme are taken literally, so that any file name is its own address. */
  private static byte[] line(Path recording) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(Parameter.CONTENT_URI.label(), recording.toUri().getPath())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void rejectJsonArray(Path path) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ManifestFile.open(path, configuration()), StandardCharsets.UTF_8))) {
      int first = reader.read();
      while (first >= 0 && (Character.isWhitespace(first) || first == '\uFEFF')) {
        first = reader.read();
      }
      if (first == '[') {
        throw new ConfigurationException(
            "The manifest "
                + path
                + " is a JSON array. Write one JSON object per line, for example with"
                + " `jq -c '.[]'`");
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private Dataset<Row> load(String format, String address, Path path) {
    Dataset<Row> rows;
    try {
      rows = spark.read().format(format).load(address);
    } catch (Exception e) { // Scala's checked AnalysisException is not declared
      throw unreadable(path, e);
    }
    List<String> problems = new ArrayList<>();
    ManifestColumns.requireContent(path, Arrays.asList(rows.columns()), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return rows;
  }

  private Configuration configuration() {
    return spark.sessionState().newHadoopConf();
  }

  private static ConfigurationException unreadable(Path path, Exception cause) {
    return new ConfigurationException(
        "The manifest " + path + " cannot be read: " + cause.getMessage());
  }

  private static String escapeGlob(String path) {
    return path.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
  }

  private static RequestParser parser(ManifestFile manifest, Set<String> languages) {
    return new RequestParser(manifest.folder().toString(), languages);
  }

  private static final class LineBytes implements Function<Tuple2<LongWritable, Text>, byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] call(Tuple2<LongWritable, Text> line) {
      return line._2().copyBytes();
    }
  }

  private static final class RowText implements Function<Row, byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] call(Row row) {
      return row.getString(0).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Parses numbered lines of JSON. */
  private static final class Lines implements FlatMapFunction<Iterator<Tuple2<byte[], Long>>, Row> {
    private static final long serialVersionUID = 1L;

    private final String manifest;
    private final String folder;
    private final TreeSet<String> languages;

    Lines(ManifestFile manifest, Set<String> languages) {
      this.manifest = manifest.path().toString();
      this.folder = manifest.folder().toString();
      this.languages = new TreeSet<>(languages);
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<byte[], Long>> lines) {
      RequestParser requests = new RequestParser(folder, languages);
      return stream(lines)
          .filter(line -> !isBlank(line._1()))
          .map(line -> requests.parse(line._2() + 1, line._1()))
          .map(entry -> ManifestSchema.row(manifest, entry))
          .iterator();
    }

    private static boolean isBlank(byte[] line) {
      for (byte character : line) {
        if (character < 0 || character > ' ') {
          return false;
        }
      }
      return true;
    }
  }

  /** Reads and parses a CSV file, which cannot be split because a value may have several lines. */
  private static final class CsvLines implements FlatMapFunction<Iterator<String>, Row> {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final TreeSet<String> languages;
    private final Broadcast<SerializableConfiguration> configuration;

    CsvLines(
        ManifestFile manifest,
        Set<String> languages,
        Broadcast<SerializableConfiguration> configuration) {
      this.folder = manifest.folder().toString();
      this.languages = new TreeSet<>(languages);
      this.configuration = configuration;
    }

    @Override
    public Iterator<Row> call(Iterator<String> manifests) throws IOException {
      String manifest = manifests.next();
      CsvManifest file =
          CsvManifest.open(
              new Path(manifest),
              configuration.value().value(),
              new RequestParser(folder, languages));
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(file));
      return stream(file).map(entry -> ManifestSchema.row(manifest, entry)).iterator();
    }

    private static void close(CsvManifest file) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static <T> Stream<T> stream(Iterator<T> values) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
  }
}
