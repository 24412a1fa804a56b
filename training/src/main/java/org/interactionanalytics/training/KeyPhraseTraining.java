package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Tokens;

/** Learns the weights of {@link PhraseRanking} from calls whose key phrases are known. */
final class KeyPhraseTraining {
  private final Conversations conversations;

  KeyPhraseTraining(Corpora corpora) {
    this.conversations = new Conversations(corpora);
  }

  void write(Path model) throws IOException {
    List<DenseTrainer.Row> rows = new ArrayList<>();
    for (Conversations.ServiceCall call : conversations.serviceCalls(Conversations.Part.TRAIN)) {
      Set<String> wanted = stems(call.keyPhrases());
      for (PhraseRanking.Candidate candidate :
          PhraseRanking.candidates(TaggedSentence.all(Texts.sentences(Texts.timeline(call))))) {
        rows.add(
            new DenseTrainer.Row(
                candidate.features(), wanted.contains(Stemmer.stemPhrase(candidate.value()))));
      }
    }
    Map<String, Double> weights = DenseTrainer.train(rows, PhraseRanking.FEATURES);
    DenseTrainer.write(model, "key-phrases-en, version 1", weights);
  }

  /** Phrases in the form in which they are compared: lower case, Porter's stems. */
  static Set<String> stems(List<String> phrases) {
    return phrases.stream()
        .map(phrase -> Stemmer.stemPhrase(String.join(" ", Tokens.of(phrase))))
        .collect(Collectors.toSet());
  }
}
