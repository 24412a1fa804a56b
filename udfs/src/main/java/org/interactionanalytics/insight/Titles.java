package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interactionanalytics.language.NounPhrase;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.TaggedSentence;

/**
 * A short title: what is wanted and of what ("Cancellation of broadband contract"), else the best
 * key phrases of the reason, else those of the conversation.
 */
public final class Titles {
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("cancel", "Cancellation of"),
          Map.entry("book", "Booking of"),
          Map.entry("schedule", "Booking of"),
          Map.entry("reserve", "Reservation of"),
          Map.entry("reset", "Reset of"),
          Map.entry("update", "Update of"),
          Map.entry("change", "Change of"),
          Map.entry("return", "Return of"),
          Map.entry("activate", "Activation of"),
          Map.entry("install", "Installation of"),
          Map.entry("replace", "Replacement of"),
          Map.entry("upgrade", "Upgrade of"),
          Map.entry("renew", "Renewal of"),
          Map.entry("report", "Report of"),
          Map.entry("order", "Order of"),
          Map.entry("dispute", "Dispute of"),
          Map.entry("transfer", "Transfer of"));
  private static final int MANY = 40;
  private static final int PHRASES = 2;

  private Titles() {}

  /** The title; empty where nothing is talked of. */
  public static Optional<String> of(Conversation conversation) {
    List<RankedPhrase> ranked = PhraseRanking.distinct(conversation.phrases(), MANY);
    List<PlacedReport> reason = new Digest(conversation.reports()).reason();
    for (PlacedReport report : reason) {
      Optional<String> action = action(report, conversation.sentences().get(report.sentence()));
      if (action.isPresent()) {
        return action;
      }
    }
    List<Integer> places = reason.stream().map(PlacedReport::sentence).toList();
    List<String> own =
        ranked.stream()
            .filter(
                phrase ->
                    phrase.mentions().stream()
                        .anyMatch(mention -> places.contains(mention.sentence())))
            .map(RankedPhrase::value)
            .limit(PHRASES)
            .toList();
    List<String> chosen = new ArrayList<>(own);
    for (RankedPhrase phrase : ranked) {
      if (chosen.size() < PHRASES && !chosen.contains(phrase.value())) {
        chosen.add(phrase.value());
      }
    }
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(capital(chosen.stream().collect(Collectors.joining(" and "))));
  }

  /** "Cancellation of broadband contract" where somebody wants to cancel one. */
  private static Optional<String> action(PlacedReport report, TaggedSentence sentence) {
    List<String> words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      String name = ACTIONS.get(words.get(i));
      if (name != null && report.predicate().contains(words.get(i) + " ")) {
        int verb = i;
        Optional<NounPhrase> object =
            sentence.nounPhrases().stream().filter(phrase -> phrase.from() > verb).findFirst();
        if (object.isPresent() && object.get().from() - verb <= 3) {
          return Optional.of(name + " " + sentence.text(object.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
