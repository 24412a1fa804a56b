package org.interactionanalytics.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.spoken.Words;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Utterance;

/**
 * Finds entities in what a recogniser writes: lower case, no punctuation, numbers in words. Where
 * entities overlap, the one of most words counts, among equally long ones the first, then the one
 * of the earlier {@link EntityType}. Immutable and thread-safe.
 */
public final class EntityFinder {
  /**
   * A pause between two utterances up to which a number or an address may go on, milliseconds:
   * people dictate in pieces, and the other side says "okay" between them. Source: own choice.
   */
  public static final long DICTATION_GAP_MS = 5000;

  /** What people dictate in pieces. */
  private static final Set<EntityType> DICTATED =
      Set.of(EntityType.CARD, EntityType.PHONE, EntityType.EMAIL);

  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparingInt(Candidate::length)
          .reversed()
          .thenComparingInt(Candidate::from)
          .thenComparing(Candidate::type);

  /** Words of a written text; a hyphen between words parts them, as speech does. */
  private static final Pattern WORD =
      Pattern.compile("\\S+@\\S+|\\d{4}-\\d{2}-\\d{2}(?!\\d)|[^\\s\\u2010-\\u2015-]+");

  private static final String SENTENCE_ENDS = ".!?;:";

  private final Map<EntityType, EntityRule> rules = new EnumMap<>(EntityType.class);

  public EntityFinder(EntityRequest request) {
    if (request.isLanguageKnown()) {
      request.types().forEach(type -> rules.put(type, rule(type, request)));
    }
    if (!request.custom().isEmpty()) {
      rules.put(EntityType.CUSTOM, new CustomRule(request.custom()));
    }
  }

  private static EntityRule rule(EntityType type, EntityRequest request) {
    return switch (type) {
      case CUSTOM -> new CustomRule(request.custom());
      case CARD -> new CardRule();
      case EMAIL -> new EmailRule();
      case PHONE -> new PhoneRule(request.region());
      case MONEY -> new MoneyRule();
      case DATE -> new DateRule(request.date());
      case TIME -> new TimeRule();
      case PERSON -> new PersonRule();
      case ORGANIZATION -> new OrganizationRule();
      case NUMBER -> new NumberRule();
    };
  }

  /** A word with its place in the text it comes from. */
  private record PlacedWord(String plain, String spoken, int offset) {}

  /**
   * Words that belong together, in pieces.
   *
   * @param pieces each the words of one utterance or sentence
   */
  private record Passage(List<List<PlacedWord>> pieces) {
    List<PlacedWord> words() {
      return pieces.stream().flatMap(List::stream).toList();
    }
  }

  /**
   * The entities of a text, in order.
   *
   * @param text any text; numbers in words or in digits
   */
  public List<TextEntity> find(String text) {
    Passage passage = new Passage(pieces(text));
    List<PlacedWord> words = passage.words();
    return candidates(passage).stream()
        .map(
            found ->
                new TextEntity(
                    found.type(),
                    found.customType(),
                    found.value(),
                    spoken(found, words),
                    words.get(found.from()).offset()))
        .toList();
  }

