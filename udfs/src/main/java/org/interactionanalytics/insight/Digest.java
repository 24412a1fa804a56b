package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.interactionanalytics.language.Report.Act;
import org.interactionanalytics.language.Side;

/** Chooses the reports that a summary is made of, and makes sentences of them. */
final class Digest {
  private static final Pattern PROBLEM =
      Pattern.compile(
          ".*\\b(not|no|nobody|never|down|stopped|broken|broke|wrong|charged|error|errors|issue|issues|problem|problems|lost|stolen|damaged|slow|slowly|late|higher|forgot|forgotten|locked|fail\\w*|unable|accident|missing|trouble|twice|double|refund\\w*|crash\\w*|freez\\w*|froze|expired|declined|overcharged|waiting|unauthorized|incorrect|delay\\w*|disconnect\\w*|cancel\\w*|complain\\w*|question|questions|concern\\w*|difficult\\w*)\\b.*");
  private static final Pattern FEELING =
      Pattern.compile(
          "said that they (?:were|had been) (?:so |very |extremely |quite |not |getting |a bit )*(?:frustrated|angry|upset|happy|worried|disappointed|annoyed|sure|fine|satisfied|pleased|sorry|home|okay|thinking|wondering).*");
  private static final Pattern OUTCOME =
      Pattern.compile(
          ".*\\b(confirm\\w*|refund\\w*|credit\\w*|process\\w*|schedul\\w*|booked|resolved|fixed|approved|activated|updated|waive\\w*|transfer\\w*|reset|completed|cancel\\w*|replac\\w*|escalat\\w*|open(?:ed)?|creat\\w*|ticket|discount|appointment|contract|problem|mistake|damaged|outage|added|removed|changed|offered|adjust\\w*|resolution|solv\\w*|reported|successfully|charge\\w*|order\\w*|deliver\\w*)\\b.*");
  private static final Pattern RESOLVED =
      Pattern.compile(
          ".*\\b(work(?:ed|ing)|connected|resolved|changed|reset|fixed|success\\w*|printing|logged|faster|better|cleared|solved|stable)\\b.*");
  private static final Pattern WHEN =
      Pattern.compile(
          ".*\\b(by|within|in|on|the next|before|after|shortly|soon|once|when|until|the same) ?(day|hour|hours|minutes|week|business|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|morning|afternoon|evening|email|text|\\d+|one|two|three|the)?\\b.*");
  private static final Pattern KEPT_WORD =
      Pattern.compile(
          ".*\\b(send|sent|call|email|mail|contact|refund|process|schedule|book|visit|credit|replace|ship|deliver|escalate|create|open|update|transfer|arrange|follow|get back|receive|text|order|notify|tell|report|reach|check|test|finish|fix|prepare|write|present|show|invite|investigate)\\b.*");
  private static final Pattern DUE =
      Pattern.compile(".*\\b(?:due on|due by|should receive|should arrive|could expect)\\b.*");
  private static final Pattern TROUBLESHOOTING =
      Pattern.compile("asked (?:whether )?the customer .*");
  private static final Pattern GENERAL =
      Pattern.compile(".*\\b(?:if|sometimes|usually|generally|may|might|could also|should)\\b.*");
  private static final Pattern DECISION =
      Pattern.compile(".*\\b(decided|agreed|decision|concluded|settled|action items?|chose)\\b.*");
  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(?:asked|said) .*\\b(that|which) (?:was|would be) (?:okay|fine|good|great)\\b.*");

  private static final int REASON_SENTENCES = 8;
  private static final int MOST_SHORT = 4;
  private static final int MOST_JOINED_WORDS = 44;

  private final List<PlacedReport> reports;

  Digest(List<PlacedReport> reports) {
    this.reports = reports;
  }

  /** A report with how much it should be told. */
  private record Weighed(PlacedReport report, double weight) {}

  /** Two to four sentences: why somebody called, what came of it, what was promised. */
  List<SummarySentence> ofCall() {
    List<PlacedReport> chosen = new ArrayList<>(reason());
    int after = chosen.stream().mapToInt(PlacedReport::order).max().orElse(-1);
    add(chosen, best(after, 3, report -> findingWeight(report), 1.1));
    add(chosen, best(after, 2, report -> promiseWeight(report), 1.0));
    add(chosen, best(after, 1, report -> customerWeight(report), 1.2));
    return sentences(chosen, MOST_SHORT);
  }

