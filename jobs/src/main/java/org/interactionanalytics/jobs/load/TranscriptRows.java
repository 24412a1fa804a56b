package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.jobs.load.LoadEnvironment.PinnedModel;
import org.interactionanalytics.jobs.load.TranscribeTask.StagedUnit;
import org.interactionanalytics.jobs.load.TranscribeTask.Unit;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Transcriber;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** Puts the staged units of a recording together to one row of {@code transcripts}. */
final class TranscriptRows implements Function<TranscriptRows.Finished, Row> {
  private static final long serialVersionUID = 1L;

  private final Staging staging;

  TranscriptRows(Staging staging) {
    this.staging = staging;
  }

  /**
   * A recording whose units are all staged.
   *
   * @param transcript names content and way of recognition
   * @param units number of units
   * @param probe name of the staged probe
   * @param speakerModel what its voices were heard with
   */
  record Finished(
      String guid,
      String transcript,
      String contentSha256,
      String language,
      ChannelPlan plan,
      long durationMs,
      int units,
      String probe,
      PinnedModel speakerModel)
      implements Serializable {}

  private record WordRow(int channel, String word, long startMs, long endMs, double confidence) {}

  private record ActivityRow(int channel, long startMs, long endMs) {}

  private record LevelsRow(int channel, int stepMs, List<Byte> dbfs) {}

  private record TranscriptRow(
      String guid,
      String asrVersion,
      String contentSha256,
      String language,
      String channelPlan,
      long durationMs,
      List<WordRow> words,
      List<ActivityRow> activity,
      List<LevelsRow> levels,
      List<VoiceRow> voices,
      String speakerModel,
      String speakerModelSha256,
      long transcribeMs) {}

  /** The columns of {@code transcripts} without the stamp. */
  static StructType schema() {
    return Tables.TRANSCRIPTS.content();
  }

  @Override
  public Row call(Finished finished) throws IOException {
    List<Word> words = new ArrayList<>();
    List<VoiceRow> voices = new ArrayList<>();
    long transcribeMs = 0;
    for (int index = 0; index < finished.units(); index++) {
      StagedUnit unit = staged(Unit.stagedAs(finished.transcript(), index), StagedUnit.class);
      words.addAll(unit.words());
      voices.addAll(unit.voices());
      transcribeMs += unit.transcribeMs();
    }
    words.sort(Transcriber.BY_TIME);
    voices.sort(VoiceRow.BY_TIME);
    ProbedAudio audio = staged(finished.probe(), ProbedAudio.class);
    return row(finished, words, voices, audio, transcribeMs);
  }

  /**
   * The row of {@link #schema()}.
   *
   * @param words of the whole recording, by time
   * @param voices of the whole recording, by channel and time
   */
  static Row row(
      Finished finished,
      List<Word> words,
      List<VoiceRow> voices,
      ProbedAudio audio,
      long transcribeMs) {
    return RecordRows.toRow(
        new TranscriptRow(
            finished.guid(),
            finished.transcript(),
            finished.contentSha256(),
            finished.language(),
            finished.plan().label(),
            finished.durationMs(),
            words.stream().map(TranscriptRows::row).toList(),
            activity(audio, finished.plan()),
            levels(audio, finished.plan()),
            voices,
            finished.speakerModel().name(),
            finished.speakerModel().sha256(),
            transcribeMs),
        schema());
  }

  private <T> T staged(String name, Class<T> type) throws IOException {
    return staging
        .find(name, type)
        .orElseThrow(() -> new IOException("Staged file " + staging.path(name) + " is gone"));
  }

  private static WordRow row(Word word) {
    return new WordRow(
        word.channel(), word.text(), word.startMs(), word.endMs(), word.confidence());
  }

  private static List<ActivityRow> activity(ProbedAudio audio, ChannelPlan plan) {
    List<ActivityRow> rows = new ArrayList<>();
    int channel = 0;
    for (Intervals speech : audio.activity(plan)) {
      for (Interval span : speech.spans()) {
        rows.add(new ActivityRow(channel, span.startMs(), span.endMs()));
      }
      channel++;
    }
    return rows;
  }

  private static List<LevelsRow> levels(ProbedAudio audio, ChannelPlan plan) {
    List<ChannelLevels> recognized =
        switch (plan) {
          case SEPARATE -> audio.levels();
          case FIRST -> audio.levels().stream().limit(1).toList();
          case MIXED ->
              audio.levels().isEmpty() ? List.of() : List.of(ChannelLevels.mean(audio.levels()));
        };
    List<LevelsRow> rows = new ArrayList<>();
    for (ChannelLevels channel : recognized) {
      rows.add(new LevelsRow(rows.size(), channel.stepMs(), channel.dbfs()));
    }
    return rows;
  }
}
