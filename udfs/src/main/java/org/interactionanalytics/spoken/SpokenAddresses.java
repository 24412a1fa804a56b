package org.interactionanalytics.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.interactionanalytics.spoken.SpokenNumbers.Group;

/**
 * Reads e-mail addresses and web pages: "sam at example dot com", "j dot smith twenty two at g mail
 * dot com".
 */
public final class SpokenAddresses {
  private static final Map<String, String> SIGNS =
      Map.of("dot", ".", "underscore", "_", "dash", "-", "hyphen", "-", "plus", "+");
  private static final Set<String> DOTS = Set.of("dot");

  /** What an address ends with; others are not told from ordinary speech. */
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "info", "biz", "io", "co", "me", "us", "uk", "de",
          "fr", "es", "it", "nl", "eu", "ca", "au", "nz", "in", "ie", "ch", "tv", "ai", "app",
          "dev", "cloud", "online");

  /** Endings of web pages that are no words: "the red dot in the corner". */
  private static final Set<String> PAGE_ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "info", "biz", "io", "uk", "de", "fr", "nl", "eu",
          "tv", "ai", "dev", "au", "nz");

  /** Before "dot com" they are no name: "the dot com boom". */
  private static final Set<String> NO_PAGE =
      Set.of("the", "a", "an", "this", "that", "our", "your", "my", "of", "to", "at", "is", "and");

  private static final List<String> WEB = List.of("w", "w", "w");
  private static final Set<String> DASHES = Set.of("dash", "hyphen");

  /** "look at example dot com" is a web page. */
  private static final Set<String> NO_MAILBOX =
      Set.of(
          "look",
          "looking",
          "looked",
          "is",
          "are",
          "was",
          "it",
          "us",
          "me",
          "him",
          "them",
          "you",
          "page",
          "site",
          "website",
          "online",
          "available",
          "shop",
          "account",
          "order",
          "visit",
          "out",
          "up",
          "here",
          "there",
          "that",
          "this",
          "one",
          "and",
          "or",
          "email",
          "address",
          "store",
          "buy",
          "bought",
          "see",
          "working",
          "work",
          "works",
          "log",
          "sign");

  /** What stands before an address and is no part of it. */
  private static final Set<String> BEFORE =
      Set.of(
          "is", "it's", "its", "to", "at", "email", "address", "the", "my", "that's", "and", "or",
          "as");

  private static final int MAX_LABEL_WORDS = 3;
  private static final int MAX_SPELLED = 30;
  private static final int MAX_LABELS = 6;
  private static final Pattern LETTERS = Pattern.compile("[a-z]+(?:'s)?");
  private static final Pattern WRITTEN =
      Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}");

  /** Characters of an address and the words they come from. */
  private record Piece(String text, int from, int to) {}

  private SpokenAddresses() {}

  /**
   * An address.
   *
   * @param text as it is written, lower case
   * @param from first word
   * @param end after its last word
   */
  public record Address(String text, int from, int end) {}

  /** The e-mail addresses among the words, in order; they may overlap. */
  public static List<Address> mailboxes(Words words) {
    List<Address> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.at(at).equals("at")) {
        mailboxAt(words, at).ifPresent(found::add);
      } else if (words.at(at).indexOf('@') > 0 && WRITTEN.matcher(words.at(at)).matches()) {
        found.add(new Address(words.at(at), at, at + 1));
      }
    }
    return found;
  }

  /**
   * The web pages among the words, in order: "w w w dot example dot com", "example dot com slash
   * help".
   */
  public static List<Address> pages(Words words) {
    List<Address> found = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < words.size(); at++) {
      if (at >= free && words.isOneOf(at, DOTS)) {
        Optional<Address> page = pageAt(words, at, free);
        page.ifPresent(found::add);
        free = page.map(Address::end).orElse(free);
      }
    }
    return found;
  }

  /** The page whose first dot is this one. */
  private static Optional<Address> pageAt(Words words, int dot, int free) {
    if (words.startsAt(dot - WEB.size(), WEB)) {
      return domain(words, dot + 1)
          .map(domain -> withPath(words, "www." + domain.text(), dot - WEB.size(), domain.to()));
    }
    int from = dot - 1;
    if (from < free || words.isOneOf(from, NO_PAGE)) {
      return Optional.empty();
    }
    while (from > free && continuesName(words, from)) {
      from--;
    }
    int first = from;
    return domain(words, first)
        .filter(domain -> PAGE_ENDINGS.contains(words.at(domain.to() - 1)))
        .map(domain -> withPath(words, domain.text(), first, domain.to()));
  }

  /** Whether the word before this one is part of the same name. */
  private static boolean continuesName(Words words, int at) {
    boolean spelled = words.at(at).length() == 1 && words.at(at - 1).length() == 1;
    return spelled || DASHES.contains(words.at(at)) || DASHES.contains(words.at(at - 1));
  }

  private static Address withPath(Words words, String domain, int from, int end) {
    StringBuilder text = new StringBuilder(domain);
    int next = end;
    while (words.at(next).equals("slash") && LETTERS.matcher(words.at(next + 1)).matches()) {
      text.append('/').append(words.at(next + 1));
      next += 2;
    }
    return new Address(text.toString(), from, next);
  }

  private static Optional<Address> mailboxAt(Words words, int at) {
    return domain(words, at + 1)
        .filter(domain -> !domain.text().startsWith("www."))
        .flatMap(
            domain ->
                mailbox(words, at)
                    .map(
                        mailbox ->
                            new Address(
                                mailbox.text() + "@" + domain.text(),
                                mailbox.from(),
                                domain.to())));
  }

  /** "example dot co dot uk", "g mail dot com", "big company dot org". */
  private static Optional<Piece> domain(Words words, int from) {
    StringBuilder name = new StringBuilder();
    int next = from;
    int labels = 0;
    boolean complete = false;
    while (labels < MAX_LABELS) {
      Optional<Piece> label = label(words, next, labels > 0);
      if (label.isEmpty()) {
        break;
      }
      name.append(labels == 0 ? "" : ".").append(label.get().text());
      next = label.get().to();
      labels++;
      complete = labels > 1 && ENDINGS.contains(label.get().text());
      if (!words.isOneOf(next, DOTS)) {
        break;
      }
      next++;
    }
    return complete ? Optional.of(new Piece(name.toString(), from, next)) : Optional.empty();
  }

  /** The words up to the next "dot"; after the first dot an ending or letters spelled out. */
  private static Optional<Piece> label(Words words, int from, boolean afterDot) {
    if (afterDot && ENDINGS.contains(words.at(from))) {
      return Optional.of(new Piece(words.at(from), from, from + 1));
    }
    if (!hasDot(words, from)) {
      return Optional.empty();
    }
    StringBuilder label = new StringBuilder();
    int next = from;
    int wordCount = 0;
    while (next < words.size() && !words.isOneOf(next, DOTS) && next - from < MAX_SPELLED) {
      Optional<Piece> piece = piece(words, next);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      boolean spelled = words.at(next).length() == 1;
      wordCount += spelled ? 0 : 1;
      label.append(piece.get().text());
      next = piece.get().to();
      if (afterDot && ENDINGS.contains(label.toString())) {
        return Optional.of(new Piece(label.toString(), from, next));
      }
    }
    boolean ended = words.isOneOf(next, DOTS);
    return !ended || wordCount > MAX_LABEL_WORDS || label.isEmpty()
        ? Optional.empty()
        : Optional.of(new Piece(label.toString(), from, next));
  }

  private static boolean hasDot(Words words, int from) {
    int end = Math.min(words.size(), from + MAX_SPELLED + 1);
    return from < end && words.all().subList(from, end).contains("dot");
  }

  private static Optional<Piece> piece(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at);
    if (!run.isEmpty() && run.get(0).from() == at) {
      return Optional.of(new Piece(SpokenNumbers.digits(run), at, run.get(run.size() - 1).to()));
    }
    String sign = SIGNS.get(words.at(at));
    if (sign != null && !words.isOneOf(at, DOTS)) {
      return Optional.of(new Piece(sign, at, at + 1));
    }
    return LETTERS.matcher(words.at(at)).matches()
        ? Optional.of(new Piece(words.at(at).replace("'", ""), at, at + 1))
        : Optional.empty();
  }

  /** One word or word and number, more joined by signs or spelled out, read backwards from "at". */
  private static Optional<Piece> mailbox(Words words, int at) {
    int from = at;
    while (from > 0 && at - from < MAX_SPELLED && belongs(words, from, at)) {
      from--;
    }
    if (from == at) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    Words own = words.part(from, at);
    int next = 0;
    while (next < own.size()) {
      String sign = SIGNS.get(own.at(next));
      Optional<Piece> piece =
          sign == null ? piece(own, next) : Optional.of(new Piece(sign, next, next + 1));
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      text.append(piece.get().text());
      next = piece.get().to();
    }
    boolean word = at - from == 1;
    return word && words.isOneOf(from, NO_MAILBOX)
        ? Optional.empty()
        : Optional.of(new Piece(text.toString(), from, at));
  }

  /** Whether the word before {@code from} is part of the address. */
  private static boolean belongs(Words words, int from, int at) {
    int before = from - 1;
    String word = words.at(before);
    if (SIGNS.containsKey(word)) {
      return from < at;
    }
    if (BEFORE.contains(word) && !SIGNS.containsKey(words.at(from))) {
      return false;
    }
    boolean number = isNumber(words, before);
    if (!number && !LETTERS.matcher(word).matches()) {
      return false;
    }
    if (from == at || SIGNS.containsKey(words.at(from))) {
      return true;
    }
    boolean spelled = word.length() == 1 || number;
    boolean afterSpelled = words.at(from).length() == 1;
    return spelled || isNumber(words, from) || (afterSpelled && word.length() == 1);
  }

  private static boolean isNumber(Words words, int at) {
    return !SpokenNumbers.run(words, at).isEmpty() || words.at(at).equals("double");
  }
}