  /** Up to so many sentences: decisions, promises, and what is most about the matter. */
  List<SummarySentence> ofConversation(int most) {
    List<PlacedReport> chosen = new ArrayList<>();
    add(chosen, best(-1, most, report -> meetingWeight(report), 0.8));
    return sentences(chosen, most);
  }

  /** What is most worth telling of a part of a call. */
  List<SummarySentence> ofPart(int most) {
    List<PlacedReport> chosen = new ArrayList<>();
    add(
        chosen,
        best(
            -1,
            most + 1,
            report ->
                Math.max(
                    Math.max(findingWeight(report), promiseWeight(report)),
                    Math.max(customerWeight(report), reasonWeight(report, 0))),
            0.8));
    return sentences(chosen, most);
  }

  /** Why the conversation takes place; empty where nobody says. */
  List<PlacedReport> reason() {
    Optional<PlacedReport> outbound =
        reports.stream()
            .filter(report -> report.side() == Side.AGENT && report.place() < 0.25)
            .filter(report -> report.predicate().startsWith("called"))
            .findFirst();
    if (outbound.isPresent()) {
      List<PlacedReport> told = new ArrayList<>(List.of(outbound.get()));
      reports.stream()
          .filter(report -> report.order() > outbound.get().order() && report.side() == Side.AGENT)
          .filter(
              report ->
                  !report.report().anaphoric() && report.isAct(Act.STATED, Act.OFFERED, Act.FOUND))
          .findFirst()
          .ifPresent(told::add);
      return told;
    }
    List<PlacedReport> own =
        reports.stream()
            .filter(report -> report.side() != Side.AGENT)
            .limit(REASON_SENTENCES)
            .filter(report -> report.place() < 0.6)
            .toList();
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      weighed.add(new Weighed(own.get(i), reasonWeight(own.get(i), i)));
    }
    Optional<Weighed> best = weighed.stream().max(Comparator.comparingDouble(Weighed::weight));
    if (best.isEmpty()) {
      return List.of();
    }
    PlacedReport main = best.get().report();
    List<PlacedReport> chosen = new ArrayList<>(List.of(main));
    weighed.stream()
        .filter(other -> other.report().order() != main.order())
        .filter(other -> Math.abs(other.report().sentence() - main.sentence()) <= 3)
        .filter(other -> Math.abs(other.report().order() - main.order()) <= 2)
        .filter(
            other ->
                !other.report().report().anaphoric() || other.report().order() == main.order() + 1)
        .filter(other -> other.weight() + (other.report().report().anaphoric() ? 1.5 : 0) >= 1.2)
        .max(Comparator.comparingDouble(Weighed::weight))
        .ifPresent(other -> chosen.add(other.report()));
    chosen.sort(Comparator.comparingInt(PlacedReport::order));
    return chosen;
  }

  private static double reasonWeight(PlacedReport report, int position) {
    if (report.side() == Side.AGENT) {
      return 0;
    }
    String predicate = report.predicate();
    double weight =
        switch (report.report().act()) {
          case WANTED -> predicate.startsWith("did not") ? 1 : 2.6;
          case ASKED -> 1.5;
          case REQUESTED -> 1.7;
          case STATED, FORETOLD -> 1.0;
          case PROMISED, OFFERED, DID, FOUND -> 0.3;
        };
    if (PROBLEM.matcher(predicate).matches()) {
      weight += 0.9;
    }
    if (FEELING.matcher(predicate).matches()) {
      weight -= 1.5;
    }
    if (report.report().anaphoric()) {
      weight -= 1.5;
    }
    if (report.report().length() < 5) {
      weight -= 0.3;
    }
    return weight - 0.3 * position + 0.3 * report.salience();
  }

  private double findingWeight(PlacedReport report) {
    if (report.side() != Side.AGENT) {
      return 0;
    }
    String predicate = report.predicate();
    double weight =
        switch (report.report().act()) {
          case FOUND -> 1.5;
          case DID -> 1.6;
          case STATED -> 0.7;
          case OFFERED -> 1.1;
          case REQUESTED -> 0.3;
          case ASKED, WANTED, PROMISED, FORETOLD -> 0;
        };
    if (weight == 0) {
      return 0;
    }
    if (OUTCOME.matcher(predicate).matches()) {
      weight += 0.6;
    }
    if (WHEN.matcher(predicate).matches() && report.isAct(Act.STATED)) {
      weight += 0.3;
    }
    if (TROUBLESHOOTING.matcher(predicate).matches() || GENERAL.matcher(predicate).matches()) {
      weight -= 0.6;
    }
    if (AGREEMENT.matcher(predicate).matches() || predicate.contains("reservations desk")) {
      weight -= 2;
    }
    return penalized(weight, report) + 0.3 * report.place();
  }

  private double promiseWeight(PlacedReport report) {
    boolean own = report.isAct(Act.PROMISED) && report.side() != Side.CUSTOMER;
    boolean due = report.isAct(Act.STATED) && DUE.matcher(report.predicate()).matches();
    boolean told = (report.isAct(Act.FORETOLD) || due) && report.side() == Side.AGENT;
    if (!own && !told) {
      return 0;
    }
    double weight = own ? 1.5 : 1.2;
    if (KEPT_WORD.matcher(report.predicate()).matches()) {
      weight += 0.5;
    }
    if (WHEN.matcher(report.predicate()).matches()) {
      weight += 0.4;
    }
    return penalized(weight, report) + 0.3 * report.place();
  }

  private double customerWeight(PlacedReport report) {
    if (report.side() == Side.AGENT) {
      return 0;
    }
    String predicate = report.predicate();
    double weight =
        switch (report.report().act()) {
          case WANTED -> 1.8;
          case REQUESTED -> 1.3;
          case ASKED -> 0.5;
          case PROMISED -> 0.9;
          case STATED -> RESOLVED.matcher(predicate).matches() ? 1.1 : 0.3;
          case FORETOLD, OFFERED, DID, FOUND -> 0.3;
        };
    if (FEELING.matcher(predicate).matches()) {
      weight -= 0.5;
    }
    return penalized(weight, report) + 0.5 * report.place();
  }

  private double meetingWeight(PlacedReport report) {
    String predicate = report.predicate();
    double weight =
        switch (report.report().act()) {
          case PROMISED -> 1.1;
          case FORETOLD -> 0.6;
          case STATED, FOUND -> 0.5;
          case WANTED, REQUESTED, ASKED -> 0.3;
          case OFFERED, DID -> 0.4;
        };
    if (DECISION.matcher(predicate).matches()) {
      weight += 1.0;
    }
    if (PROBLEM.matcher(predicate).matches()) {
      weight += 0.1;
    }
    if (report.report().length() < 6 || predicate.contains("the others")) {
      weight -= 0.3;
    }
    return penalized(weight, report) + 0.7 * report.salience();
  }

  private double penalized(double weight, PlacedReport report) {
    double penalty = report.report().anaphoric() ? (isExplained(report) ? 0.2 : 1.0) : 0;
    penalty += report.report().length() < 5 ? 0.2 : 0;
    penalty += report.report().length() > 26 ? 0.3 : 0;
    return weight - penalty;
  }

  /**
   * Whether what a pronoun stands for was reported just before: in the sentence, or in a request.
   */
  private boolean isExplained(PlacedReport report) {
    if (report.order() == 0 || reports.get(0).order() >= report.order()) {
      return false;
    }
    PlacedReport before = reports.get(report.order() - 1 - reports.get(0).order());
    boolean near = report.sentence() - before.sentence() <= 2 && !before.report().anaphoric();
    boolean asked =
        before.isAct(Act.REQUESTED, Act.ASKED) && !before.party().equals(report.party());
    return near && (asked || before.sentence() == report.sentence());
  }

  /** How a report is weighed. */
  private interface Weighing {
    double weigh(PlacedReport report);
  }

  private List<PlacedReport> best(int after, int most, Weighing weighing, double least) {
    return reports.stream()
        .filter(report -> report.order() > after)
        .map(report -> new Weighed(report, weighing.weigh(report)))
        .filter(weighed -> weighed.weight() >= least)
        .sorted(
            Comparator.comparingDouble((Weighed weighed) -> -weighed.weight())
                .thenComparing(weighed -> -weighed.report().order()))
        .limit(most)
        .map(Weighed::report)
        .toList();
  }

  private void add(List<PlacedReport> chosen, List<PlacedReport> more) {
    for (PlacedReport report : more) {
      if (!repeats(chosen, report)) {
        chosen.add(report);
        if (report.report().anaphoric()) {
          antecedent(report).filter(before -> !repeats(chosen, before)).ifPresent(chosen::add);
        }
      }
    }
  }

  /** What was said just before, that a pronoun may stand for. */
  private Optional<PlacedReport> antecedent(PlacedReport report) {
    return reports.stream()
        .filter(before -> before.order() < report.order())
        .filter(before -> report.sentence() - before.sentence() <= 2)
        .filter(before -> !before.report().anaphoric())
        .reduce((first, second) -> second);
  }

  private static boolean repeats(List<PlacedReport> chosen, PlacedReport report) {
    return chosen.stream()
        .anyMatch(
            other ->
                other.order() == report.order()
                    || similar(other.predicate(), report.predicate()) > 0.7);
  }

  private static double similar(String first, String second) {
    Set<String> one = new LinkedHashSet<>(List.of(first.split("[ ,]+")));
    Set<String> two = new LinkedHashSet<>(List.of(second.split("[ ,]+")));
    long same = one.stream().filter(two::contains).count();
    return same / (double) Math.min(one.size(), two.size());
  }

  /** Reports of one party that follow each other make one sentence. */
  private List<SummarySentence> sentences(List<PlacedReport> chosen, int most) {
    List<PlacedReport> ordered =
        chosen.stream().sorted(Comparator.comparingInt(PlacedReport::order)).toList();
    List<List<PlacedReport>> groups = new ArrayList<>();
    for (PlacedReport report : ordered) {
      List<PlacedReport> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      boolean joins =
          !last.isEmpty()
              && last.get(0).party().equals(report.party())
              && last.size() < 2
              && last.get(0).report().length() + report.report().length() < MOST_JOINED_WORDS;
      if (joins) {
        last.add(report);
      } else {
        groups.add(new ArrayList<>(List.of(report)));
      }
    }
    while (groups.size() > most) {
      int weakest = 1;
      for (int i = 2; i < groups.size(); i++) {
        if (strength(groups.get(i)) < strength(groups.get(weakest))) {
          weakest = i;
        }
      }
      groups.remove(weakest);
    }
    return groups.stream().map(Digest::sentence).toList();
  }

  private double strength(List<PlacedReport> group) {
    return group.stream()
        .mapToDouble(
            report ->
                Math.max(
                    Math.max(findingWeight(report), promiseWeight(report)),
                    Math.max(customerWeight(report), meetingWeight(report))))
        .max()
        .orElse(0);
  }

  private static SummarySentence sentence(List<PlacedReport> group) {
    StringBuilder text = new StringBuilder(group.get(0).party()).append(' ');
    String before = "";
    for (PlacedReport report : group) {
      String predicate = worded(report);
      if (before.isEmpty()) {
        text.append(predicate);
      } else {
        text.append(before.contains(" and ") || before.contains(",") ? ", and " : " and ");
        String head =
            predicate.contains(" that ")
                ? predicate.substring(0, predicate.indexOf(" that ") + 1)
                : "";
        text.append(
            !head.isEmpty() && before.startsWith(head)
                ? predicate.substring(head.length())
                : predicate);
      }
      before = predicate;
    }
    Set<Integer> sources = new TreeSet<>();
    group.forEach(report -> sources.add(report.sentence()));
    if (text.charAt(text.length() - 1) != '.') {
      text.append('.');
    }
    return new SummarySentence(text.toString(), List.copyOf(sources));
  }

  /** With a verb that fits: problems are reported, agents explain. */
  private static String worded(PlacedReport report) {
    String predicate = report.predicate();
    if (!predicate.startsWith("said that ")) {
      return predicate;
    }
    String rest = predicate.substring("said ".length());
    return switch (report.side()) {
      case CUSTOMER ->
          PROBLEM.matcher(rest).matches() && report.isAct(Act.STATED)
              ? "reported " + rest
              : predicate;
      case AGENT -> rest.contains("confirmed") ? "said " + rest : "explained " + rest;
      case PARTICIPANT -> predicate;
    };
  }
}
