package org.interactionanalytics.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/** Quantities, percentages and digits; numbers below ten only where digits are usual. */
final class NumberForm implements WrittenForm {
  private static final int INTERNATIONAL_DIGITS = 8;

  /** What is numbered: "option 2". */
  static final Set<String> NUMBERED =
      Set.of(
          "option",
          "press",
          "dial",
          "version",
          "room",
          "gate",
          "page",
          "flight",
          "terminal",
          "platform",
          "extension",
          "apartment",
          "suite",
          "unit",
          "step",
          "chapter",
          "zone",
          "channel",
          "route",
          "highway",
          "interstate",
          "exit",
          "windows",
          "tier",
          "level",
          "line",
          "section",
          "item",
          "question",
          "bay",
          "building",
          "dock",
          "seat",
          "row",
          "aisle",
          "episode",
          "season",
          "model",
          "type",
          "grade",
          "category",
          "phase",
          "figure",
          "slide",
          "table",
          "release",
          "port",
          "bus",
          "track",
          "pier",
          "door",
          "lane");

  private final TimeForm times = new TimeForm();

  @Override
  public Optional<Piece> write(Words words, int at) {
    return switch (words.at(at)) {
      case "plus" -> international(words, at);
      case "minus" -> negative(words, at);
      case "point" -> belowOne(words, at);
      default -> number(words, at);
    };
  }

  /** "plus four four two oh ...". */
  private static Optional<Piece> international(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at + 1);
    String digits = SpokenNumbers.digits(run);
    return digits.length() < INTERNATIONAL_DIGITS || run.get(0).from() != at + 1
        ? Optional.empty()
        : Optional.of(new Piece("+" + digits, run.get(run.size() - 1).to()));
  }

  /** "point five percent". */
  private static Optional<Piece> belowOne(Words words, int at) {
    List<Group> run = SpokenNumbers.run(words, at + 1);
    if (run.isEmpty() || run.get(0).from() != at + 1) {
      return Optional.empty();
    }
    int end = run.get(run.size() - 1).to();
    return Optional.of(withPercent(words, new Figure("0." + SpokenNumbers.digits(run), false, end)))
        .filter(piece -> piece.end() > end);
  }

  private static Optional<Piece> negative(Words words, int at) {
    boolean subtracts = SpokenNumbers.whole(words, at - 1).isPresent();
    return Figure.read(words, at + 1)
        .filter(figure -> !subtracts)
        .map(figure -> withPercent(words, new Figure("-" + figure.text(), false, figure.end())));
  }

  private Optional<Piece> number(Words words, int at) {
    return Figure.read(words, at)
        .filter(figure -> !figure.small() || isDigits(words, at, figure))
        .map(figure -> inRange(words, at, figure))
        .map(figure -> withPercent(words, figure));
  }

  private static Figure inRange(Words words, int at, Figure figure) {
    return Ranges.joins(words, at, figure.end())
        ? new Figure(Ranges.start(words, figure), figure.small(), figure.end())
        : figure;
  }

  private static Piece withPercent(Words words, Figure figure) {
    int end = Units.percentEnd(words, figure.end());
    return end > figure.end() ? new Piece(figure.text() + "%", end) : new Piece(figure.text(), end);
  }

  private boolean isDigits(Words words, int at, Figure figure) {
    return Units.isUnit(words, figure.end())
        || isNumbered(words, at)
        || isInches(words, at)
        || Ranges.follows(words, at)
        || startsRange(words, at, figure.end());
  }

  /** "option one", but "press one of the buttons". */
  private static boolean isNumbered(Words words, int at) {
    return words.isOneOf(at - 1, NUMBERED) && !words.at(at + 1).equals("of");
  }

  /** "six foot two". */
  private static boolean isInches(Words words, int at) {
    return (words.at(at - 1).equals("foot") || words.at(at - 1).equals("feet"))
        && SpokenNumbers.whole(words, at - 2).isPresent();
  }

  private boolean startsRange(Words words, int at, int end) {
    boolean share = words.at(end).equals("out") && words.at(end + 1).equals("of");
    if (!share && !Ranges.joins(words, at, end)) {
      return false;
    }
    int next = share ? end + 2 : end + 1;
    boolean number =
        Figure.read(words, next)
            .filter(other -> !other.small() || Units.isUnit(words, other.end()))
            .isPresent();
    return number || times.write(words, next).isPresent();
  }
}
