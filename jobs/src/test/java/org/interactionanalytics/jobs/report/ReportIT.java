package org.interactionanalytics.jobs.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.CommandRun;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of real tables, as a person meets it: in a browser, from a disk. */
final class ReportIT extends SparkTestSession {
  private static final int WIDE = 1440;
  private static final int NARROW = 390;

  /** What a caller might say to take the page over. */
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> ${alert(3)}";

  /** The tables that the tests compare with. */
  private static final List<TableDefinition> ASKED =
      List.of(
          Tables.INTERACTIONS,
          Tables.RECORDINGS,
          Tables.UTTERANCES,
          Tables.CATEGORY_MATCHES,
          Tables.RUNS);

  @TempDir private static Path folder;

  private static Path report;
  private static Chromium chromium;
  private ReportPage opened;

  @BeforeAll
  static void writeReport() throws IOException {
    chromium = Chromium.launch();
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"guid": "stereo", "name": "Electricity bill", "contentUri": "%1$s", "channelRoles": ["agent", "customer"], "metadata": {"queue": "billing", "agentName": "Brian", "callDate": "2026-11-19T22:10:00Z"}}
            {"guid": "mono", "name": "Greeting", "contentUri": "%2$s", "metadata": {"queue": "support", "agentName": "Zoe", "callDate": "2026-11-20T01:30:00Z"}}
            {"guid": "silent", "name": "Nobody", "contentUri": "%3$s"}
            {"guid": "hostile", "name": "%4$s", "contentUri": "%2$s", "metadata": {"queue": "%4$s"}}
            {"guid": "failed", "name": "Lost recording", "contentUri": "no-such-file.wav"}
            """
                .formatted(
                    TestMedia.sample("billing-question.wav"),
                    TestMedia.fixture("pcm16.wav"),
                    TestMedia.fixture("silence.wav"),
                    HOSTILE));
    CommandRun load =
        CommandRun.of("analyze", "--manifest", manifest.toString(), "--warehouse", tables());
    assertThat(load.summary("processed")).as(load.out() + load.err()).isEqualTo("4");
    overwrite("utterances", "text");
    matchHostileCategory();
    overwrite("interactions", "title");
    report = folder.resolve("night").resolve("report.html");
    assertThat(
            new CallReport(spark(), warehouse()).write(report.toString(), Optional.empty()).calls())
        .isEqualTo(5);
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void closePage() {
    if (opened != null) {
      opened.close();
    }
  }

  /** Makes a text of the hostile call hostile. */
  private static void overwrite(String table, String column) {
    DeltaTable.forPath(spark(), tables() + "/" + table)
        .update(col("guid").equalTo("hostile"), Map.of(column, lit(HOSTILE + " " + column)));
  }

  private static void matchHostileCategory() {
    warehouse()
        .append(
            Tables.CATEGORY_MATCHES,
            spark()
                .read()
                .format("delta")
                .load(tables() + "/category_matches")
                .where("guid = 'stereo'")
                .limit(1)
                .withColumn("guid", lit("hostile"))
                .withColumn("category", lit(HOSTILE + " category")));
    DeltaTable.forPath(spark(), tables() + "/interactions")
        .update(
            col("guid").equalTo("hostile"),
            Map.of(
                "categories",
                array(
                    struct(
                        lit(HOSTILE).as("category"),
                        array(struct(lit("name").as("name"), lit(1).as("matches")))
                            .as("categories")))));
  }

  private static String tables() {
    return folder.resolve("tables").toString();
  }

  private static Warehouse warehouse() {
    return new Warehouse(spark(), new org.apache.hadoop.fs.Path(tables()));
  }

  private static Row row(String query) {
    for (TableDefinition table : ASKED) {
      warehouse().read(table).createOrReplaceTempView(table.name());
    }
    return spark().sql(query).first();
  }

  private ReportPage open(String hash) {
    return open(hash, WIDE, ColorScheme.LIGHT);
  }

  private ReportPage open(String hash, int width, ColorScheme colors) {
    opened = new ReportPage(chromium.browser(), report, width, colors);
    return opened.open(hash);
  }

  @Test
  void opensFromDiskWithoutAComplaint() {
    ReportPage page = open("");
    for (String hash :
        List.of(
            "view=calls",
            "view=failed",
            "view=about",
            "call=stereo",
            "call=mono",
            "call=silent",
            "call=hostile",
            "call=failed",
            "call=nobody")) {
      page.open(hash);
      assertThat(page.find("h1")).hasCount(1);
      assertThat(page.complaints()).as(hash).isEmpty();
    }
    assertThat(page.requests())
        .allMatch(url -> url.startsWith("file:") || url.equals("about:blank"));
  }

  @Test
  void everyChartHasItsDataDrawn() {
    ReportPage page = open("");
    for (String chart :
        List.of(
            "sentiment",
            "course",
            "emotion",
            "length",
            "talk",
            "categories",
            "intents",
            "volume",
            "mood-trend")) {
      Locator figure = page.find("#chart-" + chart);
      assertThat(figure).hasCount(1);
      assertThat(figure.locator(".plot").first().boundingBox().height).as(chart).isGreaterThan(15);
    }
    Row facts =
        row(
            """
            SELECT count_if(sentimentSummary IS NOT NULL), count_if(status = 'processed'),
              count(DISTINCT round(least(sentimentSummary.overallSentiment, 0.99) * 10 - 0.5))
            FROM interactions
            """);
    // Every call is in a bar, whose title ends with its number of calls
    assertThat(barSum(page, "#chart-sentiment")).isEqualTo(facts.getLong(0)).isGreaterThan(1);
    assertThat(barSum(page, "#chart-length")).isEqualTo(facts.getLong(1)).isEqualTo(4);
    // Three parties, ten windows; the agent and the customer are of one call
    assertThat(page.find("#chart-course circle").count()).isBetween(20, 30);
    assertThat(page.find("#chart-talk rect")).hasCount(partsOfTime());
    assertThat(page.find("#chart-volume [data-marks=bar] rect").count()).isBetween(3, 4);
    assertThat(page.find("#chart-mood-trend circle").count()).isBetween(2, 3);
    Row matched =
        row(
            """
            SELECT count(DISTINCT guid, category, name), count(DISTINCT category, name) FROM category_matches
            WHERE guid <> 'hostile'
            """);
    assertThat(barSum(page, "#chart-categories"))
        .isGreaterThanOrEqualTo(Math.min(12, matched.getLong(0)));
    assertThat(page.find("#chart-sentiment svg").getAttribute("role")).isEqualTo("img");
    page.find("#chart-sentiment summary").click();
    assertThat(page.find("#chart-sentiment tbody tr")).hasCount(5);
  }

  private static int partsOfTime() {
    Row parts =
        row(
            "SELECT agent_only_ms, customer_only_ms, crosstalk_ms, silence_ms FROM interactions WHERE guid = 'stereo'");
    // A bar of zero is drawn, too, without a width; the row of all calls and that of the queue
    assertThat(parts.anyNull()).isFalse();
    return 2 * parts.size();
  }

  /** Sum of the counts in the titles of the bars: "0.60 to 0.70: 3 calls". */
  private static long barSum(ReportPage page, String figure) {
    return page.find(figure + " rect title").allTextContents().stream()
        .mapToLong(
            title ->
                Pattern.compile(": (\\d+) ")
                    .matcher(title)
                    .results()
                    .mapToLong(match -> Long.parseLong(match.group(1)))
                    .findFirst()
                    .orElseThrow())
        .sum();
  }

  @Test
  void tableSortsByAClickAndByTheKeyboard() {
    ReportPage page = open("view=calls");
    assertThat(page.find("#calls tbody tr")).hasCount(5);
    assertThat(page.find("#calls th[aria-sort]")).hasText(Pattern.compile("Call.*"));

    page.find("[data-sort=duration]").click();
    assertThat(page.find("#calls th[aria-sort=descending]")).containsText("Length");
    assertThat(names(page).get(0)).isEqualTo("Electricity bill");
    // What has no length comes last, whatever the direction
    assertThat(names(page).get(4)).isEqualTo("Lost recording");

    page.page().keyboard().press("Enter");
    assertThat(page.find("#calls th[aria-sort=ascending]")).containsText("Length");
    assertThat(names(page).get(3)).isEqualTo("Electricity bill");
    assertThat(names(page).get(4)).isEqualTo("Lost recording");
    assertThat(page.find("[data-sort=duration]")).isFocused();
  }

  private static List<String> names(ReportPage page) {
    return page.find("#calls tbody th a").allTextContents();
  }

  @Test
  void filtersAndSearchLeaveWhatFits() {
    ReportPage page = open("view=calls");
    page.find("select[name=status]").selectOption("failed");
    assertThat(page.find("#calls tbody tr")).hasCount(1);
    assertThat(page.find("#status")).hasText("1 of 5 recordings fits the search and the filters.");
    page.find("#clear").click();
    assertThat(page.find("#calls tbody tr")).hasCount(5);

    page.find("select[name=queue]").selectOption("billing");
    assertThat(page.find("#calls tbody tr")).hasCount(1);
    page.find("#clear").click();
    page.find("input[name=from]").fill("2026-11-20");
    page.find("input[name=to]").fill("2026-11-20");
    assertThat(page.find("#calls tbody tr")).hasCount(1);
    assertThat(names(page)).containsExactly("Greeting");
    page.find("#clear").click();

    // In no name and no title, only in the transcript
    page.find("#search").fill("AcCount number");
    assertThat(page.find("#calls tbody tr")).hasCount(1);
    assertThat(page.find("#calls .snippet mark")).hasText("account number");
    page.find("#calls tbody th a").click();
    assertThat(page.find("mark.searched").first()).isVisible();

    page.page().goBack();
    page.find("#search").fill("zoe");
    assertThat(page.find("#calls tbody th a")).hasText("Greeting");
    page.find("#search").fill("no such words");
    assertThat(page.find(".empty")).containsText("No call fits");
  }

  @Test
  void filtersHoldForTheTotals() {
    ReportPage page = open("queue=billing");
    assertThat(page.find(".tiles .value").first()).hasText("1");
    assertThat(barSum(page, "#chart-length")).isEqualTo(1);
    page.find("a:has-text('Calls')").first().click();
    assertThat(page.find("#calls tbody tr")).hasCount(1);
  }

  @Test
  void clickOnTheTimelineFindsTheWords() {
    ReportPage page = open("call=stereo");
    Row word =
        row(
            """
            SELECT word.start_ms, word.end_ms, (SELECT max(duration_ms) FROM interactions WHERE guid = 'stereo')
            FROM (SELECT explode(word_timings) AS word FROM utterances WHERE guid = 'stereo')
            WHERE word.word = 'electricity'
            """);
    double middle = (word.getLong(0) + word.getLong(1)) / 2.0;
    // The lanes' lines are as long as the call
    Locator line = page.find("#timeline .lane-line").nth(1);
    double left = Double.parseDouble(line.getAttribute("x1"));
    double right = Double.parseDouble(line.getAttribute("x2"));
    double lane = Double.parseDouble(line.getAttribute("y1"));
    page.find("#timeline svg")
        .click(
            new Locator.ClickOptions()
                .setPosition(left + (right - left) * middle / word.getLong(2), lane - 10));
    assertThat(page.find("mark.spoken")).containsText("electricity");
    assertThat(page.find("mark.spoken")).isInViewport();
    assertThat(page.find(".utterance.current")).isFocused();
    assertThat(page.find("#timeline .cursor")).hasAttribute("visibility", "visible");
  }

  @Test
  void timelineShowsWhoSpeaksAsTheTablesTell() {
    ReportPage page = open("call=stereo");
    Row spoken =
        row(
            "SELECT speakers[0].speech, speakers[1].speech FROM interactions WHERE guid = 'stereo'");
    Locator lanes = page.find("#timeline .lane.speech");
    assertThat(lanes).hasCount(2);
    for (int speaker = 0; speaker < 2; speaker++) {
      assertThat(lanes.nth(speaker).locator(".mark")).hasCount(spoken.getList(speaker).size());
    }
    Row places =
        row(
            "SELECT count(start_ms), count(DISTINCT category) FROM category_matches WHERE guid = 'stereo' AND start_ms IS NOT NULL");
    assertThat(page.find("#timeline .category .mark")).hasCount((int) places.getLong(0));
    assertThat(page.find("#timeline .category")).hasCount((int) places.getLong(1));
    assertThat(page.find("#chart-call-sentiment circle").count()).isBetween(10, 20);
    assertThat(page.find("#band-parts dd")).hasCount(5);
    assertThat(page.find("#time-parts dd").first()).hasText(Pattern.compile("\\d+ s"));
    assertThat(page.find(".transcript .turn").count()).isGreaterThan(5);
    assertThat(page.find("mark.match").count()).isPositive();
    page.find("#categories .time").first().click();
    assertThat(page.find("mark.spoken")).isInViewport();
  }

  @Test
  void everythingWorksByTheKeyboard() {
    ReportPage page = open("");
    page.page().keyboard().press("Tab");
    assertThat(page.find("#skip")).isFocused();
    page.page().keyboard().press("Enter");
    assertThat(page.find("#main")).isFocused();

    page.open("call=stereo");
    Locator timeline = page.page().getByRole(AriaRole.SLIDER);
    timeline.focus();
    page.page().keyboard().press("ArrowRight");
    page.page().keyboard().press("ArrowRight");
    assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("0:05, Customer: Hello.*"));
    page.page().keyboard().press("Enter");
    assertThat(page.find(".utterance.current")).isFocused();
    assertThat(page.find(".utterance.current")).containsText("electricity");
  }

  @Test
  void linksLeadToACallAndTheBackButtonReturns() {
    ReportPage page = open("view=calls&sort=-duration");
    page.find("#calls tbody th a").first().click();
    assertThat(page.find("h1")).hasText("Electricity bill");
    assertThat(page.page().url()).contains("call=stereo");
    assertThat(page.page()).hasTitle("Electricity bill – Call report");
    page.page().goBack();
    assertThat(page.find("#calls tbody tr")).hasCount(5);
    assertThat(page.find("th[aria-sort=descending]")).containsText("Length");
    page.page().goForward();
    assertThat(page.find("h1")).hasText("Electricity bill");
    page.find(".steps a").last().click();
    assertThat(page.find("h1")).not().hasText("Electricity bill");
  }

  @Test
  void whatPeopleSayIsNeverRunAsAProgram() throws IOException {
    ReportPage page = open("view=calls");
    assertThat(page.find("#calls tbody th a:has-text('alert(1)')")).hasText(HOSTILE);
    assertThat(page.find("select[name=queue] option:has-text('alert(1)')")).hasText(HOSTILE);
    page.find("#search").fill("</script>");
    assertThat(page.find("#calls .snippet")).containsText(HOSTILE);
    page.open("call=hostile");
    assertThat(page.find("h1")).hasText(HOSTILE);
    assertThat(page.find(".lede")).hasText(HOSTILE + " title");
    assertThat(page.find(".transcript")).containsText(HOSTILE + " text");
    assertThat(page.find("#categories dt").first()).hasText(HOSTILE + " category");
    page.page().mouse().click(300, 330);
    page.open("");
    assertThat(page.find("#chart-categories")).containsText("alert(1)");
    assertThat(page.complaints()).isEmpty();
    assertThat(page.find("img")).hasCount(0);
    // Two libraries, the program and inert blocks; nothing of it was made by data
    assertThat(page.find("script:not([type])")).hasCount(3);
    assertThat(Files.readString(report).replaceAll("(?s)<script>.*?</script>", ""))
        .doesNotContain("alert(");
  }

  @Test
  void whatIsNotMeasurableIsADashWithAReason() {
    ReportPage page = open("call=mono");
    assertThat(page.find("#time-parts .absent").first())
        .hasAttribute("title", Pattern.compile(".*(agent|role).*"));
    assertThat(page.find("#absent")).containsText("Only one speaker was heard");
    page.open("call=silent");
    assertThat(page.find(".notice")).containsText("Low confidence");
    assertThat(page.find(".transcript")).containsText("No speech was recognised");
    page.open("view=calls&confidence=Low");
    assertThat(page.find("#calls .badge.warn").first()).hasText("Low");
    assertThat(page.find("#calls tr:has-text('Nobody') .absent").first())
        .hasAttribute("title", Pattern.compile(".+"));
  }

  @Test
  void failedRecordingsTellTheirRemedy() {
    ReportPage page = open("view=failed");
    assertThat(page.find("#failed tbody tr")).hasCount(1);
    Row error =
        row("SELECT errors[0].errorCode, errors[0].message FROM recordings WHERE guid = 'failed'");
    assertThat(page.find("#failed tbody tr")).containsText(error.getString(0));
    assertThat(page.find("#failed .message")).hasText(error.getString(1));
    page.find("#failed a").click();
    assertThat(page.find(".notice.alarm")).containsText(error.getString(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'',LIGHT,1440", "'',DARK,1440", "call=stereo,LIGHT,1440", "call=stereo,DARK,390",
    "view=calls,LIGHT,1440", "call=failed,DARK,390", "view=failed,LIGHT,1440",
        "view=calls,DARK,390",
  })
  void axeFindsNothingSerious(String hash, ColorScheme colors, int width) {
    ReportPage page = open(hash, width, colors);
    if (hash.startsWith("call=")) {
      page.page().keyboard().press("Tab");
      if (page.find("#timeline").count() > 0) {
        page.find("#timeline").press("ArrowRight");
      }
    }
    String findings =
        new AxeBuilder(page.page())
            .analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .limit(3)
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    assertThat(findings).isEmpty();
  }

  @Test
  void nothingIsWiderThanTheWindow() {
    for (int width : new int[] {WIDE, NARROW}) {
      try (ReportPage page = new ReportPage(chromium.browser(), report, width, ColorScheme.LIGHT)) {
        for (String hash :
            List.of("", "view=calls", "view=failed", "view=about", "call=stereo", "call=hostile")) {
          page.open(hash);
          assertThat((Integer) page.page().evaluate("document.documentElement.scrollWidth"))
              .as(hash + " at " + width)
              .isLessThanOrEqualTo(width);
        }
      }
    }
  }

  @Test
  void themeFollowsTheSystemUntilItIsChosen() {
    ReportPage page = open("", WIDE, ColorScheme.DARK);
    String dark = background(page);
    page.find("#theme").selectOption("light");
    assertThat(background(page)).isNotEqualTo(dark);
    page.find("#theme").selectOption("auto");
    assertThat(background(page)).isEqualTo(dark);
    page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
    assertThat(page.find("#filters")).isHidden();
  }

  private static String background(ReportPage page) {
    return (String)
        page.page().evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void commandWritesTheSamePageOfARun() throws IOException {
    String run = row("SELECT run_id FROM runs").getString(0);
    Path ofRun = folder.resolve("of-run.html");
    CommandRun command =
        CommandRun.of("report", "--warehouse", tables(), "--to", ofRun.toString(), "--run", run);
    assertThat(command.exitCode()).as(command.err()).isZero();
    assertThat(command.out().strip()).isEqualTo(ofRun.toString());
    assertThat(command.err()).contains("5 recordings");
    assertThat(Files.readString(ofRun).replace(",\"run\":\"" + run + "\"", ""))
        .isEqualTo(Files.readString(report));
    try (Stream<Path> left = Files.list(folder.resolve("night"))) {
      assertThat(left).containsExactly(report);
    }
  }

  @Test
  void unknownRunAndAFolderAreRefused() {
    CallReport again = new CallReport(spark(), warehouse());
    assertThatThrownBy(() -> again.write(report.toString(), Optional.of("x")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [run] is invalid");
    assertThatThrownBy(() -> again.write(folder.toString(), Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [to] is invalid");
  }
}
