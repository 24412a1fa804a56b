package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.CallIntent;
import org.interactionanalytics.insight.CallReason;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.Titles;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.timeline.Timeline;

/** Measures titles by ROUGE F1 on stems, and reasons of calls by accuracy. */
final class SubjectEvaluation {
  private static final double PERCENT = 100;
  private static final int SHORTEST = 5;

  /** The reasons that a mined topic of the help desk's calls may stand for. */
  private static final Map<String, Set<CallReason>> MINED =
      Map.of(
          "Laptop Performance Issues", Set.of(CallReason.TECHNICAL_PROBLEM),
          "Computer Peripheral Setup", Set.of(CallReason.TECHNICAL_PROBLEM),
          "Shared Drive Access Issues", Set.of(CallReason.ACCOUNT, CallReason.TECHNICAL_PROBLEM),
          "Printer and Scanner Troubleshooting", Set.of(CallReason.TECHNICAL_PROBLEM),
          "Operating System Errors", Set.of(CallReason.TECHNICAL_PROBLEM),
          "Windows Update Failures", Set.of(CallReason.TECHNICAL_PROBLEM),
          "Wi-Fi Connectivity Issues", Set.of(CallReason.TECHNICAL_PROBLEM));

  /** The reasons that an intent of a customer's sentence stands for. */
  private static final Map<String, CallReason> INTENTS =
      Map.ofEntries(
          Map.entry("changeseatassignment", CallReason.BOOKING),
          Map.entry("getboardingpass", CallReason.BOOKING),
          Map.entry("bookflight", CallReason.BOOKING),
          Map.entry("getproofofinsurance", CallReason.CLAIM),
          Map.entry("checkclaimstatus", CallReason.CLAIM),
          Map.entry("reportbrokenphone", CallReason.CLAIM),
          Map.entry("reportlostcard", CallReason.LOSS),
          Map.entry("reportbrokensoftware", CallReason.TECHNICAL_PROBLEM),
          Map.entry("softwareupdate", CallReason.TECHNICAL_PROBLEM),
          Map.entry("checkserverstatus", CallReason.TECHNICAL_PROBLEM),
          Map.entry("updateaddress", CallReason.ACCOUNT),
          Map.entry("checkbalance", CallReason.BILLING),
          Map.entry("disputecharge", CallReason.BILLING),
          Map.entry("viewbillsintent", CallReason.BILLING),
          Map.entry("expensereport", CallReason.BILLING),
          Map.entry("orderpizzaintent", CallReason.ORDER),
          Map.entry("orderburgerintent", CallReason.ORDER),
          Map.entry("ordersaladintent", CallReason.ORDER),
          Map.entry("startorder", CallReason.ORDER),
          Map.entry("startserviceintent", CallReason.PURCHASE),
          Map.entry("closeaccount", CallReason.CANCELLATION),
          Map.entry("cancelserviceintent", CallReason.CANCELLATION));

  private final Corpora corpora;
  private final List<Conversations.ServiceCall> calls;
  private final StringBuilder report = new StringBuilder();

  SubjectEvaluation(Corpora corpora) {
    this.corpora = corpora;
    this.calls = new Conversations(corpora).serviceCalls(Conversations.Part.DEVELOPMENT);
  }

  /** A Markdown report. */
  String report() {
    report.append("| titles | calls | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---|---|\n");
    title("first sentence of five words or more", SubjectEvaluation::firstSentence);
    title("two best key phrases", SubjectEvaluation::phrases);
    title("shipped", conversation -> Titles.of(conversation).orElse(""));
    report.append(
        "\n| reasons of calls | number | right, % | told, % | most frequent reason, % |\n|---|---|---|---|---|\n");
    mined();
    intents();
    return report.toString();
  }

  private void title(String name, Function<Conversation, String> method) {
    Rouge mean =
        Rouge.mean(
            calls.stream()
                .map(
                    call -> {
                      Timeline timeline = Texts.timeline(call);
                      Conversation conversation =
                          Conversation.of(Texts.sentences(timeline), timeline);
                      return Rouge.of(method.apply(conversation), call.title(), Rouge.Form.STEMS);
                    })
                .toList());
    report.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f |\n",
            name,
            calls.size(),
            PERCENT * mean.one(),
            PERCENT * mean.two(),
            PERCENT * mean.longest()));
  }

  private static String firstSentence(Conversation conversation) {
    return conversation.sentences().stream()
        .filter(sentence -> sentence.words().size() >= SHORTEST)
        .findFirst()
        .map(TaggedSentence::sentence)
        .map(sentence -> sentence.text())
        .orElse("");
  }

  private static String phrases(Conversation conversation) {
    return PhraseRanking.rank(conversation.sentences(), 2).stream()
        .map(RankedPhrase::value)
        .collect(Collectors.joining(" and "));
  }

  private void mined() {
    List<CallReason> found = new ArrayList<>();
    int all = 0;
    int right = 0;
    int technical = 0;
    for (Conversations.ServiceCall call : calls) {
      Set<CallReason> wanted = MINED.getOrDefault(call.reason(), Set.of());
      if (!call.turns().isEmpty() && !wanted.isEmpty()) {
        Timeline timeline = Texts.timeline(call);
        all++;
        technical += wanted.contains(CallReason.TECHNICAL_PROBLEM) ? 1 : 0;
        for (CallIntent intent :
            CallIntent.of(Conversation.of(Texts.sentences(timeline), timeline)).stream().toList()) {
          found.add(intent.reason());
          right += wanted.contains(intent.reason()) ? 1 : 0;
        }
      }
    }
    row("help desk calls", all, right, found.size(), technical);
  }

  private void intents() {
    int all = 0;
    int right = 0;
    int told = 0;
    Map<CallReason, Integer> counts = new HashMap<>();
    for (String[] row : corpora.rows("intents/multidogo.tsv.gz", 7)) {
      CallReason wanted = INTENTS.get(row[5]);
      if (row[0].equals("sentence") && row[1].equals("dev") && wanted != null) {
        Timeline timeline = Texts.timeline(List.of(List.of("customer", row[6])));
        all++;
        counts.merge(wanted, 1, Integer::sum);
        for (CallIntent intent :
            CallIntent.of(Conversation.of(Texts.sentences(timeline), timeline)).stream().toList()) {
          told++;
          right += intent.reason() == wanted ? 1 : 0;
        }
      }
    }
    row(
        "single sentences of customers (MultiDoGO)",
        all,
        right,
        told,
        counts.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private void row(String name, int all, int right, int told, int mostFrequent) {
    report.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f |\n",
            name,
            all,
            PERCENT * right / all,
            PERCENT * told / all,
            PERCENT * mostFrequent / all));
  }
}
