package org.interactionanalytics.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.text.Tokens;

/** Counts in how many conversations each word is said. */
final class DocumentFrequencyTraining {
  private static final String NAME = "document-frequencies-en\t1";

  /** Podcasts are long: so many turns are one conversation, and one of so many is counted. */
  private static final int TURNS_PER_DOCUMENT = 30;

  private static final int PODCAST_STEP = 2;
  private static final int FEWEST = 4;

  private final Corpora corpora;

  DocumentFrequencyTraining(Corpora corpora) {
    this.corpora = corpora;
  }

  void write(Path file) throws IOException {
    Map<String, String> stems = new HashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    List<List<String>> documents = documents();
    for (List<String> document : documents) {
      Set<String> seen = new HashSet<>();
      for (String text : document) {
        for (String word : Tokens.of(text)) {
          seen.add(stems.computeIfAbsent(word, Stemmer::stem));
        }
      }
      seen.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      writer.write(NAME + "\t" + documents.size() + "\n");
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        if (count.getValue() >= FEWEST && Character.isLetter(count.getKey().charAt(0))) {
          writer.write(count.getKey() + "\t" + count.getValue() + "\n");
        }
      }
    }
  }

  private List<List<String>> documents() {
    List<List<String>> documents = new ArrayList<>();
    List<String> podcasts = new Conversations(corpora).podcastTurns();
    for (int from = 0;
        from + TURNS_PER_DOCUMENT <= podcasts.size();
        from += TURNS_PER_DOCUMENT * PODCAST_STEP) {
      documents.add(podcasts.subList(from, from + TURNS_PER_DOCUMENT));
    }
    Map<String, List<String>> dialogues = new LinkedHashMap<>();
    for (Corpora.DialogueTurn turn : corpora.dialogues(Corpora.Part.TRAIN)) {
      dialogues.computeIfAbsent(turn.dialogue(), id -> new ArrayList<>()).add(turn.text());
    }
    documents.addAll(dialogues.values());
    return documents;
  }
}
