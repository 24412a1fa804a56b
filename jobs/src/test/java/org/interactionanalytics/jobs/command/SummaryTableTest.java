package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.load.LoadOptions;
import org.interactionanalytics.jobs.load.LoadSummary;
import org.interactionanalytics.jobs.load.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SummaryTableTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(locale);
  }

  private static String print(LoadSummary summary) {
    StringWriter out = new StringWriter();
    LoadOptions options =
        new LoadOptions("calls.jsonl", "/tables", Selection.CHANGED, SettingsReader.shipped());
    SummaryTable.print(summary, options, new PrintWriter(out));
    return out.toString();
  }

  @Test
  void numbersAreInHoursSecondsAndTimesRealTimeWhateverTheLocale() {
    Locale.setDefault(Locale.GERMANY);
    String table = print(new LoadSummary("run-1", 12, 9, 0, 1, 0, 2, 3, 5_400_000, 90_500));
    assertThat(table.strip())
        .isEqualTo(
            """
            run                          run-1
            entries in the manifest      12
            processed                    9
              from a stored transcript   3
            failed                       0
            unchanged, left alone        1
              of them failed before      0
            duplicates                   2
            audio, hours                 1.500
            time, seconds                90.5
            speed, x real time           59.7
            warehouse                    /tables"""
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void failuresComeWithTheQuestionToAsk() {
    assertThat(print(new LoadSummary("run-1", 1, 0, 0, 1, 1, 0, 0, 0, 0)))
        .contains("Why recordings failed: bin/interactions sql --warehouse /tables \"SELECT guid");
  }
}
