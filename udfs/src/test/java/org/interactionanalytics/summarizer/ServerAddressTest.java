package org.interactionanalytics.summarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://host:8000/v1, http://host:8000/v1/chat/completions",
    "http://host:8000/v1/, http://host:8000/v1/chat/completions",
    "HTTPS://host, https://host/chat/completions",
    "https://[::1]:8000//, https://[::1]:8000/chat/completions"
  })
  void chatIsBelowTheBase(String base, URI chat) {
    assertThat(ServerAddress.parse(base).chat()).isEqualTo(chat);
  }

  @Test
  void originHasNoPath() {
    assertThat(ServerAddress.parse("https://host:8443/tenant/v1/").origin())
        .isEqualTo("https://host:8443");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host:8000/v1                     | must be an http or https address with a host
          ftp://host/v1                    | must be an http or https address with a host
          file:///v1                       | must be an http or https address with a host
          http:///v1                       | must be an http or https address with a host
          http://a b/v1                    | must be an http or https address
          http://host:99999/v1             | must have a port from 1 to 65535
          http://host/v1/chat/completions  | Remove "/chat/completions" from its end
          """)
  void whatIsNoAddressIsTold(String text, String problem) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hush@host/v1",
        "https://hush@host/v1",
        "user:hush@host",
        "https://host/v1?key=hush",
        "https://host/v1#hush",
        "https://us er:hush@host/v1"
      })
  void secretsAreRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("hush");
  }
}
