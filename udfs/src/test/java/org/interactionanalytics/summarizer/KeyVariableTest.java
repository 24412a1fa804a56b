package org.interactionanalytics.summarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVariableTest {
  @ParameterizedTest
  @ValueSource(strings = {"OPENAI_API_KEY", "SUMMARIZER_KEY_2", "_KEY", "KEY1"})
  void namesAreTaken(String name) {
    assertThat(KeyVariable.parse(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-4f9a8b7c6d5e4f3a2b1c",
        "4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c",
        "a94a8fe5ccb19ba61c4c0873d391e987",
        "A94A8FE5CCB19BA61C4C0873D391E987",
        "hf_abcdefghijklmnop",
        "${OPENAI_API_KEY}",
        "",
        "KEY WITH SPACES"
      })
  void whatMayBeAKeyIsRefusedAndNotRepeated(String name) {
    assertThatThrownBy(() -> KeyVariable.parse(name))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("must be the name of an environment variable")
        .satisfies(
            refused -> assertThat(name.isEmpty() || !refused.getMessage().contains(name)).isTrue());
  }

  @Test
  void keyIsTakenWithoutTheLineEndOfTheFileItCameFrom() {
    Map<String, String> environment = Map.of("KEY", "hush\n", "BLANK", " \n");
    assertThat(new KeyVariable("KEY").key(environment::get)).contains("hush");
    assertThat(new KeyVariable("BLANK").key(environment::get)).isEqualTo(Optional.empty());
    assertThat(new KeyVariable("OTHER").key(environment::get)).isEqualTo(Optional.empty());
  }
}
