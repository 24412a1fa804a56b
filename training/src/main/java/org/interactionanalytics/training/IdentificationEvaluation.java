package org.interactionanalytics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.speaker.EnrollmentQuality;
import org.interactionanalytics.speaker.SpeakerIdentifier;
import org.interactionanalytics.speaker.SpeakerIdentifier.Identification;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.training.VoiceSet.Part;
import org.interactionanalytics.training.VoiceSet.Recorded;

/** Measures how well people are identified whose voices no model was made with. */
final class IdentificationEvaluation {
  private static final String ANY_MODEL = "training";

  private final Map<String, List<Comparison>> comparisons = new TreeMap<>();
  private final Map<String, int[]> outcomes = new TreeMap<>();

  /** One test against one profile. */
  private record Comparison(double ratio, boolean same) {}

  /** Each half of the people by a matcher that was learned from the other half. */
  void crossed(String name, List<Recorded> recorded) throws IOException {
    List<List<Recorded>> halves = VoiceMatchingTraining.halves(recorded);
    for (int half = 0; half < halves.size(); half++) {
      byte[] file = new VoiceMatchingTraining(ANY_MODEL).file(halves.get(1 - half));
      add(name, VoiceMatcher.of(NetworkFile.read(file, ANY_MODEL)), halves.get(half));
    }
  }

  /** People none of whom the matcher was learned from. */
  void add(String name, VoiceMatcher matcher, List<Recorded> recorded) {
    Map<String, VoiceSample> profiles = VoiceMatchingTraining.profiles(recorded);
    Map<String, String> people = new TreeMap<>();
    recorded.forEach(one -> people.put(one.voice(), one.person()));
    for (Recorded test : recorded) {
      if (test.part() == Part.TEST) {
        String condition = name + (test.telephone() ? ", telephone" : "");
        profiles.forEach(
            (voice, profile) -> {
              boolean same = voice.equals(test.voice());
              boolean lent = !same && people.get(voice).equals(test.person());
              comparisons
                  .computeIfAbsent(
                      condition + (lent ? ", one person at another pitch" : ""),
                      key -> new ArrayList<>())
                  .add(new Comparison(matcher.logLikelihoodRatio(test.sample(), profile), same));
            });
        openSet(condition, matcher, test, profiles, people);
      }
    }
  }

  /** Once with the speaker among the candidates, once without; one voice of every other person. */
  private void openSet(
      String condition,
      VoiceMatcher matcher,
      Recorded test,
      Map<String, VoiceSample> profiles,
      Map<String, String> people) {
    Map<String, VoiceProfile> others = new TreeMap<>();
    profiles.forEach(
        (voice, profile) -> {
          if (!people.get(voice).equals(test.person())) {
            others.putIfAbsent(people.get(voice), profile(voice, profile));
          }
        });
    List<VoiceProfile> candidates = new ArrayList<>(others.values());
    int[] counts = outcomes.computeIfAbsent(condition, key -> new int[5]);
    counts[4] += identify(matcher, candidates, test).speakerId().isPresent() ? 1 : 0;
    if (profiles.containsKey(test.voice())) {
      candidates.add(profile(test.voice(), profiles.get(test.voice())));
      Optional<String> found = identify(matcher, candidates, test).speakerId();
      counts[found.isEmpty() ? 2 : found.get().equals(id(test.voice())) ? 0 : 1]++;
      counts[3] += candidates.size();
    }
  }

  private static VoiceProfile profile(String voice, VoiceSample sample) {
    return new VoiceProfile(id(voice), ANY_MODEL, sample, EnrollmentQuality.GOOD);
  }

  private static String id(String voice) {
    return voice.replaceAll("[^a-zA-Z0-9]", "_");
  }

  private static Identification identify(
      VoiceMatcher matcher, List<VoiceProfile> candidates, Recorded test) {
    return new SpeakerIdentifier(matcher, candidates)
        .identify(List.of(Optional.of(test.sample())))
        .get(0);
  }

  /** Two tables. */
  String report() {
    StringBuilder report =
        new StringBuilder(
            "one to one | same | others | equal error % | false reject % | false accept % | bits\n");
    comparisons.forEach(
        (condition, trials) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%s | %d | %d | %s | %s | %s | %s%n",
                    condition,
                    count(trials, true),
                    count(trials, false),
                    figure(100 * equalError(trials), 1),
                    figure(100 * wrong(trials, true), 1),
                    figure(100 * wrong(trials, false), 1),
                    figure(bits(trials), 2))));
    report.append(
        "\nopen set | tests | candidates | right % | another % | nobody % | strangers taken %\n");
    outcomes.forEach(
        (condition, counts) -> {
          double tests = counts[0] + counts[1] + counts[2];
          report.append(
              String.format(
                  Locale.ROOT,
                  "%s | %d | %.1f | %.1f | %.1f | %.1f | %.1f%n",
                  condition,
                  (int) tests,
                  counts[3] / tests,
                  100 * counts[0] / tests,
                  100 * counts[1] / tests,
                  100 * counts[2] / tests,
                  100 * counts[4] / tests));
        });
    return report.toString();
  }

  private static String figure(double value, int decimals) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static long count(List<Comparison> trials, boolean same) {
    return trials.stream().filter(trial -> trial.same() == same).count();
  }

  /** Share of the trials that the sign of the ratio gets wrong. */
  private static double wrong(List<Comparison> trials, boolean same) {
    return (double)
            trials.stream()
                .filter(trial -> trial.same() == same && (trial.ratio() > 0) != same)
                .count()
        / count(trials, same);
  }

  /** Where as many are refused wrongly as are accepted wrongly. */
  private static double equalError(List<Comparison> trials) {
    if (count(trials, true) == 0) {
      return Double.NaN;
    }
    List<Comparison> sorted =
        trials.stream().sorted(Comparator.comparingDouble(Comparison::ratio)).toList();
    double same = count(trials, true);
    double others = count(trials, false);
    double refused = 0;
    double accepted = others;
    double best = 1;
    for (Comparison trial : sorted) {
      if (trial.same()) {
        refused++;
      } else {
        accepted--;
      }
      best = Math.min(best, Math.max(refused / same, accepted / others));
    }
    return best;
  }

  /** The cost of the log likelihood ratio, C_llr: 0 is perfect, 1 says nothing. */
  private static double bits(List<Comparison> trials) {
    double[] sums = new double[2];
    for (Comparison trial : trials) {
      double cost = Math.log1p(Math.exp(trial.same() ? -trial.ratio() : trial.ratio()));
      sums[trial.same() ? 0 : 1] += cost / Math.log(2);
    }
    return (sums[0] / count(trials, true) + sums[1] / count(trials, false)) / 2;
  }
}
