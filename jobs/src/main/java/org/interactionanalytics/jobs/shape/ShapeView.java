package org.interactionanalytics.jobs.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vendors' objects as views: one row per recording, typed columns of the vendor's names. Each
 * is a projection that is written in the SQL file of its name; the JSON is that of its rows.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
public enum ShapeView {
  VONAGE_INTERACTIONS(Key.GUID, Nulls.VONAGE, "language"),
  VONAGE_INTERACTIONS_V2(Key.GUID, Nulls.VONAGE),
  VONAGE_INTERACTIONS_V1(Key.GUID, Nulls.VONAGE),
  RINGCENTRAL_INTERACTIONS(Key.JOB_ID, List.of(), "response.speakerInsights.insights.values.value"),
  DEEPAFFECTS_INTERACTIONS(
      Key.REQUEST_ID,
      List.of(),
      "response.energy.value",
      "response.pace.value",
      "response.questions_asked.value",
      "response.talk_to_listen_ratio.value",
      "response.talk_to_listen.value",
      "response.tone.value"),
  SYMBL_ANALYTICS(
      Key.CONVERSATION_ID,
      List.of(),
      "metrics.percent",
      "metrics.seconds",
      "members.pace.wpm",
      "members.overlap"),
  SYMBL_MESSAGES(Key.CONVERSATION_ID, List.of()),
  SYMBL_TOPICS(Key.CONVERSATION_ID, List.of()),
  SYMBL_ACTION_ITEMS(Key.CONVERSATION_ID, List.of()),
  SYMBL_FOLLOW_UPS(Key.CONVERSATION_ID, List.of()),
  SYMBL_QUESTIONS(Key.CONVERSATION_ID, List.of()),
  SYMBL_ENTITIES(Key.CONVERSATION_ID, List.of()),
  SYMBL_TRACKERS(Key.CONVERSATION_ID, List.of()),
  SYMBL_MEMBERS(Key.CONVERSATION_ID, List.of()),
  SYMBL_SUMMARY(Key.CONVERSATION_ID, List.of()),
  SYMBL_TRANSCRIPT_MARKDOWN(Key.CONVERSATION_ID, List.of()),
  SYMBL_TRANSCRIPT_SRT(Key.CONVERSATION_ID, List.of());

  /** Columns that hold the guid. */
  private static final class Key {
    static final String GUID = "guid";
    static final String JOB_ID = "jobId";
    static final String REQUEST_ID = "request_id";
    static final String CONVERSATION_ID = "conversationId";
  }

  private static final class Nulls {
    static final List<String> VONAGE =
        List.of(
            "confidence",
            "callTimeBreakDown",
            "callTimeBreakDown.agent",
            "callTimeBreakDown.customer",
            "transcript");
  }

  private final String key;
  private final Set<String> printedNulls;

  ShapeView(String key, List<String> printedNulls, String... more) {
    this.key = key;
    this.printedNulls =
        Stream.concat(printedNulls.stream(), Arrays.stream(more))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Name of the view. */
  public String view() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that holds the recording's guid. */
  public String key() {
    return key;
  }

  /** Whether the view needs more than the {@code interactions} table. */
  boolean isOfConversations() {
    return sql().contains("FROM " + Conversations.VIEW);
  }

  /** The query that defines the view, over the tables and {@link Conversations}. */
  String sql() {
    try (InputStream file = ShapeView.class.getResourceAsStream(view() + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the definition of " + view(), e);
    }
  }

  /** How a row of the view is printed. */
  public ShapeJson json() {
    return new ShapeJson(printedNulls);
  }
}
