package org.interactionanalytics.jobs.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.interactionanalytics.jobs.load.LoadOptions;
import org.interactionanalytics.jobs.load.LoadSummary;

/** The table at the end of a load. */
final class SummaryTable {
  private static final double MS_PER_HOUR = 3_600_000.0;
  private static final double MS_PER_SECOND = 1000.0;

  private SummaryTable() {}

  static void print(LoadSummary summary, LoadOptions options, PrintWriter out) {
    out.println();
    row(out, "run", summary.runId());
    row(out, "entries in the manifest", summary.entries());
    row(out, "processed", summary.processed());
    row(out, "  from a stored transcript", summary.transcriptsReused());
    row(out, "failed", summary.failed());
    row(out, "unchanged, left alone", summary.unchanged());
    row(out, "  of them failed before", summary.failedBefore());
    row(out, "duplicates", summary.duplicates());
    row(out, "audio, hours", decimal(summary.audioMs() / MS_PER_HOUR, 3));
    row(out, "time, seconds", decimal(summary.wallMs() / MS_PER_SECOND, 1));
    row(
        out,
        "speed, x real time",
        decimal(summary.audioMs() / (double) Math.max(1, summary.wallMs()), 1));
    row(out, "warehouse", options.warehouse());
    if (summary.failed() + summary.failedBefore() > 0) {
      out.println();
      out.println(
          "Why recordings failed: bin/interactions sql --warehouse "
              + options.warehouse()
              + " \"SELECT guid, manifest_line, e.errorCode, e.parameterName, e.message FROM"
              + " recordings LATERAL VIEW explode(errors) AS e ORDER BY manifest_line\"");
    }
    out.flush();
  }

  /** The table at the end of a reanalysis. */
  static void printReanalysis(LoadSummary summary, String warehouse, PrintWriter out) {
    out.println();
    row(out, "run", summary.runId());
    row(out, "stored transcripts", summary.entries());
    row(out, "analysed", summary.processed());
    row(out, "failed", summary.failed());
    row(out, "audio, hours", decimal(summary.audioMs() / MS_PER_HOUR, 3));
    row(out, "time, seconds", decimal(summary.wallMs() / MS_PER_SECOND, 1));
    row(out, "warehouse", warehouse);
    out.flush();
  }

  private static void row(PrintWriter out, String name, Object value) {
    out.printf(Locale.ROOT, "%-28s %s%n", name, value);
  }

  private static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
