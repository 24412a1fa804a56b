package org.interactionanalytics.jobs.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/manifest.md names every parameter with its aliases and its default. */
class ManifestDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "manifest.md");

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void documentsTheParameter(Parameter parameter) throws IOException {
    String row =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| ") && line.contains("`" + parameter.label() + "`"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No row for " + parameter.label()));
    assertThat(parameter.aliases())
        .allSatisfy(alias -> assertThat(row).contains("`" + alias + "`"));
    if (!parameter.defaultValue().isEmpty()) {
      assertThat(row).contains("| `" + parameter.defaultValue() + "` |");
    }
  }
}
