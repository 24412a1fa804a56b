package org.interactionanalytics.language;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Tells the classes of English words in speech without capitals and punctuation: the likeliest
 * sequence of a hidden Markov model over pairs of classes. A word that the model doesn't know is
 * judged by its last letters. Contractions must be written out before ({@link Contractions}).
 *
 * <p>Immutable and safe for use by several threads. Source of the method: Brants 2000, "TnT".
 */
public final class Tagger {
  private static final String ENGLISH = "/models/word-classes-en.tsv.gz";
  private static final WordClass[] CLASSES = WordClass.values();
  private static final int EDGE = CLASSES.length;

  /** Marks the line of a suffix; a suffix has at most so many letters. */
  private static final String SUFFIX_MARK = "-";

  private static final int LONGEST_SUFFIX = 4;
  private static final String TRANSITION_MARK = ">";
  private static final double SMOOTHING = 0.1;

  private final double[][] transitions;
  private final Map<String, double[]> emissions;

  private Tagger(double[][] transitions, Map<String, double[]> emissions) {
    this.transitions = transitions;
    this.emissions = emissions;
  }

  /** The shipped English model; read once per JVM. */
  public static Tagger english() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    static final Tagger MODEL = load();

    private static Tagger load() {
      try (InputStream in = Tagger.class.getResourceAsStream(ENGLISH)) {
        if (in == null) {
          throw new IllegalStateException("Missing model on the classpath: " + ENGLISH);
        }
        return read(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("Unreadable model: " + ENGLISH, e);
      }
    }
  }

  /**
   * A model that the training module wrote.
   *
   * @throws UncheckedIOException if the file can't be read or isn't a model
   */
  public static Tagger read(Path file) {
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + file, e);
    }
  }

  private static Tagger read(byte[] bytes) throws IOException {
    double[][] transitions = new double[EDGE + 1][EDGE + 1];
    Map<String, double[]> counts = new HashMap<>();
    double[] totals = new double[EDGE];
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        double[] row = numbers(fields);
        if (fields[0].startsWith(TRANSITION_MARK)) {
          transitions[Integer.parseInt(fields[0].substring(1))] = row;
        } else {
          counts.put(fields[0], row);
          if (!fields[0].startsWith(SUFFIX_MARK)) {
            for (int i = 0; i < EDGE; i++) {
              totals[i] += row[i];
            }
          }
        }
      }
    }
    for (double[] row : transitions) {
      double sum = Arrays.stream(row).sum() + SMOOTHING * row.length;
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.log((row[i] + SMOOTHING) / sum);
      }
    }
    counts.replaceAll((word, row) -> emission(row, totals));
    return new Tagger(transitions, Map.copyOf(counts));
  }

  /** log P(class | word) - log P(class): proportional to log P(word | class). */
  private static double[] emission(double[] counts, double[] totals) {
    double sum = Arrays.stream(counts).sum() + SMOOTHING;
    double all = Arrays.stream(totals).sum();
    double[] scores = new double[EDGE];
    for (int i = 0; i < EDGE; i++) {
      double prior = (totals[i] + 1) / (all + EDGE);
      scores[i] = Math.log((counts[i] + SMOOTHING * prior) / sum) - Math.log(prior);
    }
    return scores;
  }

  private static double[] numbers(String[] fields) {
    double[] numbers = new double[fields.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = fields[i + 1].isEmpty() ? 0 : Double.parseDouble(fields[i + 1]);
    }
    return numbers;
  }

  /**
   * The class of each word.
   *
   * @param words of one sentence, lower case, without punctuation, contractions written out
   */
  public List<WordClass> tag(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    double[][] best = new double[words.size()][EDGE];
    int[][] from = new int[words.size()][EDGE];
    for (int at = 0; at < words.size(); at++) {
      double[] emission = emission(words.get(at));
      for (int here = 0; here < EDGE; here++) {
        if (at == 0) {
          best[0][here] = transitions[EDGE][here] + emission[here];
        } else {
          from[at][here] = likeliest(best[at - 1], here);
          int before = from[at][here];
          best[at][here] = best[at - 1][before] + transitions[before][here] + emission[here];
        }
      }
    }
    int last = words.size() - 1;
    int state = likeliest(best[last], EDGE);
    List<WordClass> tags = new ArrayList<>(words.size());
    for (int at = last; at >= 0; at--) {
      tags.add(0, CLASSES[state]);
      state = from[at][state];
    }
    return tags;
  }

  private int likeliest(double[] before, int here) {
    int likeliest = 0;
    for (int i = 1; i < EDGE; i++) {
      if (before[i] + transitions[i][here] > before[likeliest] + transitions[likeliest][here]) {
        likeliest = i;
      }
    }
    return likeliest;
  }

  private double[] emission(String word) {
    double[] known = emissions.get(word);
    if (known != null) {
      return known;
    }
    if (word.endsWith("'s") || word.endsWith("s'")) {
      return emission(word.substring(0, word.indexOf('\'')));
    }
    for (String suffix : suffixes(word)) {
      double[] scores = emissions.get(suffix);
      if (scores != null) {
        return scores;
      }
    }
    return new double[EDGE];
  }

  /** How a word is looked up when it isn't known: its endings, the longest first. */
  public static List<String> suffixes(String word) {
    if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
      return List.of(SUFFIX_MARK + "0");
    }
    List<String> suffixes = new ArrayList<>();
    for (int length = Math.min(LONGEST_SUFFIX, word.length()); length >= 0; length--) {
      suffixes.add(SUFFIX_MARK + word.substring(word.length() - length));
    }
    return List.copyOf(suffixes);
  }
}
