package org.interactionanalytics.jobs.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The vendors' objects as views: one row per recording, typed columns of the vendor's names. Each
 * is a projection that is written in the SQL file of its name; the JSON is that of its rows.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
public enum ShapeView {
  VONAGE_INTERACTIONS(Key.GUID, Nulls.VONAGE),
  VONAGE_INTERACTIONS_V2(Key.GUID, Nulls.VONAGE),
  VONAGE_INTERACTIONS_V1(Key.GUID, Nulls.VONAGE),
  RINGCENTRAL_INTERACTIONS("jobId", Set.of("response.speakerInsights.insights.values.value")),
  DEEPAFFECTS_INTERACTIONS(
      "request_id",
      Set.of(
          "response.energy.value",
          "response.pace.value",
          "response.questions_asked.value",
          "response.talk_to_listen_ratio.value",
          "response.talk_to_listen.value",
          "response.tone.value")),
  SYMBL_ANALYTICS(
      Key.CONVERSATION,
      Set.of("metrics.percent", "metrics.seconds", "members.pace.wpm", "members.overlap")),
  SYMBL_MESSAGES,
  SYMBL_TOPICS,
  SYMBL_ACTION_ITEMS,
  SYMBL_FOLLOW_UPS,
  SYMBL_QUESTIONS,
  SYMBL_ENTITIES,
  SYMBL_TRACKERS,
  SYMBL_MEMBERS,
  SYMBL_SUMMARY,
  SYMBL_TRANSCRIPT_MARKDOWN,
  SYMBL_TRANSCRIPT_SRT;

  /** Columns that hold the guid. */
  private static final class Key {
    static final String GUID = "guid";
    static final String CONVERSATION = "conversationId";
  }

  private static final class Nulls {
    static final Set<String> VONAGE =
        Set.of(
            "language",
            "confidence",
            "callTimeBreakDown",
            "callTimeBreakDown.agent",
            "callTimeBreakDown.customer",
            "transcript");
  }

  private final String key;
  private final Set<String> printedNulls;

  /** A resource of Symbl's that leaves every null out. */
  ShapeView() {
    this(Key.CONVERSATION, Set.of());
  }

  /**
   * @param key the column that holds the guid
   * @param printedNulls see {@link ShapeJson}
   */
  ShapeView(String key, Set<String> printedNulls) {
    this.key = key;
    this.printedNulls = Set.copyOf(printedNulls);
  }

  /** Name of the view. */
  public String view() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that holds the recording's guid. */
  public String key() {
    return key;
  }

  /** The view that this one is a projection of; else the tables. */
  Optional<ShapeView> basis() {
    return switch (this) {
      case VONAGE_INTERACTIONS_V2 -> Optional.of(VONAGE_INTERACTIONS);
      case VONAGE_INTERACTIONS_V1 -> Optional.of(VONAGE_INTERACTIONS_V2);
      default -> Optional.empty();
    };
  }

  /** The query that defines the view, over its basis, the tables and {@link Conversations}. */
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
