package org.interactionanalytics.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.interactionanalytics.language.Contractions;
import org.interactionanalytics.language.Tagger;
import org.interactionanalytics.language.WordClass;
import org.interactionanalytics.text.Tokens;

/**
 * Makes the model of word classes: conversations as people write them are tagged by OpenNLP's
 * model, which needs capitals and punctuation, and the classes of the same words in lower case and
 * without punctuation are counted.
 */
final class WordClassTraining {
  private static final String TEACHER = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String HEADER = "word-classes-en\t1";
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}']+|[.,?!;:]");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+");
  private static final List<WordClass> CLASSES = List.of(WordClass.values());
  private static final int EDGE = CLASSES.size();

  /** A word seen less often is left to its ending. */
  private static final int FEWEST = 3;

  /** Endings are learned from words seen at most so often: unknown words are rare ones. */
  private static final int RARE = 10;

  private static final int FEWEST_ENDINGS = 5;
  private static final int SENTENCES_PER_SOURCE = 30_000;

  /** Every so many sentences one is kept to measure on. */
  private static final int HELD_OUT = 20;

  private final Corpora corpora;
  private final POSTaggerME teacher;

  WordClassTraining(Corpora corpora) throws IOException {
    this.corpora = corpora;
    try (InputStream in = WordClassTraining.class.getResourceAsStream(TEACHER)) {
      this.teacher = new POSTaggerME(new POSModel(in), POSTagFormat.UD);
    }
  }

  /** Words of one sentence with their classes. */
  private record Tagged(List<String> words, List<WordClass> classes) {}

  /** Writes the model and returns how often it agrees with OpenNLP on sentences kept apart. */
  String write(Path model) throws IOException {
    List<Tagged> train = new ArrayList<>();
    List<Tagged> test = new ArrayList<>();
    int seen = 0;
    for (String sentence : sentences()) {
      Tagged tagged = tag(sentence);
      if (!tagged.words().isEmpty()) {
        (seen++ % HELD_OUT == 0 ? test : train).add(tagged);
      }
    }
    write(model, train);
    return agreement(Tagger.read(model), test);
  }

  private List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    addSpread(
        sentences,
        corpora.dialogues(Corpora.Part.TRAIN).stream().map(Corpora.DialogueTurn::text).toList());
    addSpread(
        sentences,
        corpora.calls(Corpora.Part.TRAIN).stream()
            .flatMap(
                call ->
                    java.util.stream.Stream.concat(call.agent().stream(), call.customer().stream()))
            .toList());
    Conversations conversations = new Conversations(corpora);
    addSpread(
        sentences,
        conversations.serviceCalls(Conversations.Part.TRAIN).stream()
            .map(Conversations.ServiceCall::text)
            .toList());
    addSpread(sentences, conversations.podcastTurns());
    addSpread(
        sentences,
        conversations.queryMeetings(Conversations.Part.TRAIN).stream()
            .flatMap(meeting -> meeting.turns().stream())
            .map(turn -> turn.get(1).replaceAll("\\{[a-z]+\\}", " ").replace(" '", "'"))
            .toList());
    return sentences;
  }

  /** Sentences from all over a source, so that none counts too much. */
  private static void addSpread(List<String> all, List<String> texts) {
    List<String> own =
        texts.stream()
            .flatMap(text -> Arrays.stream(SENTENCE.split(text)))
            .filter(sentence -> sentence.indexOf(' ') > 0)
            .toList();
    int step = Math.max(1, own.size() / SENTENCES_PER_SOURCE);
    for (int i = 0; i < own.size(); i += step) {
      all.add(own.get(i));
    }
  }

  private Tagged tag(String sentence) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sentence.replace('\u2019', '\''));
    while (matcher.find()) {
      String token = matcher.group();
      List<String> expanded = Contractions.expand(List.of(token.toLowerCase(Locale.ROOT)));
      if (expanded.size() > 1) {
        tokens.addAll(expanded.stream().map(word -> word.equals("i") ? "I" : word).toList());
      } else if (token.endsWith("'s")) {
        tokens.add(token.substring(0, token.length() - 2));
        tokens.add("'s");
      } else {
        tokens.add(token);
      }
    }
    String[] tags = teacher.tag(tokens.toArray(String[]::new));
    List<String> words = new ArrayList<>();
    List<WordClass> classes = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      List<String> word = Tokens.of(tokens.get(i));
      boolean possessive = tokens.get(i).equals("'s");
      if (word.size() == 1 && !possessive) {
        words.add(word.get(0));
        classes.add(wordClass(tags[i]));
      }
    }
    return new Tagged(words, classes);
  }

  private static WordClass wordClass(String tag) {
    String first = tag.split("\\+")[0];
    return Arrays.stream(WordClass.values())
        .filter(known -> known.name().equals(first))
        .findFirst()
        .orElse(WordClass.OTHER);
  }

  private static void write(Path file, List<Tagged> train) throws IOException {
    double[][] transitions = new double[EDGE + 1][EDGE + 1];
    Map<String, int[]> words = new TreeMap<>();
    for (Tagged sentence : train) {
      int before = EDGE;
      for (int i = 0; i < sentence.words().size(); i++) {
        int here = CLASSES.indexOf(sentence.classes().get(i));
        transitions[before][here]++;
        words.computeIfAbsent(sentence.words().get(i), word -> new int[EDGE])[here]++;
        before = here;
      }
      transitions[before][EDGE]++;
    }
    Map<String, int[]> lines = new TreeMap<>();
    words.forEach(
        (word, counts) -> {
          int total = Arrays.stream(counts).sum();
          if (total >= FEWEST && !Character.isDigit(word.charAt(0))) {
            lines.put(word, counts);
          }
          if (total <= RARE) {
            for (String suffix : Tagger.suffixes(word)) {
              int[] sums = lines.computeIfAbsent(suffix, key -> new int[EDGE]);
              for (int i = 0; i < EDGE; i++) {
                sums[i] += counts[i];
              }
            }
          }
        });
    lines.values().removeIf(counts -> Arrays.stream(counts).sum() < FEWEST);
    lines
        .entrySet()
        .removeIf(
            line ->
                line.getKey().startsWith("-")
                    && Arrays.stream(line.getValue()).sum() < FEWEST_ENDINGS);
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      writer.write(HEADER + "\n");
      for (int i = 0; i <= EDGE; i++) {
        writer.write(
            ">"
                + i
                + "\t"
                + Arrays.stream(transitions[i])
                    .mapToObj(count -> String.valueOf((long) count))
                    .collect(Collectors.joining("\t"))
                + "\n");
      }
      for (Map.Entry<String, int[]> line : lines.entrySet()) {
        writer.write(
            line.getKey()
                + "\t"
                + Arrays.stream(line.getValue())
                    .mapToObj(count -> count == 0 ? "" : String.valueOf(count))
                    .collect(Collectors.joining("\t"))
                + "\n");
      }
    }
  }

  private static String agreement(Tagger tagger, List<Tagged> test) {
    int same = 0;
    int all = 0;
    for (Tagged sentence : test) {
      List<WordClass> found = tagger.tag(sentence.words());
      for (int i = 0; i < found.size(); i++) {
        same += found.get(i) == sentence.classes().get(i) ? 1 : 0;
        all++;
      }
    }
    return String.format(
        Locale.ROOT,
        "| word classes, %d sentences kept apart | %d words | %.1f %% as OpenNLP on punctuated text |%n",
        test.size(),
        all,
        100.0 * same / all);
  }
}
