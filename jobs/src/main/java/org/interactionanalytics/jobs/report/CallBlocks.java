package org.interactionanalytics.jobs.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * The calls as the page carries them, on disk: one array of what the table shows, and chunks of
 * texts and of details that a browser unpacks when they are asked for. JSON, deflated, Base64.
 */
final class CallBlocks implements Closeable {
  /** Characters of JSON in a chunk: some milliseconds to unpack, and large enough to pack well. */
  private static final int CHUNK_CHARACTERS = 400_000;

  private final Path listing;
  private final Path chunks;
  private final OutputStream listingOut;
  private final OutputStream chunksOut;
  private final List<Integer> chunkStarts = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();
  private final StringBuilder details = new StringBuilder();
  private int calls;

  /**
   * @param scratch folder for the files; whoever made it deletes it
   */
  CallBlocks(Path scratch) throws IOException {
    listing = scratch.resolve("listing");
    chunks = scratch.resolve("chunks");
    listingOut = packed(new BufferedOutputStream(Files.newOutputStream(listing)));
    chunksOut = new BufferedOutputStream(Files.newOutputStream(chunks));
    write(listingOut, "[");
  }

  /** Adds a call; each part is a JSON value. */
  void add(String listed, String text, String detail) throws IOException {
    write(listingOut, (calls == 0 ? "" : ",") + listed);
    if (texts.isEmpty()) {
      chunkStarts.add(calls);
    }
    texts.append(texts.isEmpty() ? "[" : ",").append(text);
    details.append(details.isEmpty() ? "[" : ",").append(detail);
    calls++;
    if (texts.length() + details.length() > CHUNK_CHARACTERS) {
      writeChunk();
    }
  }

  /** No call follows. */
  void finish() throws IOException {
    if (!texts.isEmpty()) {
      writeChunk();
    }
    write(listingOut, "]");
    close();
  }

  private void writeChunk() throws IOException {
    int number = chunkStarts.size() - 1;
    writeElement("texts-" + number, texts);
    writeElement("details-" + number, details);
  }

  private void writeElement(String id, StringBuilder array) throws IOException {
    write(chunksOut, "<script type=\"text/plain\" id=\"" + id + "\">");
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    try (OutputStream packed = packed(element)) {
      write(packed, array.append(']').toString());
    }
    element.writeTo(chunksOut);
    write(chunksOut, "</script>\n");
    array.setLength(0);
  }

  int calls() {
    return calls;
  }

  /** The index of the first call of each chunk. */
  List<Integer> chunkStarts() {
    return List.copyOf(chunkStarts);
  }

  /** Writes the array of what the table shows, packed. */
  void copyListing(OutputStream out) throws IOException {
    Files.copy(listing, out);
  }

  /** Writes the chunks, each in an element. */
  void copyChunks(OutputStream out) throws IOException {
    Files.copy(chunks, out);
  }

  private static OutputStream packed(OutputStream out) {
    return new DeflaterOutputStream(Base64.getEncoder().wrap(out));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    listingOut.close();
    chunksOut.close();
  }
}
