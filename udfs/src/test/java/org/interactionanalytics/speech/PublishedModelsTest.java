package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublishedModelsTest {
  @Test
  void findsAModelByItsName() {
    PublishedModel model = PublishedModels.find("vosk-model-small-en-us-0.15").orElseThrow();

    assertThat(model.languages()).containsExactly("en-US");
    assertThat(model.size()).contains("40M");
    assertThat(model.wordErrorRates()).contains("9.85 (librispeech test-clean) 10.38 (tedlium)");
    assertThat(model.licence()).contains("Apache 2.0");
    assertThat(model.reference().location())
        .isEqualTo("https://alphacephei.com/vosk/models/vosk-model-small-en-us-0.15.zip");
  }

  @Test
  void leavesUnknownFiguresEmpty() {
    assertThat(PublishedModels.find("vosk-model-small-ja-0.22").orElseThrow().wordErrorRates())
        .isEmpty();
    assertThat(PublishedModels.find("no-such-model")).isEmpty();
  }

  @Test
  void namesAreUniqueAndLeadToTheirZip() {
    assertThat(PublishedModels.all()).extracting(PublishedModel::name).doesNotHaveDuplicates();
    assertThat(PublishedModels.all().get(0).reference()).isEqualTo(ModelReference.EMBEDDED);
    assertThat(PublishedModels.all().stream().skip(1))
        .allSatisfy(
            model -> {
              assertThat(model.location()).endsWith("/" + model.name() + ".zip");
              assertThat(model.reference().name()).isEqualTo(model.name());
            });
  }

  @Test
  void languagesAreWellFormed() throws IllformedLocaleException {
    assertThat(PublishedModels.all())
        .flatExtracting(PublishedModel::languages)
        .allSatisfy(
            tag ->
                assertThat(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
                    .isEqualTo(tag));
  }
}
