package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.interaction.ContentRequest;
import org.interactionanalytics.interaction.Insight;
import org.interactionanalytics.interaction.Interaction;
import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.interaction.TranscribedRecording;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Tokens;
import org.interactionanalytics.timeline.Role;

/**
 * How long the analysis of an hour of conversation takes on one core, and what the models take. The
 * conversation is the sample calls one after the other, over and over.
 */
final class LanguageBench {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORDS = 9_000;
  private static final long HOUR_MS = 3_600_000;
  private static final double MEGABYTE = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private LanguageBench() {}

  /**
   * Measures and tells.
   *
   * @param samples folder of the samples' references
   * @param rounds analyses to time, after as many to warm up
   */
  static String report(Path samples, int rounds) throws IOException {
    List<String[]> turns = turns(samples);
    long before = usedHeap();
    LanguageModels models = LanguageModels.english();
    InteractionAnalyzer analyzer =
        new InteractionAnalyzer(
            models,
            Optional.empty(),
            "none",
            OverallSentiment.TURN_MEAN,
            ToneSource.TEXT,
            Optional.empty());
    TranscribedRecording hour = hour(turns);
    Interaction interaction = analyzer.analyze(hour);
    long heap = usedHeap() - before;
    double[] seconds = new double[rounds];
    for (int round = -rounds; round < rounds; round++) {
      long start = THREAD.getCurrentThreadCpuTime();
      interaction = analyzer.analyze(hour);
      if (round >= 0) {
        seconds[round] = (THREAD.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
      }
    }
    Arrays.sort(seconds);
    return String.format(
        Locale.ROOT,
        "an hour of conversation: %d words, %d utterances%n"
            + "analysis, seconds of one core: median %.2f, best %.2f, worst %.2f of %d%n"
            + "heap taken by models and one result, MB: %.0f%n"
            + "models: %s%n",
        hour.words().size(),
        interaction.utterances().size(),
        seconds[rounds / 2],
        seconds[0],
        seconds[rounds - 1],
        rounds,
        heap / MEGABYTE,
        models.names());
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Channel and text of each utterance of the samples, in the order of files and time. */
  private static List<String[]> turns(Path samples) throws IOException {
    List<String[]> turns = new ArrayList<>();
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        List<JsonNode> utterances = new ArrayList<>();
        JSON.readTree(file.toFile()).path("utterances").forEach(utterances::add);
        utterances.sort(Comparator.comparingLong(utterance -> utterance.path("startMs").asLong()));
        utterances.forEach(
            utterance ->
                turns.add(
                    new String[] {
                      String.valueOf(Math.min(1, utterance.path("channel").asInt())),
                      utterance.path("text").asText()
                    }));
      }
    }
    return turns;
  }

  private static TranscribedRecording hour(List<String[]> turns) {
    long wordMs = HOUR_MS / WORDS;
    List<Word> words = new ArrayList<>();
    for (int turn = 0; words.size() < WORDS; turn++) {
      String[] said = turns.get(turn % turns.size());
      for (String text : Tokens.of(said[1])) {
        long start = words.size() * wordMs;
        words.add(new Word(Integer.parseInt(said[0]), text, start, start + wordMs - 50, 0.9));
      }
    }
    return new TranscribedRecording(
        "bench",
        "en-US",
        words.get(words.size() - 1).endMs(),
        2,
        ChannelPlan.SEPARATE,
        words,
        Map.of(),
        List.of(Optional.of(Role.AGENT), Optional.of(Role.CUSTOMER)),
        Optional.empty(),
        false,
        true,
        Map.of(),
        Optional.empty(),
        Map.of(),
        true,
        Arrays.stream(Insight.values()).map(Insight::label).toList(),
        new ContentRequest(EntityRequest.ALL, List.of(), List.of(), 0),
        List.of());
  }
}
