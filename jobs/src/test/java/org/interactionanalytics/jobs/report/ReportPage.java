package org.interactionanalytics.jobs.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report that is open in a browser, with all that the browser complains about. */
final class ReportPage implements AutoCloseable {
  private static final String READY = "() => performance.getEntriesByName('report-ready').length";

  private final BrowserContext context;
  private final Page page;
  private final Path file;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  /**
   * @param width of the window, pixels
   */
  ReportPage(Browser browser, Path file, int width, ColorScheme colors) {
    this.file = file;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colors)
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(request -> requests.add(request.url()));
  }

  /** Opens it anew. */
  ReportPage open(String hash) {
    page.navigate("about:blank");
    page.navigate(file.toUri() + (hash.isEmpty() ? "" : "#" + hash));
    page.waitForFunction(READY);
    return this;
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    context.close();
  }
}
