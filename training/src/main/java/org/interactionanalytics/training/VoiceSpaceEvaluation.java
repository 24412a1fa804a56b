package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.speaker.Diarization;
import org.interactionanalytics.speaker.Diarizer;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.time.Intervals;

/**
 * Measures how well voices are told apart where it is known when somebody speaks: each recording by
 * a space that was learned from all others.
 */
final class VoiceSpaceEvaluation {
  private final StringBuilder report =
      new StringBuilder("recording | speakers | found | missed % | confusion %\n");

  /**
   * The report.
   *
   * @param groups of recordings, each with what it counts in training
   * @param times how often each is played over, as one recording
   */
  String report(List<Group> groups, int times) throws IOException {
    for (Group group : groups) {
      double[] total = new double[3];
      int right = 0;
      for (VoiceRecording played : group.recordings()) {
        VoiceRecording recording = played.repeated(times);
        Diarization found =
            new Diarizer(space(groups, played))
                .diarize(recording.windows(), recording.speech(), OptionalInt.empty());
        double[] spoken = times(recording, found);
        line(recording.name(), recording.speakers().size(), found.speakers(), spoken);
        for (int i = 0; i < total.length; i++) {
          total[i] += spoken[i];
        }
        right += recording.speakers().size() == found.speakers() ? 1 : 0;
      }
      line("all of " + group.name(), group.recordings().size(), right, total);
    }
    return report.toString();
  }

  /**
   * Recordings of one kind.
   *
   * @param weight how much each counts in training
   */
  record Group(String name, List<VoiceRecording> recordings, double weight) {
    /** There are few real recordings, and they are what counts. */
    private static final double REAL = 3;

    static Group real(Path folder, VoiceModel model) throws IOException {
      return new Group(folder.toString(), VoiceRecording.read(folder, model), REAL);
    }

    static Group rendered(Path folder, VoiceModel model) throws IOException {
      return new Group(folder.toString(), VoiceRecording.read(folder, model), 1);
    }
  }

  private static VoiceSpace space(List<Group> groups, VoiceRecording without) throws IOException {
    VoiceSpaceTraining training = new VoiceSpaceTraining();
    for (Group group : groups) {
      for (VoiceRecording recording : group.recordings()) {
        if (!recording.equals(without)) {
          training.add(recording, group.weight());
        }
      }
    }
    return VoiceSpace.of(NetworkFile.read(training.file(), "training"));
  }

  private void line(String name, int speakers, int found, double[] times) {
    report.append(
        String.format(
            Locale.ROOT,
            "%s | %d | %d | %.1f | %.1f%n",
            name,
            speakers,
            found,
            100 * times[1] / times[0],
            100 * times[2] / times[0]));
  }

  /**
   * Milliseconds of speech, of those missed where several speak, of those given to somebody else.
   */
  private static double[] times(VoiceRecording recording, Diarization found) {
    List<Intervals> reference = new ArrayList<>(recording.speakers().values());
    long speech = reference.stream().mapToLong(Intervals::lengthMs).sum();
    long heard = recording.speech().lengthMs();
    long[][] shared = new long[reference.size()][found.speakers()];
    for (int i = 0; i < reference.size(); i++) {
      for (int j = 0; j < found.speakers(); j++) {
        shared[i][j] = reference.get(i).intersect(found.speech().get(j)).lengthMs();
      }
    }
    return new double[] {
      speech, speech - heard, heard - best(shared, 0, new boolean[found.speakers()])
    };
  }

  /** The most that a one-to-one pairing shares; there are few speakers. */
  private static long best(long[][] shared, int row, boolean[] taken) {
    if (row == shared.length) {
      return 0;
    }
    long best = best(shared, row + 1, taken);
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.max(best, shared[row][column] + best(shared, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }
}
