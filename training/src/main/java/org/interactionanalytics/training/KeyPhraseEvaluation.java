package org.interactionanalytics.training;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.text.Tokens;

/** Measures key phrases: F1 of the best ten, exact match after Porter stemming, mean over calls. */
final class KeyPhraseEvaluation {
  private static final int BEST = 10;
  private static final double PERCENT = 100;

  private final List<Conversations.ServiceCall> calls;
  private final StringBuilder report = new StringBuilder();

  KeyPhraseEvaluation(Corpora corpora) {
    this.calls = new Conversations(corpora).serviceCalls(Conversations.Part.DEVELOPMENT);
  }

  /** A Markdown report. */
  String report() {
    report.append("| method | calls | precision@10, % | recall@10, % | F1@10, % |\n");
    report.append("|---|---|---|---|---|\n");
    row("TF-IDF", (sentences, tagged) -> KeyPhraseBaselines.tfIdf(tagged));
    row("TextRank", (sentences, tagged) -> KeyPhraseBaselines.textRank(tagged));
    row("YAKE, capitals seen", (sentences, tagged) -> KeyPhraseBaselines.yake(sentences));
    row(
        "shipped",
        (sentences, tagged) ->
            PhraseRanking.rank(tagged, BEST).stream().map(RankedPhrase::value).toList());
    return report.toString();
  }

  private void row(
      String name, BiFunction<List<Sentence>, List<TaggedSentence>, List<String>> method) {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    for (Conversations.ServiceCall call : calls) {
      List<Sentence> sentences = Texts.sentences(Texts.timeline(call));
      Set<String> wanted = KeyPhraseTraining.stems(call.keyPhrases());
      Set<String> found = new LinkedHashSet<>();
      for (String phrase : method.apply(sentences, TaggedSentence.all(sentences))) {
        if (found.size() < BEST) {
          found.add(Stemmer.stemPhrase(String.join(" ", Tokens.of(phrase))));
        }
      }
      double right = found.stream().filter(wanted::contains).count();
      double p = found.isEmpty() ? 0 : right / found.size();
      double r = right / wanted.size();
      precision += p;
      recall += r;
      f1 += p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
    report.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f |\n",
            name,
            calls.size(),
            PERCENT * precision / calls.size(),
            PERCENT * recall / calls.size(),
            PERCENT * f1 / calls.size()));
  }
}
