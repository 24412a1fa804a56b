package org.interactionanalytics.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Times of a large report in a browser, by the browser's own clock. Run by {@code
 * samples/bench-report.sh}; prints and asserts nothing about times.
 */
@EnabledIfSystemProperty(named = "bench.report", matches = ".+")
final class ReportBench {
  private static final int REPEATS = 5;
  private static final int WIDE = 1440;

  @Test
  void print() throws IOException {
    Path report = Path.of(System.getProperty("bench.report")).toAbsolutePath();
    System.out.printf("size                          %8.1f MB%n", Files.size(report) / 1e6);
    try (Chromium chromium = Chromium.launch()) {
      measure(chromium, report, "view=calls", "first text on the screen", ReportBench::firstPaint);
      measure(chromium, report, "", "overview, ready to use", ReportBench::ready);
      measure(chromium, report, "view=calls", "table of calls, ready to use", ReportBench::ready);
      measure(chromium, report, "", "the whole file read", ReportBench::loaded);
      measure(chromium, report, "view=calls", "first search of transcripts", this::search);
      measure(
          chromium,
          report,
          "view=calls&q=refund",
          "further search",
          page -> {
            page.page().waitForSelector("#calls mark");
            return search(page);
          });
      measure(chromium, report, "view=calls", "a call opened from the table", this::openCall);
    }
  }

  private static void measure(
      Chromium chromium, Path report, String hash, String what, ToDoubleFunction<ReportPage> time) {
    double[] milliseconds = new double[REPEATS];
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      try (ReportPage page =
          new ReportPage(chromium.browser(), report, WIDE, ColorScheme.LIGHT).open(hash)) {
        milliseconds[repeat] = time.applyAsDouble(page);
        assertThat(page.complaints()).isEmpty();
      }
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "%-30s%8.0f ms median, %.0f to %.0f of %d%n",
        what, milliseconds[REPEATS / 2], milliseconds[0], milliseconds[REPEATS - 1], REPEATS);
  }

  private static double firstPaint(ReportPage page) {
    return number(
        page.page(), "performance.getEntriesByName('first-contentful-paint')[0].startTime");
  }

  private static double ready(ReportPage page) {
    return number(page.page(), "performance.getEntriesByName('report-ready')[0].startTime");
  }

  private static double loaded(ReportPage page) {
    page.page().waitForLoadState();
    return number(
        page.page(), "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
  }

  /** From the last key to the table of what fits. */
  private double search(ReportPage page) {
    page.page().waitForLoadState();
    return number(
        page.page(),
        """
        async () => {
          const field = document.getElementById('search');
          const status = document.getElementById('status');
          const from = performance.now();
          field.value = 'account number';
          field.dispatchEvent(new Event('input'));
          while (!/ fits? the search/.test(status.textContent) || !document.querySelector('#calls mark')
              || !location.hash.includes('account')) {
            await new Promise(resolve => setTimeout(resolve, 5));
          }
          return performance.now() - from;
        }
        """);
  }

  private double openCall(ReportPage page) {
    page.page().waitForLoadState();
    return number(
        page.page(),
        """
        async () => {
          const from = performance.now();
          document.querySelectorAll('#calls tbody th a')[30].click();
          while (!document.querySelector('.transcript .turn')) {
            await new Promise(resolve => setTimeout(resolve, 5));
          }
          return performance.now() - from;
        }
        """);
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
