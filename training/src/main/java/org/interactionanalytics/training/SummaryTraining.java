package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.insight.ExtractiveSummary;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;

/** Learns which sentences people choose for a summary. */
final class SummaryTraining {
  private final Conversations conversations;

  SummaryTraining(Corpora corpora) {
    this.conversations = new Conversations(corpora);
  }

  void write(Path model) throws IOException {
    List<DenseTrainer.Row> rows = new ArrayList<>();
    for (Conversations.ActMeeting meeting : conversations.actMeetings(Conversations.Part.TRAIN)) {
      List<TaggedSentence> sentences = TaggedSentence.all(sentences(meeting));
      List<List<Double>> features = ExtractiveSummary.features(sentences);
      for (int i = 0; i < sentences.size(); i++) {
        boolean chosen = meeting.acts().get(sentences.get(i).sentence().turnIndex()).extractive();
        rows.add(new DenseTrainer.Row(features.get(i), chosen));
      }
    }
    DenseTrainer.write(
        model,
        "extractive-summary-en, version 1",
        DenseTrainer.train(rows, ExtractiveSummary.FEATURES));
  }

  /** The acts of a meeting as sentences; the index of the turn is that of the act. */
  static List<Sentence> sentences(Conversations.ActMeeting meeting) {
    List<List<String>> turns =
        meeting.acts().stream().map(act -> List.of(act.speaker(), asOne(act.text()))).toList();
    return Texts.sentences(Texts.timeline(turns));
  }

  /** Without sentence ends inside, so that an act is one sentence. */
  private static String asOne(String text) {
    String end = text.endsWith("?") ? "?" : ".";
    return text.replaceAll("[.?!](?=\\s)", "").replaceAll("[.?!]+$", "") + end;
  }
}
