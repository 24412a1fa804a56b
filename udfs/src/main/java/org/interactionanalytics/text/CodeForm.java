package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/** Letters that are told one by one: "USB", "AB1234", "5G", "S-M-I-T-H". */
final class CodeForm implements WrittenForm {
  /** Letters that stand for something, where they could be read otherwise. */
  private static final Set<String> KNOWN =
      Set.of(
          "aaa", "ac", "ach", "ada", "adsl", "ai", "apr", "abc", "asap", "cia", "api", "atm", "aws",
          "bbc", "cd", "ceo", "cfo", "cnn", "cpu", "crm", "cto", "cv", "cvv", "diy", "dj", "dmv",
          "dns", "dsl", "dvd", "eta", "eu", "faq", "fbi", "fyi", "gdp", "dna", "epa", "faa", "fda",
          "fha", "gpa", "gui", "hoa", "mba", "nba", "rna", "sla", "usda", "gps", "hbo", "hd",
          "hdmi", "hr", "html", "http", "https", "ibm", "id", "ios", "ip", "irs", "isp", "it",
          "kpi", "lan", "lcd", "led", "lte", "mri", "nfl", "nhs", "ok", "pc", "pdf", "php", "pm",
          "po", "pr", "qr", "rsvp", "sdk", "seo", "sms", "sql", "ssn", "suv", "tv", "uk", "ui",
          "un", "ups", "url", "us", "usa", "usb", "usps", "ux", "vat", "vip", "vpn", "xml");

  private static final Set<String> WORDS = Set.of("a", "i");
  private static final Set<String> DASHES = Set.of("dash", "hyphen");
  private static final Set<String> SUFFIXES = Set.of("g", "k", "d", "x");
  private static final Set<String> SPELLED =
      Set.of("spelled", "spelling", "spell", "spelt", "name", "surname");
  private static final Set<String> CODE_CUES =
      Set.of(
          "order",
          "reference",
          "confirmation",
          "policy",
          "serial",
          "booking",
          "code",
          "plate",
          "registration",
          "postcode",
          "model",
          "case",
          "ticket",
          "invoice",
          "account",
          "number",
          "tracking",
          "licence",
          "license",
          "claim",
          "record");
  private static final Set<String> BEFORE_CODE =
      Set.of("number", "code", "is", "it's", "reference", "that's");
  private static final Set<String> PLACES =
      Set.of(
          "apartment",
          "gate",
          "room",
          "seat",
          "unit",
          "suite",
          "row",
          "zone",
          "terminal",
          "section",
          "building",
          "bay",
          "flat");

  /** How far before the letters such a word may stand, words. Source: own choice. */
  private static final int CUE_REACH = 4;

  /** More letters than abbreviations have: somebody spells a word. */
  private static final int SPELLED_LETTERS = 4;

  /** Longer than any code or word that is spelled. */
  private static final int MAX_ELEMENTS = 40;

  private enum Kind {
    LETTER,
    DIGITS,
    DASH
  }

  private record Element(Kind kind, String text, int end) {
    boolean isWord() {
      return kind == Kind.LETTER && WORDS.contains(text);
    }
  }

  @Override
  public Optional<Piece> write(Words words, int at) {
    List<Element> elements = elements(words, at);
    if (elements.size() < 2) {
      return Optional.empty();
    }
    return switch (elements.get(0).kind()) {
      case LETTER -> lettersFirst(words, at, elements);
      case DIGITS -> digitsFirst(words, at, elements);
      case DASH -> Optional.empty();
    };
  }

  private static List<Element> elements(Words words, int from) {
    List<Element> elements = new ArrayList<>();
    int at = from;
    while (elements.size() < MAX_ELEMENTS) {
      Optional<Element> element = element(words, at, elements);
      if (element.isEmpty()) {
        break;
      }
      elements.add(element.get());
      at = element.get().end();
    }
    return elements;
  }

  private static Optional<Element> element(Words words, int at, List<Element> before) {
    Kind last = before.isEmpty() ? Kind.DASH : before.get(before.size() - 1).kind();
    if (isLetter(words.at(at)) && (!words.at(at).equals("o") || isLetterO(words, at, last))) {
      return Optional.of(new Element(Kind.LETTER, words.at(at), at + 1));
    }
    if (words.isOneOf(at, DASHES) && !before.isEmpty() && last != Kind.DASH) {
      return Optional.of(new Element(Kind.DASH, "-", at + 1));
    }
    if (words.at(at).equals("double")
        && isLetter(words.at(at + 1))
        && !words.at(at + 1).equals("o")) {
      return Optional.of(new Element(Kind.LETTER, words.at(at + 1).repeat(2), at + 2));
    }
    List<Group> run = last == Kind.DIGITS ? List.of() : SpokenNumbers.run(words, at);
    return run.isEmpty() || run.get(0).from() != at
        ? Optional.empty()
        : Optional.of(
            new Element(Kind.DIGITS, SpokenNumbers.digits(run), run.get(run.size() - 1).to()));
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }

