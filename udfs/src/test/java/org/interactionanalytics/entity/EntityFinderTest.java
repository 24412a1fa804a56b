package org.interactionanalytics.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

class EntityFinderTest {
  private static final EntityFinder ALL = new EntityFinder(EntityRequest.ALL);

  private static EntityFinder custom(String language, EntityDefinition... definitions) {
    return new EntityFinder(
        new EntityRequest(language, Optional.empty(), Set.of(), List.of(definitions)));
  }

  @Test
  void offsetsPointIntoTheText() {
    String text = "well my name is maria garcia and i owe forty five dollars";
    assertThat(ALL.find(text))
        .allSatisfy(entity -> assertThat(text.substring(entity.offset())).startsWith(entity.text()))
        .extracting(TextEntity::text)
        .containsExactly("maria garcia", "forty five dollars");
  }

  @Test
  void longestMatchWins() {
    assertThat(ALL.find("on june twenty third two thousand and six"))
        .extracting(TextEntity::type, TextEntity::value)
        .containsExactly(tuple(EntityType.DATE, "2006-06-23"));
  }

  @Test
  void writtenTextIsReadToo() {
    assertThat(
            ALL.find(
                "Please pay $1,045.20 to Sam@Example.com by 4:30pm on 2026-06-23, (twenty-three)."))
        .extracting(TextEntity::type, TextEntity::value)
        .containsExactly(
            tuple(EntityType.MONEY, "$1045.20"),
            tuple(EntityType.EMAIL, "sam@example.com"),
            tuple(EntityType.TIME, "16:30"),
            tuple(EntityType.DATE, "2026-06-23"),
            tuple(EntityType.NUMBER, "23"));
  }

  @Test
  void relativeDatesStayWordsWhereTheDayIsNotKnown() {
    assertThat(ALL.find("call me next tuesday or in three days"))
        .extracting(TextEntity::value)
        .containsExactly("next tuesday", "in three days");
  }

  @Test
  void noMoreThanFourDigitsOfACardAreKept() {
    String number = "four one one one one one one one one one one one one one one one";
    assertThat(ALL.find("it is " + number + " thanks"))
        .extracting(TextEntity::type, TextEntity::value, TextEntity::text)
        .containsExactly(
            tuple(EntityType.CARD, "************1111", "* * * * * * * * * * * * one one one one"));
    assertThat(ALL.find("4111 1111 1111 1111"))
        .extracting(TextEntity::value, TextEntity::text)
        .containsExactly(tuple("************1111", "* * * 1111"));
    assertThat(ALL.find("4111111111111111"))
        .extracting(TextEntity::value, TextEntity::text)
        .containsExactly(tuple("************1111", "*"));
  }

  /** One digit misheard: the check digit is wrong, but the rest may still be somebody's card. */
  @Test
  void longNumbersAreHiddenEvenIfTheyAreNoValidCard() {
    String number = "four one one one one one one one one one one one one one one two";
    assertThat(ALL.find(number))
        .extracting(TextEntity::type, TextEntity::value)
        .containsExactly(tuple(EntityType.NUMBER, "************1112"));
  }

  @Test
  void cardDictatedInPiecesWithTheOtherSideBetween() {
    Timeline timeline =
        TestTimelines.of(
            30,
            "customer 0.0 it is four one one one @4.0 one one one one @9.0 one one one one @12.0"
                + " one one one one",
            "agent 6.0 okay");
    List<Entity> found = ALL.find(timeline);
    assertThat(found)
        .extracting(Entity::type, Entity::value, Entity::utteranceIndex, Entity::offset)
        .containsExactly(tuple(EntityType.CARD, "************1111", 0, 6));
    assertThat(found.get(0).startMs()).isEqualTo(800);
    assertThat(found.get(0).endMs()).isEqualTo(13600);
    assertThat(found.get(0).speakerId()).isEqualTo("customer");
  }

  @Test
  void otherEntitiesEndWithTheUtterance() {
    Timeline timeline = TestTimelines.of(10, "customer 0.0 i want twenty @2.0 three of them broke");
    assertThat(ALL.find(timeline)).extracting(Entity::value).containsExactly("20", "3");
  }

  @Test
  void utterancesOfTwoSpeakersAreInOrder() {
    Timeline timeline =
        TestTimelines.of(
            10,
            "customer 1.0 i paid ten dollars",
            "agent 0.0 @0.5 hello kevin",
            "agent 4.0 right sarah");
    assertThat(ALL.find(timeline))
        .extracting(Entity::utteranceIndex, Entity::value, Entity::speakerId)
        .containsExactly(
            tuple(0, "Kevin", "agent"), tuple(1, "$10.00", "customer"), tuple(2, "Sarah", "agent"));
  }

  @Test
  void customEntitiesAreFoundInAnyLanguage() {
    EntityFinder finder =
        custom("de-DE", new EntityDefinition("product", "Super Phone 3", "Super-Phone drei"));
    assertThat(finder.find("ich habe ein super phone drei gekauft am dritten mai"))
        .containsExactly(
            new TextEntity(
                EntityType.CUSTOM,
                Optional.of("product"),
                "Super Phone 3",
                "super phone drei",
                13));
  }

  @Test
  void customEntityGoesBeforeAKnownOneOfTheSameWords() {
    EntityFinder finder =
        new EntityFinder(
            new EntityRequest(
                "en-US",
                Optional.empty(),
                EnumSet.allOf(EntityType.class),
                List.of(new EntityDefinition("vendor", "AMZN", "amazon"))));
    assertThat(finder.find("i ordered it on amazon"))
        .extracting(TextEntity::type, TextEntity::value)
        .containsExactly(tuple(EntityType.CUSTOM, "AMZN"));
  }

  @Test
  void regionOfTheLanguageIsThatOfTelephoneNumbers() {
    EntityFinder british =
        new EntityFinder(
            new EntityRequest("en-GB", Optional.empty(), EnumSet.of(EntityType.PHONE), List.of()));
    String number = "oh two oh seven nine four six oh nine five eight";
    assertThat(british.find(number)).extracting(TextEntity::value).containsExactly("+442079460958");
    assertThat(ALL.find(number)).extracting(TextEntity::type).containsExactly(EntityType.NUMBER);
  }

  @Test
  void accountNumberThatCouldBeATelephoneNumberIsANumber() {
    assertThat(ALL.find("my account number is six five oh two five three double oh double oh"))
        .extracting(TextEntity::type, TextEntity::value)
        .containsExactly(tuple(EntityType.NUMBER, "6502530000"));
  }

  /** A run of digits without end would take the time of its cube. */
  @Test
  void digitsWithoutEndAreCutIntoNumbers() {
    assertThat(ALL.find("one ".repeat(6400))).hasSize(100);
  }

  @Test
  void nothingInNothing() {
    assertThat(ALL.find("")).isEmpty();
    assertThat(ALL.find(" ?! - ")).isEmpty();
    assertThat(ALL.find(TestTimelines.of(1))).isEmpty();
  }
}
