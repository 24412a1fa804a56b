package org.interactionanalytics.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.entity.EntityDefinition;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.interaction.Interaction.EntityHit;
import org.interactionanalytics.interaction.Interaction.Skipped;
import org.interactionanalytics.interaction.Interaction.TrackerHit;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.junit.jupiter.api.Test;

/** What each setting about content changes in the canonical record. */
class ContentFindingTest {
  private static final String TEXT = "i paid ten dollars to kontozo next tuesday";
  private static final InteractionAnalyzer ANALYZER =
      new InteractionAnalyzer(
          LanguageModels.english(),
          Optional.empty(),
          "support",
          OverallSentiment.TURN_MEAN,
          ToneSource.TEXT,
          Optional.empty());

  /** Words of 400 ms on one channel; "kontozo" has a confidence of 0.5, the others 0.9. */
  private static Interaction analyze(ContentRequest content) {
    List<Word> words = new ArrayList<>();
    for (String text : TEXT.split(" ")) {
      long start = words.size() * 400L;
      words.add(new Word(0, text, start, start + 400, text.equals("kontozo") ? 0.5 : 0.9));
    }
    return ANALYZER.analyze(
        new TranscribedRecording(
            "g",
            content.entities().language(),
            4000,
            1,
            ChannelPlan.SEPARATE,
            words,
            Map.of(),
            List.of(Optional.of(Role.CUSTOMER)),
            Optional.empty(),
            false,
            true,
            Map.of(),
            Optional.empty(),
            Map.of(),
            false,
            List.of(),
            content,
            List.of()));
  }

  private static EntityRequest entities(
      String language, Set<EntityType> types, EntityDefinition... custom) {
    return new EntityRequest(
        language, Optional.of(LocalDate.of(2026, 6, 17)), types, List.of(custom));
  }

  private static ContentRequest content(EntityRequest entities, double threshold) {
    return new ContentRequest(
        entities,
        List.of(new TrackerDefinition("Payment", List.of("pay dollars", "next tuesday"))),
        List.of(),
        threshold);
  }

  private static final Set<EntityType> ALL = EnumSet.allOf(EntityType.class);

  @Test
  void detectEntities() {
    assertThat(analyze(content(entities("en-US", ALL), 0.5)).entities())
        .containsExactly(
            new EntityHit(
                0,
                "money",
                Optional.empty(),
                "$10.00",
                "ten dollars",
                0,
                7,
                800,
                1600,
                "0",
                Optional.of("customer"),
                0.9),
            new EntityHit(
                1,
                "date",
                Optional.empty(),
                "2026-06-23",
                "next tuesday",
                0,
                30,
                2400,
                3200,
                "0",
                Optional.of("customer"),
                0.9));
    assertThat(analyze(content(entities("en-US", Set.of()), 0.5)).entities()).isEmpty();
  }

  @Test
  void customEntities() {
    EntityDefinition vendor = new EntityDefinition("vendor", "Contoso", "Kontozo");
    assertThat(analyze(content(entities("en-US", Set.of(), vendor), 0.5)).entities())
        .extracting(EntityHit::type, EntityHit::customType, EntityHit::value, EntityHit::text)
        .containsExactly(tuple("custom", Optional.of("vendor"), "Contoso", "kontozo"));
  }

  @Test
  void entitiesOfAnotherLanguageAreSkippedWithTheReason() {
    Interaction german = analyze(content(entities("de-DE", ALL), 0.5));
    assertThat(german.entities()).isEmpty();
    assertThat(german.skipped())
        .extracting(Skipped::feature, Skipped::reasonCode)
        .contains(tuple("detectEntities", "LANGUAGE_NOT_SUPPORTED"));
  }

  @Test
  void trackers() {
    assertThat(analyze(content(entities("en-US", Set.of()), 0.5)).trackerMatches())
        .extracting(
            TrackerHit::kind,
            TrackerHit::value,
            TrackerHit::text,
            TrackerHit::offset,
            TrackerHit::startMs)
        .containsExactly(tuple("exact", "next tuesday", "next tuesday", 30, 2400L));
  }

  /** 0.9 is the mean confidence of "ten dollars"; "kontozo" has 0.5. */
  @Test
  void confidenceThreshold() {
    EntityDefinition vendor = new EntityDefinition("vendor", "Contoso", "Kontozo");
    assertThat(analyze(content(entities("en-US", ALL, vendor), 0.6)).entities())
        .extracting(EntityHit::type)
        .containsExactly("money", "date");
    Interaction strict = analyze(content(entities("en-US", ALL, vendor), 0.95));
    assertThat(strict.entities()).isEmpty();
    assertThat(strict.trackerMatches()).isEmpty();
  }

  @Test
  void customVocabulary() {
    EntityRequest none = entities("en-US", Set.of());
    Interaction with = analyze(new ContentRequest(none, List.of(), List.of("Contoso"), 0.5));
    assertThat(with.transcript()).isEqualTo("i paid ten dollars to contoso next tuesday");
    assertThat(analyze(new ContentRequest(none, List.of(), List.of(), 0.5)).transcript())
        .isEqualTo(TEXT);
  }
}
