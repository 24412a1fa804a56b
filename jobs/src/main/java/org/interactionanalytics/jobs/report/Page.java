package org.interactionanalytics.jobs.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Puts the page together from {@code page.html} and what it names. Data is inert: JSON without any
 * {@code <}, or Base64. The browser runs only the scripts whose hashes the page's policy lists.
 */
final class Page {
  private static final Pattern PART = Pattern.compile("@@(\\w+)@@");

  private static final List<String> LIBRARIES =
      List.of("charts/d3.min.js", "charts/plot.umd.min.js");

  /** In this order; they share one scope. */
  private static final List<String> PROGRAM =
      List.of(
          "format.js",
          "data.js",
          "words.js",
          "charts.js",
          "overview.js",
          "table.js",
          "call.js",
          "transcript.js",
          "timeline.js",
          "findings.js",
          "page.js");

  private final ObjectNode facts;
  private final CallBlocks calls;

  /**
   * @param facts what holds for the whole page
   */
  Page(ObjectNode facts, CallBlocks calls) {
    this.facts = facts;
    this.calls = calls;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String page = Resources.text("page.html");
      Matcher part = PART.matcher(page);
      int end = 0;
      while (part.find()) {
        write(out, page.substring(end, part.start()));
        writePart(out, part.group(1));
        end = part.end();
      }
      write(out, page.substring(end));
    }
  }

  private void writePart(OutputStream out, String name) throws IOException {
    switch (name) {
      case "policy" -> write(out, policy());
      case "style" -> write(out, Resources.text("page.css"));
      case "facts" -> write(out, facts.toString().replace("<", "\\u003c"));
      case "listing" -> calls.copyListing(out);
      case "scripts" -> {
        for (String script : scripts()) {
          write(out, "<script>" + script + "</script>\n");
        }
      }
      case "chunks" -> calls.copyChunks(out);
      default -> throw new IllegalStateException("page.html names an unknown part: " + name);
    }
  }

  private static List<String> scripts() {
    String program =
        PROGRAM.stream()
            .map(Resources::text)
            .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    return Stream.concat(LIBRARIES.stream().map(Resources::text), Stream.of(program)).toList();
  }

  private static String policy() {
    String hashes =
        scripts().stream()
            .map(script -> "'sha256-" + sha256(script) + "'")
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
        + " script-src "
        + hashes;
  }

  private static String sha256(String script) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(script));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
