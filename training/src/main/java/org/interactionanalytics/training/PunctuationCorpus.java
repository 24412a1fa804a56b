package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.training.MarkedText.Label;
import org.interactionanalytics.training.MarkedText.Style;

/** The texts that the punctuation model is learned from and measured on. */
final class PunctuationCorpus {
  /** Recogniser output with projected marks. */
  enum Recogniser {
    REV("earnings/earnings21_kaldi_rev.tsv.gz"),
    LIBRISPEECH("earnings/earnings21_kaldi_librispeech.tsv.gz");

    private final String file;

    Recogniser(String file) {
      this.file = file;
    }
  }

  /** What a call is for: every fourth one is measured on, three more choose the weights. */
  enum Role {
    LEARN,
    TUNE,
    MEASURE
  }

  private static final int MEASURE_STEP = 4;
  private static final Set<Integer> TUNE_POSITIONS = Set.of(5, 14, 25);
  private static final float UNALIGNED_WEIGHT = 0.3f;
  private static final int CALL_COLUMNS = 11;

  private final Corpora corpora;

  PunctuationCorpus(Corpora corpora) {
    this.corpora = corpora;
  }

  /** The role of each Earnings-21 call by its number's place in ascending order. */
  Map<String, Role> roles() {
    TreeSet<String> calls = new TreeSet<>();
    for (String[] row : corpora.rows(Recogniser.REV.file, CALL_COLUMNS)) {
      if (row[0].equals("train")) {
        calls.add(row[1]);
      }
    }
    Map<String, Role> roles = new TreeMap<>();
    for (String call : calls) {
      int position = roles.size();
      roles.put(
          call,
          position % MEASURE_STEP == MEASURE_STEP - 1
              ? Role.MEASURE
              : TUNE_POSITIONS.contains(position) ? Role.TUNE : Role.LEARN);
    }
    return roles;
  }

  /** The calls of one role as a recogniser heard them. */
  List<RecognisedCall> recognised(Recogniser recogniser, Role role) {
    Map<String, Role> roles = roles();
    Map<String, List<String[]>> rows = new TreeMap<>();
    for (String[] row : corpora.rows(recogniser.file, CALL_COLUMNS)) {
      if (row[0].equals("train") && roles.get(row[1]) == role) {
        rows.computeIfAbsent(row[1], call -> new ArrayList<>()).add(row);
      }
    }
    return rows.values().stream().map(RecognisedCall::of).toList();
  }

  /** Recognised calls to learn from. */
  List<MarkedText> recognisedTexts() {
    List<MarkedText> texts = new ArrayList<>();
    for (Recogniser recogniser : Recogniser.values()) {
      for (RecognisedCall call : recognised(recogniser, Role.LEARN)) {
        MarkedText text = new MarkedText(call.name(), Style.CALLS);
        List<Float> starts = new ArrayList<>();
        List<Float> ends = new ArrayList<>();
        for (RecognisedCall.RecognisedWord word : call.words()) {
          text.add(
              word.word(),
              word.form(),
              new Label(
                  word.mark(),
                  word.aligned() ? 1 : UNALIGNED_WEIGHT,
                  Casing.of(word.form()),
                  word.aligned() && word.form().toLowerCase(Locale.ROOT).equals(word.word())));
          starts.add((float) word.start());
          ends.add((float) word.end());
        }
        text.times(starts, ends);
        texts.add(text);
      }
    }
    return texts;
  }

  /** Earnings-22 calls, words aligned with the sound where that was possible. */
  List<MarkedText> alignedCalls() {
    Map<String, MarkedText> texts = new TreeMap<>();
    Map<String, List<Float>> starts = new HashMap<>();
    Map<String, List<Float>> ends = new HashMap<>();
    for (String[] row : corpora.rows("earnings/earnings22_aligned.tsv.gz", 8)) {
      if (!row[0].equals("train")) {
        continue;
      }
      MarkedText text = texts.computeIfAbsent(row[1], call -> new MarkedText(call, Style.CALLS));
      List<WrittenText.Token> tokens = WrittenText.tokens(row[3].replaceAll("-+$", ""));
      float start = row[4].isEmpty() ? Float.NaN : Float.parseFloat(row[4]);
      float end = row[5].isEmpty() ? Float.NaN : Float.parseFloat(row[5]);
      for (int i = 0; i < tokens.size(); i++) {
        boolean last = i + 1 == tokens.size();
        boolean unclear = last && row[6].equals("\u2026");
        Mark mark = last ? mark(row[6]) : Mark.NONE;
        Casing casing = tokens.get(i).casing();
        text.add(
            tokens.get(i).word(),
            tokens.get(i).written(),
            unclear ? new Label(mark, 0, casing, true) : Label.sure(mark, casing));
        float share = (end - start) / tokens.size();
        starts.computeIfAbsent(row[1], call -> new ArrayList<>()).add(start + share * i);
        ends.computeIfAbsent(row[1], call -> new ArrayList<>()).add(start + share * (i + 1));
      }
    }
    texts.forEach((call, text) -> text.times(starts.get(call), ends.get(call)));
    return List.copyOf(texts.values());
  }

