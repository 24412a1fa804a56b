package org.interactionanalytics.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.PlacedReport;
import org.interactionanalytics.language.Report;
import org.interactionanalytics.task.DueDates.Due;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * Finds what people promise to do, are asked to do, or say that somebody will do. What is done
 * during the conversation ("let me check") is no task. Thread-safe if the score is.
 */
public final class TaskFinder {
  private static final Pattern FOLLOW_UP =
      Pattern.compile(
          ".*\\b(?:call(?:ed)?|phone|ring|e-?mail(?:ed)?|mail|meet(?:ing)?|text message|message|contact|get back|follow up|touch base|reach out|review)\\b.*");
  private static final Pattern DOUBT =
      Pattern.compile(".*\\b(?:try|maybe|might|perhaps|probably|possibly|hopefully|if)\\b.*");
  private static final Pattern DURING_CALL =
      Pattern.compile(
          ".*\\b(?:right now|one moment|hold|a second|a minute|stay on|click|press|type|select|unplug|restart|log in|sign in|spell|repeat|explain|hear me)\\b.*");
  private static final Pattern THIRD_PARTY =
      Pattern.compile(
          "said that (.{2,60}?) (?:would|was going to|were going to) (?!have\\b|be (?:able|possible)|like\\b)(.+)");
  private static final Pattern PROMISE =
      Pattern.compile("(?:promised to|said that they would) (.+)");
  private static final Pattern REQUEST =
      Pattern.compile("asked (the agent|the customer|the others|[A-Z]\\w+) to (.+)");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|their|a|an|the customer's|the company's) (?:\\w+ )?");

  private final DueDates dueDates;
  private final ToDoubleFunction<Sentence> score;
  private final double threshold;

  /**
   * @param today the day of the conversation where it takes place
   * @param score how likely a sentence tells a task, in [0, 1]
   * @param threshold tasks with a lower score are left out
   */
  public TaskFinder(Optional<LocalDate> today, ToDoubleFunction<Sentence> score, double threshold) {
    this.dueDates = new DueDates(today);
    this.score = score;
    this.threshold = threshold;
  }

  /** Finds tasks by rules only; each has the score 1. */
  public TaskFinder(Optional<LocalDate> today) {
    this(today, sentence -> 1, 0);
  }

  /** The tasks of a conversation, in order. */
  public List<Task> find(Conversation conversation) {
    List<Task> tasks = new ArrayList<>();
    for (PlacedReport report : conversation.reports()) {
      switch (report.report().act()) {
        case PROMISED, REQUESTED, FORETOLD -> {
          Sentence sentence = conversation.sentences().get(report.sentence()).sentence();
          double own = score.applyAsDouble(sentence);
          if (own >= threshold) {
            task(report.report(), sentence, conversation.timeline(), own).ifPresent(tasks::add);
          }
        }
        case STATED, WANTED, ASKED, OFFERED, DID, FOUND -> {}
      }
    }
    return List.copyOf(tasks);
  }

  private Optional<Task> task(Report report, Sentence sentence, Timeline timeline, double own) {
    Speaker speaker = timeline.speaker(sentence.speakerId());
    String predicate = report.predicate();
    Optional<Due> due = dueDates.find(sentence.text());
    boolean followUp = FOLLOW_UP.matcher(predicate).matches();
    Matcher promise = PROMISE.matcher(predicate);
    Matcher request = REQUEST.matcher(predicate);
    Matcher third = THIRD_PARTY.matcher(predicate);
    return switch (report.act()) {
      case PROMISED ->
          promise.matches()
              ? Optional.of(
                  task(promise.group(1), Optional.of(speaker.id()), followUp, sentence, due, own))
              : Optional.empty();
      case REQUESTED ->
          request.matches()
                  && (followUp || due.isPresent() || speaker.role().isEmpty())
                  && !DURING_CALL.matcher(sentence.spoken()).matches()
              ? Optional.of(
                  task(
                      request.group(2),
                      other(request.group(1), speaker, timeline),
                      followUp,
                      sentence,
                      due,
                      own))
              : Optional.empty();
      case FORETOLD ->
          third.matches()
                  && !report.anaphoric()
                  && !third.group(1).startsWith("if ")
                  && (followUp || due.isPresent())
                  && isSomebody(third.group(1), timeline)
              ? Optional.of(
                  task(
                      third.group(2),
                      somebody(third.group(1), speaker, timeline),
                      followUp,
                      sentence,
                      due,
                      own))
              : Optional.empty();
      case STATED, WANTED, ASKED, OFFERED, DID, FOUND -> Optional.empty();
    };
  }

  private static Task task(
      String text,
      Optional<String> assignee,
      boolean followUp,
      Sentence sentence,
      Optional<Due> due,
      double score) {
    return new Task(
        followUp ? Task.Type.FOLLOW_UP : Task.Type.ACTION_ITEM,
        text,
        sentence.index(),
        sentence.speakerId(),
        assignee,
        due.flatMap(Due::day),
        due.map(Due::text),
        assignee.isPresent() && due.isPresent() && !DOUBT.matcher(sentence.spoken()).matches(),
        score);
  }

  /** Who was asked: the one other speaker, or whoever was named. */
  private static Optional<String> other(String named, Speaker speaker, Timeline timeline) {
    if (Character.isUpperCase(named.charAt(0))) {
      return Optional.of(speakerOr(named, timeline));
    }
    List<Speaker> others =
        timeline.speakers().stream().filter(one -> !one.id().equals(speaker.id())).toList();
    return others.size() == 1 ? Optional.of(others.get(0).id()) : Optional.empty();
  }

  /** "The customer" is a speaker, "the engineer" somebody else, "George" a speaker by name. */
  private static Optional<String> somebody(String subject, Speaker speaker, Timeline timeline) {
    return switch (subject) {
      case "they" -> Optional.of(speaker.id());
      case "the customer" -> timeline.speaker(Role.CUSTOMER).map(Speaker::id);
      case "the agent", "the company" -> timeline.speaker(Role.AGENT).map(Speaker::id);
      default -> Optional.of(speakerOr(subject, timeline));
    };
  }

  private static String speakerOr(String name, Timeline timeline) {
    return timeline.speakers().stream()
        .map(Speaker::id)
        .filter(id -> id.equalsIgnoreCase(name))
        .findFirst()
        .orElse(name);
  }

  /** Whether words name people: a refund does nothing by itself. */
  private static boolean isSomebody(String subject, Timeline timeline) {
    String bare = ARTICLE.matcher(subject.toLowerCase(Locale.ROOT)).replaceFirst("");
    boolean speaker =
        timeline.speakers().stream().anyMatch(one -> one.id().equalsIgnoreCase(subject));
    return speaker
        || subject.equals("they")
        || subject.equals("the customer")
        || subject.matches(
            "(?:.* )?(?:engineer|technician|driver|supervisor|manager|colleague|team|department|adjuster|specialist|somebody|someone|agent|representative|doctor|nurse|courier|company|office|desk|group)s?")
        || bare.matches("[A-Z]\\w+");
  }
}
