package org.interactionanalytics.entity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which entities to look for.
 *
 * @param language BCP-47, for example {@code en-GB}; its region is that of telephone numbers
 *     without a country code, the United States where it names none
 * @param date the day of the conversation, against which "next tuesday" is read; empty where it is
 *     not known, which leaves such words as they are
 * @param types known types to look for, English only; custom entities are looked for in any case
 * @param custom entities with words of their own
 */
public record EntityRequest(
    String language,
    Optional<LocalDate> date,
    Set<EntityType> types,
    List<EntityDefinition> custom) {

  private static final String ENGLISH = "en";

  /** Every type, in English, on a day that is not known. */
  public static final EntityRequest ALL =
      new EntityRequest("en-US", Optional.empty(), EnumSet.allOf(EntityType.class), List.of());

  public EntityRequest {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(date, "date");
    types = Set.copyOf(types);
    custom = List.copyOf(custom);
  }

  /** Whether the known types can be found in this language. */
  public boolean isLanguageKnown() {
    return Locale.forLanguageTag(language).getLanguage().equals(ENGLISH);
  }

  String region() {
    String region = Locale.forLanguageTag(language).getCountry();
    return region.isEmpty() ? Locale.US.getCountry() : region;
  }
}