  private static Mark mark(String symbol) {
    return switch (symbol) {
      case "" -> Mark.NONE;
      case ".", "!" -> Mark.PERIOD;
      case "?" -> Mark.QUESTION;
      default -> Mark.COMMA;
    };
  }

  /** Podcast episodes. */
  List<MarkedText> podcasts(String part) {
    Map<String, MarkedText> texts = new TreeMap<>();
    for (String[] row : corpora.rows("changelog/changelog_" + part + ".tsv.gz", 3)) {
      if (!row[0].equals("episode")) {
        addTurn(
            texts.computeIfAbsent(row[0], name -> new MarkedText(name, Style.PODCASTS)), row[2]);
      }
    }
    return List.copyOf(texts.values());
  }

  /** The turns of podcast episodes. */
  List<List<WrittenText.Token>> podcastTurns(String part) {
    return corpora.rows("changelog/changelog_" + part + ".tsv.gz", 3).stream()
        .filter(row -> !row[0].equals("episode"))
        .map(row -> WrittenText.tokens(row[2]))
        .toList();
  }

  /** Task dialogues and service calls in writing; they take the marks of calls. */
  List<MarkedText> dialogues() {
    MarkedText tasks = new MarkedText("tasks", Style.CALLS);
    for (String[] row : corpora.rows("sgd/sgd_utterances.tsv.gz", 7)) {
      if (row[0].equals("train")) {
        addTurn(tasks, row[6]);
      }
    }
    MarkedText calls = new MarkedText("calls", Style.CALLS);
    corpora.callTurns(Corpora.Part.TRAIN).stream()
        .flatMap(List::stream)
        .forEach(turn -> addTurn(calls, turn));
    return List.of(tasks, calls);
  }

  private static void addTurn(MarkedText text, String turn) {
    for (WrittenText.Token token : WrittenText.tokens(turn)) {
      text.add(token.word(), token.written(), Label.sure(token.mark(), token.casing()));
    }
    text.endTurn();
  }

  /**
   * Each speaker's words of the meetings that the recommended split does not keep for measuring.
   */
  List<MarkedText> meetings() {
    Set<String> kept = new TreeSet<>();
    for (String[] row : corpora.rows("meeting_splits.tsv", 6)) {
      if (row[5].equals("dev") || row[5].equals("test")) {
        kept.add(row[0]);
      }
    }
    Map<String, List<String[]>> streams = new TreeMap<>();
    for (String[] row : corpora.rows("ami/words.tsv.gz", 7)) {
      boolean useful = row[4].equals("w") || row[4].equals("punc");
      if (useful && !kept.contains(row[0]) && !row[6].equals("dev") && !row[6].equals("test")) {
        streams.computeIfAbsent(row[0] + row[1], name -> new ArrayList<>()).add(row);
      }
    }
    List<MarkedText> texts = new ArrayList<>();
    streams.forEach((name, rows) -> texts.add(meetingStream(name, rows)));
    return texts;
  }

  private static MarkedText meetingStream(String name, List<String[]> rows) {
    MarkedText text = new MarkedText(name, Style.MEETINGS);
    List<Float> starts = new ArrayList<>();
    List<Float> ends = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (row[4].equals("w")) {
        boolean marked = i + 1 < rows.size() && rows.get(i + 1)[4].equals("punc");
        Mark mark = marked ? mark(rows.get(i + 1)[5]) : Mark.NONE;
        List<WrittenText.Token> tokens = WrittenText.tokens(row[5]);
        float start = row[2].isEmpty() ? Float.NaN : Float.parseFloat(row[2]);
        float end = row[3].isEmpty() ? Float.NaN : Float.parseFloat(row[3]);
        float share = (end - start) / Math.max(1, tokens.size());
        for (int part = 0; part < tokens.size(); part++) {
          boolean last = part + 1 == tokens.size();
          text.add(
              tokens.get(part).word(),
              tokens.get(part).written(),
              Label.sure(last ? mark : Mark.NONE, tokens.get(part).casing()));
          starts.add(start + share * part);
          ends.add(start + share * (part + 1));
        }
      }
    }
    text.times(starts, ends);
    return text;
  }
}