  /** "o" is a zero unless letters stand around it. */
  private static boolean isLetterO(Words words, int at, Kind last) {
    return last == Kind.LETTER || (last == Kind.DASH && isLetter(words.at(at + 1)));
  }

  private static Optional<Piece> lettersFirst(Words words, int at, List<Element> elements) {
    int letters = 0;
    while (letters < elements.size() && elements.get(letters).kind() == Kind.LETTER) {
      letters++;
    }
    if (letters < elements.size() && isCode(words, at, elements, letters)) {
      return joined(
          words.isNear(at, CUE_REACH, CODE_CUES) ? elements : elements.subList(0, letters + 1));
    }
    return acronym(words, at, elements.subList(0, letters));
  }

  private static boolean isCode(Words words, int at, List<Element> elements, int letters) {
    boolean digits = elements.stream().anyMatch(element -> element.kind() == Kind.DIGITS);
    boolean abbreviation = KNOWN.contains(text(elements.subList(0, letters)));
    boolean cued = words.isNear(at, CUE_REACH, CODE_CUES);
    boolean article = elements.get(0).isWord();
    if (!digits || (abbreviation && !cued)) {
      return false;
    }
    if (article) {
      return cued && (letters > 1 || words.isOneOf(at - 1, BEFORE_CODE));
    }
    Element number = elements.get(letters);
    boolean counted =
        words.at(number.end()).equals("point")
            || words.all().subList(at, number.end()).contains("hundred");
    return cued || (number.kind() == Kind.DIGITS && !counted);
  }

  private static Optional<Piece> digitsFirst(Words words, int at, List<Element> elements) {
    if (words.at(at).equals("zero") && elements.get(1).text().equals("x")) {
      return Optional.of(new Piece(text(elements), elements.get(elements.size() - 1).end()));
    }
    if (words.isNear(at, CUE_REACH, CODE_CUES)) {
      return elements.stream().skip(1).anyMatch(element -> !element.isWord())
          ? joined(elements)
          : Optional.empty();
    }
    boolean one = elements.size() == 2 && elements.get(1).kind() == Kind.LETTER;
    boolean placed =
        words.isOneOf(at - 1, PLACES) && SpokenNumbers.isUncountable(words, elements.get(1).end());
    boolean suffix = SUFFIXES.contains(elements.get(1).text());
    return one && (placed || suffix)
        ? Optional.of(new Piece(text(elements).toUpperCase(Locale.ROOT), elements.get(1).end()))
        : Optional.empty();
  }

  /** All of it but words at its end: "five five i think". */
  private static Optional<Piece> joined(List<Element> elements) {
    int size = elements.size();
    while (size > 0
        && (elements.get(size - 1).isWord() || elements.get(size - 1).kind() == Kind.DASH)) {
      size--;
    }
    List<Element> kept = elements.subList(0, size);
    return size < 2
        ? Optional.empty()
        : Optional.of(new Piece(text(kept).toUpperCase(Locale.ROOT), kept.get(size - 1).end()));
  }

  private static Optional<Piece> acronym(Words words, int at, List<Element> letters) {
    int size = letters.size();
    if (size < 2 || letters.stream().allMatch(Element::isWord)) {
      return Optional.empty();
    }
    boolean told = words.isNear(at, CUE_REACH, SPELLED);
    if (!KNOWN.contains(text(letters)) && !told) {
      if (letters.get(size - 1).isWord() && KNOWN.contains(text(letters.subList(0, size - 1)))) {
        size--;
      } else if (isStammered(letters)) {
        return Optional.empty();
      }
    }
    List<Element> kept = letters.subList(0, size);
    String text = text(kept).equals("ios") ? "iOS" : text(kept).toUpperCase(Locale.ROOT);
    boolean spelled = !KNOWN.contains(text(kept)) && (size >= SPELLED_LETTERS || told);
    String written =
        spelled
            ? kept.stream()
                .map(element -> element.text().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("-"))
            : text;
    return Optional.of(new Piece(written, kept.get(size - 1).end()));
  }

  /** "i s i still", "have a p cover", "m m": words and pieces of words. */
  private static boolean isStammered(List<Element> letters) {
    long distinct = letters.stream().map(Element::text).distinct().count();
    boolean edge = letters.get(0).isWord() || letters.get(letters.size() - 1).isWord();
    boolean name = letters.size() > SPELLED_LETTERS && 2 * distinct > letters.size() + 1;
    return distinct == 1 || (edge && !name);
  }

  private static String text(List<Element> elements) {
    return elements.stream().map(Element::text).collect(Collectors.joining());
  }
}
