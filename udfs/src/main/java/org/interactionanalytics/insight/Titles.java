package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.Report.Act;
import org.interactionanalytics.language.StopWords;

/**
 * A short title: the reason of the conversation as a headline ("Charged twice for same order",
 * "Cancellation of broadband contract"); where nobody tells one, the best key phrases.
 */
public final class Titles {
  /** Nouns for what people want to do. */
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("cancel", "cancellation of"),
          Map.entry("book", "booking of"),
          Map.entry("schedule", "booking of"),
          Map.entry("reserve", "reservation of"),
          Map.entry("reset", "reset of"),
          Map.entry("update", "update of"),
          Map.entry("change", "change of"),
          Map.entry("return", "return of"),
          Map.entry("activate", "activation of"),
          Map.entry("install", "installation of"),
          Map.entry("replace", "replacement of"),
          Map.entry("upgrade", "upgrade of"),
          Map.entry("renew", "renewal of"),
          Map.entry("report", "report of"),
          Map.entry("dispute", "dispute of"),
          Map.entry("transfer", "transfer of"));

  /** What a report opens with before it comes to the matter. */
  private static final Set<String> LEADING =
      Set.of(
          "they",
          "their",
          "there",
          "it",
          "said",
          "that",
          "wanted",
          "needed",
          "called",
          "asked",
          "about",
          "because",
          "to",
          "was",
          "were",
          "had",
          "been",
          "having",
          "trying",
          "hoping",
          "looking",
          "for",
          "still",
          "the",
          "a",
          "an",
          "some",
          "make",
          "get",
          "with",
          "regarding",
          "concerning",
          "help",
          "experiencing",
          "facing",
          "recently",
          "just",
          "whether",
          "would",
          "could",
          "know",
          "agent",
          "agent's",
          "company",
          "company's",
          "find",
          "out",
          "inquire",
          "in",
          "of",
          "discuss",
          "and",
          "calling",
          "interested",
          "got",
          "see",
          "if",
          "did",
          "not");

  private static final Set<String> DROPPED =
      Set.of(
          "the",
          "a",
          "an",
          "their",
          "my",
          "some",
          "very",
          "was",
          "were",
          "had",
          "been",
          "so",
          "really",
          "also",
          "is",
          "are",
          "any",
          "same",
          "they",
          "them",
          "extremely",
          "currently");

  /** What follows is no longer the matter. */
  private static final Set<String> CUTS =
      Set.of(
          "since",
          "because",
          "that",
          "when",
          "which",
          "who",
          "but",
          "so",
          "if",
          "earlier",
          "before",
          "day",
          "the following",
          "previous",
          "while",
          "until",
          "it",
          "what",
          "where",
          "how",
          "as");

  private static final Set<String> UNFINISHED =
      Set.of(
          "of", "for", "with", "and", "or", "to", "about", "on", "in", "at", "from", "not", "by",
          "your", "day", "three", "two", "into");
  private static final int LONGEST = 7;
  private static final int PHRASES = 2;

  private Titles() {}

  /** The title; empty where nothing is talked of. */
  public static Optional<String> of(Conversation conversation) {
    boolean meeting =
        conversation.timeline().speakers().size() > 1
            && conversation.timeline().speakers().stream()
                .allMatch(speaker -> speaker.role().isEmpty());
    List<PlacedReport> reason = meeting ? List.of() : new Digest(conversation.reports()).reason();
    return reason.stream()
        .filter(report -> !report.predicate().startsWith("called from"))
        .map(Titles::headline)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> phrases(conversation))
        .map(Titles::capital);
  }

  /** The matter of a report in a few words; empty where too little is left. */
  private static Optional<String> headline(PlacedReport report) {
    if (report.isAct(Act.ASKED, Act.REQUESTED, Act.OFFERED)) {
      return Optional.empty();
    }
    List<String> words = List.of(report.predicate().replace(",", " ,").split(" "));
    int from = 0;
    while (from < words.size() && LEADING.contains(words.get(from))) {
      from++;
    }
    List<String> kept = new ArrayList<>();
    for (String word : words.subList(from, words.size())) {
      boolean cut = word.equals(",") || (CUTS.contains(word) && !kept.isEmpty());
      if (cut || kept.size() >= LONGEST) {
        break;
      }
      if (!DROPPED.contains(word) && !word.endsWith("'s")) {
        kept.add(kept.isEmpty() ? ACTIONS.getOrDefault(word, word) : word);
      }
    }
    while (!kept.isEmpty() && UNFINISHED.contains(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    long content = kept.stream().filter(word -> !StopWords.isStopWord(word)).count();
    return content >= 1 && kept.size() >= 2
        ? Optional.of(String.join(" ", kept))
        : Optional.empty();
  }

  private static Optional<String> phrases(Conversation conversation) {
    List<RankedPhrase> best = PhraseRanking.distinct(conversation.phrases(), PHRASES);
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(best.stream().map(RankedPhrase::value).collect(Collectors.joining(" and ")));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
