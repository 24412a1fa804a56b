package org.interactionanalytics.jobs.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.load.LoadOptions;
import scala.Tuple2;

/** Shows a person what a load runs with; secrets are masked. */
final class ResolvedConfiguration {
  private static final Pattern SECRET =
      Pattern.compile(
          "secret|passw|token|key|\\.sas\\.|credential(?!s\\.provider)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_INTEREST =
      Pattern.compile(
          "spark\\.(master|driver\\.memory"
              + "|executor\\.(memory|memoryOverhead|cores|instances)"
              + "|hadoop\\.fs\\.(?!s3a\\.vectored).*)");

  private static final String MASK = "********";

  private ResolvedConfiguration() {}

  static void print(SparkSession spark, LoadOptions options, PrintStream out) {
    Map<String, String> resolved = new TreeMap<>();
    for (Tuple2<String, String> entry : spark.sparkContext().getConf().getAll()) {
      if (isOfInterest(entry._1())) {
        resolved.put(entry._1(), masked(entry._1(), entry._2()));
      }
    }
    out.println("Configuration");
    line(out, "manifest", options.manifest());
    line(out, "warehouse", options.warehouse());
    line(out, "selection", options.selection().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    options.settings().describe().forEach((name, value) -> line(out, name, value));
    resolved.forEach((name, value) -> line(out, name, value));
  }

  private static boolean isOfInterest(String name) {
    return OF_INTEREST.matcher(name).matches();
  }

  static String masked(String name, String value) {
    return SECRET.matcher(name).find() ? MASK : value;
  }

  private static void line(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "  %-40s %s%n", name, value);
  }
}
