package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.text.PunctuationNetwork.Likelihoods;

/**
 * Sets full stops, commas, question marks and capitals in what a recogniser writes, from the words
 * and, where they are known, from the pauses between them. Deterministic and thread-safe.
 */
public final class Punctuator implements VersionedModel {
  /** Where the shipped network for English is. */
  public static final String ENGLISH = "/models/punctuation-en.bin";

  private static final String FIRST_PERSON = "i";

  /**
   * Names in the calls that the network learned from, things in service calls: what it is shown.
   */
  private static final Map<String, String> SHOWN = Map.of("bill", "invoice", "bills", "invoices");

  /** A name follows; what looks like the end of a sentence is how they are abbreviated. */
  private static final Set<String> TITLES = Set.of("mister", "missus", "mr", "mrs", "ms");

  private final NetworkFile file;
  private final PunctuationNetwork network;
  private final MarkWeights weights;
  private final Map<String, String> forms;
  private final Set<String> capitals;

  private Punctuator(NetworkFile file) {
    this.file = file;
    this.network = new PunctuationNetwork(file);
    this.weights = MarkWeights.parse(file.setting("weights"));
    this.capitals = Set.copyOf(file.words("capitals"));
    this.forms = new HashMap<>();
    for (String form : file.words("forms")) {
      forms.put(form.toLowerCase(Locale.ROOT), form);
    }
  }

  /** The shipped one for English, read once per JVM. */
  public static Punctuator english() {
    return English.SHIPPED;
  }

  /** One with a network of its own. */
  public static Punctuator of(NetworkFile file) {
    return new Punctuator(file);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String version() {
    return file.version();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  /**
   * The words as they are written, as many as there were. The last one ends a sentence.
   *
   * @param words of one speaker, in the order they were said; may be empty
   */
  public List<MarkedWord> mark(List<SpokenWord> words) {
    return sentences(words).stream().flatMap(sentence -> sentence.words().stream()).toList();
  }

  /** The words as they are written, sentence by sentence; none without words. */
  public List<PunctuatedSentence> sentences(List<SpokenWord> words) {
    Likelihoods[] likelihoods = network.score(words.stream().map(Punctuator::shown).toList());
    List<PunctuatedSentence> sentences = new ArrayList<>();
    List<MarkedWord> sentence = new ArrayList<>();
    for (int i = 0; i < likelihoods.length; i++) {
      Map<Mark, Double> marks = likelihoods[i].marks();
      Mark mark = mark(words, i, marks);
      Casing casing = casing(words.get(i).text(), likelihoods[i].casings());
      sentence.add(new MarkedWord(written(words.get(i).text(), casing, sentence.isEmpty()), mark));
      if (mark.endsSentence()) {
        sentences.add(new PunctuatedSentence(sentence, questionLikelihood(marks)));
        sentence.clear();
      }
    }
    return sentences;
  }

  private static SpokenWord shown(SpokenWord word) {
    return new SpokenWord(SHOWN.getOrDefault(word.text(), word.text()), word.time());
  }

  private Mark mark(List<SpokenWord> words, int at, Map<Mark, Double> marks) {
    if (at + 1 == words.size()) {
      return weights.chooseEnd(marks);
    }
    return TITLES.contains(words.get(at).text()) ? Mark.NONE : weights.choose(marks);
  }

  /** Words with their marks as one text: {@code Hello, how can I help you?} */
  public static String text(List<MarkedWord> words) {
    return words.stream()
        .map(word -> word.text() + word.mark().symbol())
        .collect(Collectors.joining(" "));
  }

  /** A word is all capitals only if it is often written so. */
  private Casing casing(String word, Map<Casing, Double> likelihoods) {
    Casing casing = weights.chooseCasing(likelihoods);
    boolean known = capitals.contains(word.toLowerCase(Locale.ROOT));
    return casing == Casing.CAPITALS && !known ? Casing.CAPITALISED : casing;
  }

  private String written(String word, Casing casing, boolean first) {
    boolean capital =
        casing == Casing.LOWER
            && (first || word.equals(FIRST_PERSON) || word.startsWith(FIRST_PERSON + "'"));
    return (capital ? Casing.CAPITALISED : casing).apply(word, forms);
  }

  private static double questionLikelihood(Map<Mark, Double> marks) {
    double question = marks.get(Mark.QUESTION);
    return question / (question + marks.get(Mark.PERIOD));
  }

  private static final class English {
    static final Punctuator SHIPPED = new Punctuator(NetworkFile.load(Punctuator.class, ENGLISH));
  }
}
