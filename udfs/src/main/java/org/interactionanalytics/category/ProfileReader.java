package org.interactionanalytics.category;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.interactionanalytics.yaml.Problems;
import org.interactionanalytics.yaml.YamlDocument;
import org.interactionanalytics.yaml.YamlSection;
import org.interactionanalytics.yaml.YamlValue;

/** Reads one profile from the bytes of its file. */
final class ProfileReader {
  private static final int MAX_NAME_CHARACTERS = 100;
  private static final int MAX_SKIP_SECONDS = 86_400;
  private static final int MILLIS_PER_SECOND = 1000;
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(?:-([a-z]{2}|[0-9]{3}))?");
  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

  private ProfileReader() {}

  /** The profile; empty or of no use where a problem was noted. */
  static Optional<CategoryProfile> read(byte[] bytes, Problems problems) {
    return YamlDocument.read(bytes, problems)
        .flatMap(
            root ->
                root.section(
                    List.of(
                        "profile",
                        "language",
                        "version",
                        "skipCallsUnderSeconds",
                        "substitutions",
                        "categories")))
        .map(section -> profile(section, sha256(bytes)));
  }

  private static CategoryProfile profile(YamlSection section, String sha256) {
    ProfileHeader header =
        new ProfileHeader(
            section.require("profile").flatMap(ProfileReader::name).orElse(""),
            section.require("language").flatMap(ProfileReader::language).orElse(""),
            section
                .require("version")
                .flatMap(value -> value.integer(1, Integer.MAX_VALUE))
                .orElse(0),
            sha256,
            section
                .find("skipCallsUnderSeconds")
                .flatMap(value -> value.number(0, MAX_SKIP_SECONDS))
                .map(seconds -> Math.round(seconds * MILLIS_PER_SECOND))
                .orElse(0L));
    List<Substitution> substitutions =
        section.find("substitutions").map(ProfileReader::substitutions).orElse(List.of());
    List<Category> categories =
        section.require("categories").map(ProfileReader::groups).orElse(List.of());
    return new CategoryProfile(header, substitutions, categories);
  }

  private static Optional<String> name(YamlValue value) {
    return value
        .text()
        .filter(
            name -> {
              if (name.length() > MAX_NAME_CHARACTERS) {
                value.problem(
                    "name of %d characters (at most %d)"
                        .formatted(name.length(), MAX_NAME_CHARACTERS));
              }
              return name.length() <= MAX_NAME_CHARACTERS;
            });
  }

  private static Optional<String> language(YamlValue value) {
    return value
        .text()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(
            language -> {
              boolean known = isLanguage(language);
              if (!known) {
                value.problem(
                    "unknown language \"%s\" (permitted: a language code such as en, with a country code such as en-us or without)"
                        .formatted(language));
              }
              return known;
            });
  }

  private static boolean isLanguage(String tag) {
    var matcher = LANGUAGE.matcher(tag);
    if (!matcher.matches()) {
      return false;
    }
    String language = matcher.group(1);
    String country = matcher.group(2);
    return (language.length() == 3 || ISO_LANGUAGES.contains(language))
        && (country == null
            || country.length() == 3
            || ISO_COUNTRIES.contains(country.toUpperCase(Locale.ROOT)));
  }

  private static List<Substitution> substitutions(YamlValue list) {
    List<Substitution> substitutions = new ArrayList<>();
    for (YamlValue item : list.items("a list of substitutions")) {
      item.section(List.of("party", "find", "replace"))
          .ifPresent(
              section -> {
                Party party = RuleReader.party(section, "party");
                Optional<Phrase> find = section.require("find").flatMap(RuleReader::phrase);
                Optional<String> replace =
                    section.require("replace").flatMap(ProfileReader::replacement);
                if (find.isPresent() && replace.isPresent()) {
                  substitutions.add(new Substitution(party, find.get(), replace.get()));
                }
              });
    }
    return substitutions;
  }

  private static Optional<String> replacement(YamlValue value) {
    return value
        .text("text, \"\" to take the words out")
        .filter(
            text -> {
              if (text.length() > Phrase.MAX_CHARACTERS) {
                value.problem(
                    "%d characters (at most %d)".formatted(text.length(), Phrase.MAX_CHARACTERS));
              }
              return text.length() <= Phrase.MAX_CHARACTERS;
            });
  }

  private static List<Category> groups(YamlValue list) {
    List<Category> categories = new ArrayList<>();
    Set<String> groupNames = new HashSet<>();
    for (YamlValue item : list.items("a list of categories")) {
      item.section(List.of("category", "categories"))
          .ifPresent(
              section -> {
                String group =
                    section
                        .require("category")
                        .flatMap(value -> uniqueName(value, groupNames))
                        .orElse("");
                section
                    .require("categories")
                    .ifPresent(inner -> categories.addAll(categories(group, inner)));
              });
    }
    return categories;
  }

  private static List<Category> categories(String group, YamlValue list) {
    List<Category> categories = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlValue item : list.items("a list of categories with a name and a rule")) {
      List<String> ownKeys = List.of("name");
      item.section(RuleReader.keysBeside(ownKeys))
          .ifPresent(
              section -> {
                String name =
                    section.require("name").flatMap(value -> uniqueName(value, names)).orElse("");
                categories.add(new Category(group, name, RuleReader.read(section, ownKeys)));
              });
    }
    return categories;
  }

  private static Optional<String> uniqueName(YamlValue value, Set<String> taken) {
    return name(value)
        .filter(
            name -> {
              boolean free = taken.add(name.toLowerCase(Locale.ROOT));
              if (!free) {
                value.problem("duplicate name \"" + name + "\". Rename or merge one of the two");
              }
              return free;
            });
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