  private static List<List<PlacedWord>> pieces(String text) {
    List<List<PlacedWord>> pieces = new ArrayList<>();
    List<PlacedWord> piece = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      int lead = leading(word);
      String bare = bare(word, lead);
      if (!bare.isEmpty()) {
        piece.add(new PlacedWord(Words.plain(word), bare, matcher.start() + lead));
      }
      boolean ends = SENTENCE_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
      if (ends && !piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    pieces.add(piece);
    return pieces;
  }

  /** Quotes, brackets and the like before a word. */
  private static int leading(String word) {
    int lead = 0;
    while (lead < word.length() && !isInside(word.charAt(lead))) {
      lead++;
    }
    return lead;
  }

  private static String bare(String word, int lead) {
    int end = word.length();
    while (end > lead && !isInside(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(lead, end);
  }

  private static boolean isInside(char character) {
    return Character.isLetterOrDigit(character) || "$£€%+*".indexOf(character) >= 0;
  }

  /** The entities of a conversation by utterance and offset. */
  public List<Entity> find(Timeline timeline) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<Entity> found = new ArrayList<>();
    for (List<Utterance> dictation : dictations(timeline)) {
      found.addAll(find(dictation));
    }
    found.sort(Comparator.comparingInt(Entity::utteranceIndex).thenComparingInt(Entity::offset));
    return List.copyOf(found);
  }

  /** The utterances of each speaker, cut at long pauses. */
  private static List<List<Utterance>> dictations(Timeline timeline) {
    Map<String, List<Utterance>> open = new LinkedHashMap<>();
    List<List<Utterance>> all = new ArrayList<>();
    for (Utterance utterance : timeline.utterances()) {
      List<Utterance> dictation = open.get(utterance.speakerId());
      if (dictation == null
          || utterance.startMs() - dictation.get(dictation.size() - 1).endMs() > DICTATION_GAP_MS) {
        dictation = new ArrayList<>();
        all.add(dictation);
        open.put(utterance.speakerId(), dictation);
      }
      dictation.add(utterance);
    }
    return all;
  }

  private List<Entity> find(List<Utterance> dictation) {
    Passage passage = new Passage(dictation.stream().map(EntityFinder::placed).toList());
    List<PlacedWord> words = passage.words();
    List<Word> timed = dictation.stream().flatMap(utterance -> utterance.words().stream()).toList();
    List<Utterance> utterances = new ArrayList<>();
    dictation.forEach(utterance -> utterance.words().forEach(word -> utterances.add(utterance)));
    return candidates(passage).stream()
        .map(
            found ->
                new Entity(
                    found.type(),
                    found.customType(),
                    found.value(),
                    spoken(found, words),
                    utterances.get(found.from()).index(),
                    words.get(found.from()).offset(),
                    timed.get(found.from()).startMs(),
                    timed.get(found.to() - 1).endMs(),
                    utterances.get(found.from()).speakerId(),
                    timed.subList(found.from(), found.to()).stream()
                        .mapToDouble(Word::confidence)
                        .average()
                        .orElseThrow()))
        .toList();
  }

  private static List<PlacedWord> placed(Utterance utterance) {
    List<PlacedWord> placed = new ArrayList<>();
    int offset = 0;
    for (Word word : utterance.words()) {
      placed.add(new PlacedWord(Words.plain(word.text()), word.text(), offset));
      offset += word.text().length() + 1;
    }
    return placed;
  }

  /** What was found, in order, without overlaps. */
  private List<Candidate> candidates(Passage passage) {
    List<Candidate> all = new ArrayList<>();
    int first = 0;
    for (List<PlacedWord> piece : passage.pieces()) {
      Words words = new Words(piece.stream().map(PlacedWord::plain).toList());
      for (EntityRule rule : rules.values()) {
        for (Candidate candidate : rule.find(words)) {
          all.add(candidate.shifted(first));
        }
      }
      first += piece.size();
    }
    if (passage.pieces().size() > 1) {
      Words words = new Words(passage.words().stream().map(PlacedWord::plain).toList());
      rules.forEach(
          (type, rule) -> {
            if (DICTATED.contains(type)) {
              all.addAll(rule.find(words));
            }
          });
    }
    return longest(all);
  }

  private static List<Candidate> longest(List<Candidate> all) {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : all.stream().sorted(LONGEST_FIRST).toList()) {
      if (chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::from));
    return chosen;
  }

  /** The words as they were said; those of a long number but for its last digits hidden. */
  private static String spoken(Candidate found, List<PlacedWord> words) {
    List<PlacedWord> own = words.subList(found.from(), found.to());
    return found.value().startsWith(CardNumbers.MASK)
        ? CardNumbers.maskedWords(own.stream().map(PlacedWord::plain).toList())
        : own.stream().map(PlacedWord::spoken).collect(Collectors.joining(" "));
  }
}
