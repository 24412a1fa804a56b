package org.interactionanalytics.summarizer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a transcript as a model reads it.
 *
 * @param number by which the model names its source, from 1
 * @param text on one line
 */
record NumberedLine(int number, String text) {
  String written() {
    return "[" + number + "] " + text + "\n";
  }

  static String written(List<NumberedLine> lines) {
    return lines.stream().map(NumberedLine::written).collect(Collectors.joining());
  }

  /**
   * The line in pieces of the same number, cut between words where that is possible.
   *
   * @param maxCharacters of a piece as it is written
   */
  private List<NumberedLine> pieces(int maxCharacters) {
    List<NumberedLine> pieces = new ArrayList<>();
    String rest = text;
    int room = maxCharacters - (written().length() - text.length());
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      pieces.add(new NumberedLine(number, rest.substring(0, end)));
      rest = rest.substring(end).stripLeading();
    }
    pieces.add(new NumberedLine(number, rest));
    return pieces;
  }

  /**
   * The lines in blocks; a line is cut only where it fits no block.
   *
   * @param maxCharacters of a block as it is written
   */
  static List<List<NumberedLine>> blocks(List<NumberedLine> lines, int maxCharacters) {
    List<List<NumberedLine>> blocks = new ArrayList<>();
    List<NumberedLine> block = new ArrayList<>();
    int characters = 0;
    for (NumberedLine line : lines) {
      for (NumberedLine piece : line.pieces(maxCharacters)) {
        int length = piece.written().length();
        if (characters + length > maxCharacters && !block.isEmpty()) {
          blocks.add(block);
          block = new ArrayList<>();
          characters = 0;
        }
        block.add(piece);
        characters += length;
      }
    }
    blocks.add(block);
    return blocks;
  }
}
