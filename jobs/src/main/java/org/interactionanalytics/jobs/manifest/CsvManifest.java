package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingErrors;

/**
 * A CSV manifest: UTF-8, one header line, values in double quotes where they contain the separator,
 * a quote (doubled) or line ends. The separator is the one of comma, semicolon and tab that the
 * header has most of. A value of several lines is read; its record has the number of its first
 * line.
 */
final class CsvManifest implements Iterator<ManifestEntry>, AutoCloseable {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int MAX_COLUMNS = 10_000;
  private static final int BUFFER_CHARACTERS = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final Reader reader;
  private final CsvParser rows;
  private final String[] header;
  private final RequestParser requests;
  private long lastLine;
  private long firstLine;
  private boolean isQuoteOpen;
  private String[] next;

  private CsvManifest(Reader reader, CsvParser rows, RequestParser requests) {
    this.reader = reader;
    this.rows = rows;
    this.requests = requests;
    this.header = readRow();
    this.next = readRow();
  }

  static CsvManifest open(Path path, Configuration configuration, RequestParser requests)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(ManifestFile.open(path, configuration), StandardCharsets.UTF_8),
            BUFFER_CHARACTERS);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    CsvParser rows = new CsvParser(settings(separator(reader)));
    rows.beginParsing(reader);
    return new CsvManifest(reader, rows, requests);
  }

  /**
   * @throws ConfigurationException if the header does not say where the recordings are
   */
  void checkHeader(Path path) {
    if (header == null) {
      return;
    }
    List<String> problems = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int column = 0; column < header.length; column++) {
      if (header[column] == null) {
        problems.add(
            "The header of " + path + " has no name for column " + (column + 1) + ". Name it");
      } else if (!names.add(header[column])) {
        problems.add(
            "The header of " + path + " has the column " + header[column] + " twice. Rename one");
      }
    }
    ManifestColumns.requireContent(path, names, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ManifestEntry next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    ManifestEntry entry = entry(firstLine, next);
    next = readRow();
    return entry;
  }

  @Override
  public void close() throws IOException {
    rows.stopParsing();
    reader.close();
  }

  private ManifestEntry entry(long lineNumber, String[] values) {
    byte[] json = json(values);
    if (values.length > header.length) {
      return RequestParser.unreadable(
          lineNumber,
          DigestUtils.sha256Hex(json),
          RecordingErrors.tooManyValues(values.length, header.length));
    }
    if (isQuoteOpen) {
      return RequestParser.unreadable(
          lineNumber,
          DigestUtils.sha256Hex(json),
          RecordingErrors.malformedLine(
              "a double quote is not closed, and takes in lines "
                  + lineNumber
                  + " to "
                  + lastLine
                  + ". Close it, and double a quote inside a quoted value"));
    }
    if (Arrays.stream(values)
        .filter(Objects::nonNull)
        .anyMatch(value -> value.indexOf(REPLACEMENT) >= 0)) {
      return RequestParser.unreadable(
          lineNumber,
          DigestUtils.sha256Hex(json),
          RecordingErrors.malformedLine("it is not UTF-8. Save the file as UTF-8"));
    }
    return requests.parse(lineNumber, json);
  }

  private byte[] json(String[] values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int column = 0; column < values.length; column++) {
      if (values[column] != null) {
        object.put(column < header.length ? header[column] : "" + (column + 1), values[column]);
      }
    }
    try {
      return Json.MAPPER.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can always be written as JSON", e);
    }
  }

  /** The next row that has a value; null at the end of the file, as the parser has it. */
  private String[] readRow() {
    String[] row;
    do {
      firstLine = lastLine + 1;
      row = rows.parseNext();
      lastLine = rows.getContext().currentLine();
    } while (row != null && Arrays.stream(row).allMatch(Objects::isNull));
    isQuoteOpen = row != null && lastLine > firstLine && hasOpenQuote();
    return row;
  }

  private boolean hasOpenQuote() {
    String record = Objects.requireNonNullElse(rows.getContext().currentParsedContent(), "");
    return record.chars().filter(character -> character == '"').count() % 2 == 1;
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(BUFFER_CHARACTERS);
    String firstLine = Objects.requireNonNullElse(readLine(reader), "");
    reader.reset();
    return SEPARATORS.stream()
        .max(
            (left, right) ->
                Long.compare(
                    firstLine.chars().filter(c -> c == left).count(),
                    firstLine.chars().filter(c -> c == right).count()))
        .orElseThrow();
  }

  private static String readLine(BufferedReader reader) throws IOException {
    char[] start = new char[BUFFER_CHARACTERS];
    int length = reader.read(start, 0, start.length);
    return length <= 0 ? "" : new String(start, 0, length).lines().findFirst().orElse("");
  }

  private static CsvParserSettings settings(char separator) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(separator);
    settings.getFormat().setComment('\0');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setSkipEmptyLines(false);
    settings.setMaxCharsPerColumn(Json.MAX_LINE_BYTES);
    settings.setMaxColumns(MAX_COLUMNS);
    settings.setReadInputOnSeparateThread(false);
    return settings;
  }
}
