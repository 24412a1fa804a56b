package org.interactionanalytics.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryProfilesTest {
  private static byte[] profile(String name, String language) {
    return Profiles.file("phrase: a")
        .replace("profile: test", "profile: " + name)
        .replace("language: en", "language: " + language)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void selectsByNameAndLanguageTheCountryFirst() {
    CategoryProfiles profiles =
        CategoryProfiles.read(
            Map.of(
                "a.yaml", profile("support", "en"),
                "b.yaml", profile("support", "en-GB"),
                "c.yaml", profile("sales", "en-us")));

    assertThat(profiles.all())
        .extracting(CategoryProfile::name)
        .containsExactly("support", "support", "sales");
    assertThat(profiles.select("en-GB", "support").map(CategoryProfile::language))
        .contains("en-gb");
    assertThat(profiles.select("en_US", "support").map(CategoryProfile::language)).contains("en");
    assertThat(profiles.select("en", "sales")).isEmpty();
    assertThat(profiles.select("de", "support")).isEmpty();
  }

  @Test
  void problemsOfAllFilesComeTogether() {
    ConfigurationException thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                CategoryProfiles.read(
                    Map.of(
                        "a.yaml", profile("support", "en"),
                        "b.yaml", profile("support", "EN"),
                        "c.yaml", profile("sales", "xx"))));

    assertThat(thrown.problems())
        .hasSize(2)
        .first()
        .isEqualTo(
            "b.yaml: profile \"support\" for language en is also in a.yaml. Rename or remove one"
                + " of the two");
    assertThat(thrown.problems().get(1)).startsWith("c.yaml:2: language: ");
  }

  @Test
  void readsTheYamlFilesOfAFolder(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.yaml"), profile("support", "en"));
    Files.writeString(folder.resolve("README.md"), "no profile");

    assertThat(CategoryProfiles.readFolder(folder).all()).hasSize(1);
    assertThatThrownBy(() -> CategoryProfiles.readFolder(folder.resolve("absent")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must be a readable folder with .yaml files");
  }

  /** Hash worked out with sha256sum. */
  @Test
  void carriesTheVersionStamp() {
    String yaml =
        "profile: p\nlanguage: en\nversion: 3\ncategories: [{category: A, categories: [{name: B,"
            + " phrase: c}]}]\n";
    CategoryProfile profile = Profiles.of(yaml);

    assertThat(profile.version()).isEqualTo(3);
    assertThat(profile.sha256())
        .isEqualTo("5e0aca5a1870fc566214407d007ad57ad0182ef656e1d529d5df34e2fba57e4b");
  }

  @Test
  void survivesSerialization() throws IOException, ClassNotFoundException {
    CategoryProfiles profiles =
        CategoryProfiles.read(
            Map.of(
                "a.yaml",
                Profiles.file(
                        "any: [{phrase: [a, \"b*\"], notIn: c}, {near: [d, e]}, {sentiment: {is:"
                            + " negative}}, {silence: {totalMin: 1s}}, {crosstalk: {shareMin:"
                            + " 0.1}}, {interruption: {by: agent}}, {duration: {max: 1s}}, {not:"
                            + " {none: [{all: [{phrase: f}]}]}}]")
                    .getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(profiles);
    }
    CategoryProfiles copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (CategoryProfiles) in.readObject();
    }
    Timeline timeline = TestTimelines.of(60, "agent 0 a bc d x e f");

    assertThat(copy.all().get(0).explain(timeline, Optional.empty()))
        .isEqualTo(profiles.all().get(0).explain(timeline, Optional.empty()));
  }
}
