package org.interactionanalytics.summarizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
  @Test
  void doublesUpToHalfAMinute() {
    assertThat(IntStream.range(0, 8).mapToObj(RetryDelay::after).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7                             | 7
          0                             | 0
          3600                          | 60
          Sat, 21 Nov 2026 10:00:09 GMT | 9
          Sat, 21 Nov 2026 09:00:00 GMT | 0
          Sun, 22 Nov 2026 10:00:00 GMT | 60
          soon                          | 4
          """)
  void serverSaysHowLong(String value, long seconds) {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Retry-After", List.of(value), "Date", List.of("Sat, 21 Nov 2026 10:00:00 GMT")),
            (name, text) -> true);
    assertThat(RetryDelay.after(2, headers)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
