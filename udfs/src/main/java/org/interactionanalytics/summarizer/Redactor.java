package org.interactionanalytics.summarizer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.entity.TextEntity;

/**
 * Removes from a transcript what must not leave. Rather removes too much: numbers are put together
 * over the sentences of a speaker, and over those of all speakers, because people dictate in pieces
 * and a recogniser may take one speaker for two. Immutable and thread-safe.
 */
final class Redactor {
  /** A card number has no fewer. Source: ISO/IEC 7812-1. */
  private static final int CARD_DIGITS = 13;

  /** Fewer tell nobody's account. Source: own choice. */
  private static final int NUMBER_DIGITS = 4;

  /** Of a card's security code. */
  private static final int CODE_DIGITS = 3;

  private final Set<Redaction> kinds;
  private final EntityFinder finder;

  /**
   * @param kinds what to remove
   * @param language BCP-47; English where there is anything to remove
   */
  Redactor(Set<Redaction> kinds, String language) {
    this.kinds = Set.copyOf(kinds);
    this.finder =
        new EntityFinder(new EntityRequest(language, Optional.empty(), types(kinds), List.of()));
  }

  /** Whether anything can be found in a language. */
  static boolean isLanguageKnown(String language) {
    return new EntityRequest(language, Optional.empty(), Set.of(), List.of()).isLanguageKnown();
  }

  private static Set<EntityType> types(Set<Redaction> kinds) {
    Set<EntityType> types = EnumSet.of(EntityType.NUMBER, EntityType.MONEY, EntityType.TIME);
    for (Redaction kind : kinds) {
      types.add(
          switch (kind) {
            case CARD -> EntityType.CARD;
            case PHONE -> EntityType.PHONE;
            case EMAIL -> EntityType.EMAIL;
            case NUMBER -> EntityType.NUMBER;
            case PERSON -> EntityType.PERSON;
          });
    }
    return types;
  }

  /** The texts of the lines, with placeholders for what was removed. */
  List<String> redact(List<SaidLine> lines) {
    if (kinds.isEmpty()) {
      return lines.stream().map(SaidLine::text).toList();
    }
    Map<String, List<PlacedToken>> bySpeaker = new LinkedHashMap<>();
    List<List<PlacedToken>> byLine = new ArrayList<>();
    for (SaidLine line : lines) {
      List<PlacedToken> tokens = PlacedToken.of(byLine.size(), line.text());
      byLine.add(tokens);
      bySpeaker.computeIfAbsent(line.speakerId(), speaker -> new ArrayList<>()).addAll(tokens);
    }
    Map<PlacedToken, Redaction> hidden = new HashMap<>();
    hide(byLine.stream().flatMap(List::stream).toList(), hidden);
    bySpeaker.values().forEach(tokens -> hide(tokens, hidden));
    List<String> redacted = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      redacted.add(written(lines.get(at).text(), byLine.get(at), hidden));
    }
    return redacted;
  }

  private void hide(List<PlacedToken> tokens, Map<PlacedToken, Redaction> hidden) {
    List<FoundSpan> spans = spans(tokens);
    for (FoundSpan span : spans) {
      removed(span.type())
          .ifPresent(kind -> hide(tokens.subList(span.from(), span.to()), kind, hidden));
    }
    if (kinds.contains(Redaction.EMAIL)) {
      hide(tokens.stream().filter(PlacedToken::isAddress).toList(), Redaction.EMAIL, hidden);
    }
    for (DigitRuns.Run run : DigitRuns.of(tokens, spans)) {
      removed(run).ifPresent(kind -> hide(tokens.subList(run.from(), run.to()), kind, hidden));
    }
  }

  private static void hide(
      List<PlacedToken> tokens, Redaction kind, Map<PlacedToken, Redaction> hidden) {
    tokens.forEach(token -> hidden.putIfAbsent(token, kind));
  }

  /** What is removed wherever it is found; only kinds that were asked for are looked for. */
  private static Optional<Redaction> removed(EntityType type) {
    return switch (type) {
      case CARD -> Optional.of(Redaction.CARD);
      case PHONE -> Optional.of(Redaction.PHONE);
      case EMAIL -> Optional.of(Redaction.EMAIL);
      case PERSON -> Optional.of(Redaction.PERSON);
      case CUSTOM, MONEY, DATE, TIME, ORGANIZATION, NUMBER -> Optional.empty();
    };
  }

  /** A number that is too long for anything else may be a card's that was heard wrongly. */
  private Optional<Redaction> removed(DigitRuns.Run run) {
    if (run.digits() >= CARD_DIGITS && kinds.contains(Redaction.CARD)) {
      return Optional.of(Redaction.CARD);
    }
    int enough = run.code() ? CODE_DIGITS : NUMBER_DIGITS;
    return run.digits() >= enough && kinds.contains(Redaction.NUMBER)
        ? Optional.of(Redaction.NUMBER)
        : Optional.empty();
  }

  private List<FoundSpan> spans(List<PlacedToken> tokens) {
    StringBuilder text = new StringBuilder();
    TreeMap<Integer, Integer> tokenAt = new TreeMap<>();
    for (int at = 0; at < tokens.size(); at++) {
      PlacedToken token = tokens.get(at);
      tokenAt.put(text.length(), at);
      text.append(token.text()).append(token.last() ? ". " : " ");
    }
    List<FoundSpan> spans = new ArrayList<>();
    for (TextEntity entity : finder.find(text.toString())) {
      spans.add(FoundSpan.of(entity, tokenAt.floorEntry(entity.offset()).getValue()));
    }
    return spans;
  }

  /** The line with one placeholder for neighbours that were removed for the same reason. */
  private static String written(
      String text, List<PlacedToken> tokens, Map<PlacedToken, Redaction> hidden) {
    StringBuilder written = new StringBuilder();
    int copied = 0;
    Optional<Redaction> before = Optional.empty();
    for (PlacedToken token : tokens) {
      Optional<Redaction> kind = Optional.ofNullable(hidden.get(token));
      if (kind.isPresent()) {
        if (!kind.equals(before)) {
          written.append(text, copied, token.from()).append(kind.get().placeholder());
        }
        copied = token.to();
      }
      before = kind;
    }
    return written.append(text, copied, text.length()).toString();
  }
}
