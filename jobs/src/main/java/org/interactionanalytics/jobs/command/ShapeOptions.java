package org.interactionanalytics.jobs.command;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.shape.ShapeView;
import org.interactionanalytics.jobs.shape.ShapeViews;
import picocli.CommandLine.Option;

/** Which vendor's object is asked for. */
final class ShapeOptions {
  /** The vendors. */
  enum Shape {
    VONAGE,
    RINGCENTRAL,
    DEEPAFFECTS,
    SYMBL
  }

  /** Symbl's resources of a conversation. */
  enum Resource {
    ANALYTICS,
    MESSAGES,
    TOPICS,
    ACTION_ITEMS,
    FOLLOW_UPS,
    QUESTIONS,
    ENTITIES,
    TRACKERS,
    MEMBERS,
    SUMMARY,
    TRANSCRIPT;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Forms of Symbl's transcript. */
  enum ContentType {
    MARKDOWN("text/markdown"),
    SRT("text/srt");

    private final String mediaType;

    ContentType(String mediaType) {
      this.mediaType = mediaType;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return mediaType;
    }
  }

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      description = "The vendor's object: vonage, ringcentral, deepaffects or symbl")
  private Optional<Shape> shape = Optional.empty();

  @Option(
      names = "--resource",
      paramLabel = "RESOURCE",
      description =
          "Of symbl: analytics (default), messages, topics, action-items, follow-ups, questions,"
              + " entities, trackers, members, summary or transcript")
  private Optional<Resource> resource = Optional.empty();

  @Option(
      names = "--content-type",
      paramLabel = "TYPE",
      description = "Of symbl's transcript: text/markdown (default) or text/srt")
  private Optional<ContentType> contentType = Optional.empty();

  @Option(
      names = "--api-version",
      paramLabel = "1|2|3",
      description = "Of vonage: version of the item: 1, 2 or 3 (default)")
  private Optional<String> apiVersion = Optional.empty();

  @Option(
      names = "--transcript",
      description = "Of vonage: include the transcript; else it is null")
  private boolean transcript;

  Optional<Shape> shape() {
    return shape;
  }

  /** Whether any option says more about a shape. */
  boolean isDetailed() {
    return transcript || resource.isPresent() || contentType.isPresent() || apiVersion.isPresent();
  }

  /** Whether Vonage's item is asked for, by name or by default. */
  boolean isVonage() {
    return shape.orElse(Shape.VONAGE) == Shape.VONAGE;
  }

  /** What {@code --api-version} says, if Vonage's API has no such version. */
  Optional<String> unsupportedVersion() {
    return isVonage()
        ? apiVersion.filter(version -> vonageView(version).isEmpty())
        : Optional.empty();
  }

  /**
   * Checks the options against each other.
   *
   * @throws ConfigurationException naming every option that does not go with the others
   */
  void validate() {
    List<String> problems = new ArrayList<>();
    if (!isVonage()) {
      apiVersion.ifPresent(
          given -> problems.add(misplaced("api-version", given, "--shape vonage")));
      if (transcript) {
        problems.add(misplaced("transcript", "given", "--shape vonage"));
      }
    }
    if (shape.filter(Shape.SYMBL::equals).isEmpty()) {
      resource.ifPresent(given -> problems.add(misplaced("resource", given, "--shape symbl")));
    }
    if (resource.filter(Resource.TRANSCRIPT::equals).isEmpty()) {
      contentType.ifPresent(
          given ->
              problems.add(
                  misplaced("content-type", given, "--shape symbl --resource transcript")));
    }
    unsupportedVersion()
        .ifPresent(
            given ->
                problems.add(
                    "Parameter [api-version] is invalid. It should be one of `1`, `2`, `3` (was: "
                        + given
                        + ")"));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static String misplaced(String option, Object given, String place) {
    return "Parameter [%s] is invalid. It goes with %s only (was: %s). Leave it out or add %s"
        .formatted(option, place, given, place);
  }

  /** The view of what is asked for; valid options only. */
  ShapeView view() {
    return switch (shape.orElse(Shape.VONAGE)) {
      case VONAGE ->
          apiVersion.flatMap(ShapeOptions::vonageView).orElse(ShapeView.VONAGE_INTERACTIONS);
      case RINGCENTRAL -> ShapeView.RINGCENTRAL_INTERACTIONS;
      case DEEPAFFECTS -> ShapeView.DEEPAFFECTS_INTERACTIONS;
      case SYMBL -> symblView();
    };
  }

  private static Optional<ShapeView> vonageView(String version) {
    return switch (version) {
      case "1" -> Optional.of(ShapeView.VONAGE_INTERACTIONS_V1);
      case "2" -> Optional.of(ShapeView.VONAGE_INTERACTIONS_V2);
      case "3" -> Optional.of(ShapeView.VONAGE_INTERACTIONS);
      default -> Optional.empty();
    };
  }

  private ShapeView symblView() {
    return switch (resource.orElse(Resource.ANALYTICS)) {
      case ANALYTICS -> ShapeView.SYMBL_ANALYTICS;
      case MESSAGES -> ShapeView.SYMBL_MESSAGES;
      case TOPICS -> ShapeView.SYMBL_TOPICS;
      case ACTION_ITEMS -> ShapeView.SYMBL_ACTION_ITEMS;
      case FOLLOW_UPS -> ShapeView.SYMBL_FOLLOW_UPS;
      case QUESTIONS -> ShapeView.SYMBL_QUESTIONS;
      case ENTITIES -> ShapeView.SYMBL_ENTITIES;
      case TRACKERS -> ShapeView.SYMBL_TRACKERS;
      case MEMBERS -> ShapeView.SYMBL_MEMBERS;
      case SUMMARY -> ShapeView.SYMBL_SUMMARY;
      case TRANSCRIPT ->
          switch (contentType.orElse(ContentType.MARKDOWN)) {
            case MARKDOWN -> ShapeView.SYMBL_TRANSCRIPT_MARKDOWN;
            case SRT -> ShapeView.SYMBL_TRANSCRIPT_SRT;
          };
    };
  }

  /** The rows of the view, Vonage's transcript only if it is asked for. */
  Dataset<Row> read(ShapeViews views) {
    Dataset<Row> rows = views.read(view());
    return isVonage() && !transcript
        ? rows.withColumn("transcript", lit(null).cast(DataTypes.StringType))
        : rows;
  }
}
