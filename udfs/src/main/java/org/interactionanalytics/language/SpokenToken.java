package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of a readable sentence, contractions written out.
 *
 * @param text as written
 * @param lower in lower case, straight apostrophes
 * @param wordClass its class in the sentence
 * @param mark {@code ,} or empty: what follows it; {@code ;} where a dash or a colon parts
 */
record SpokenToken(String text, String lower, WordClass wordClass, String mark) {
  private static final String COMMA = ",";
  private static final String BREAK = ";";
  private static final Set<String> FILLERS =
      Set.of("um", "uh", "uhm", "er", "erm", "hmm", "mm", "ah", "oh", "eh", "huh");

  /** Behind these a noun in -s is a verb: "nobody calls". */
  private static final Set<String> SINGULAR_SUBJECTS =
      Set.of("nobody", "somebody", "everybody", "someone", "everyone", "it", "he", "she", "who");

  /** Whether it is one of these words. */
  boolean is(String... words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  SpokenToken withMark(String other) {
    return new SpokenToken(text, lower, wordClass, other);
  }

  /** The tokens of a sentence, without fillers and repeated words. */
  static List<SpokenToken> of(String sentence) {
    List<String> texts = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    for (String raw :
        sentence.replace('\u2019', '\'').replaceAll("[\u2013\u2014]", " - ").split("\\s+")) {
      String text = raw.replaceAll("^[\"“(\\[]+|[\"”)\\]]+$", "");
      int end = text.length();
      while (end > 0 && ".,;:?!…\"".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String marked = text.substring(end);
      String word = isAbbreviation(text) ? text.replaceAll(",$", "") : text.substring(0, end);
      boolean pause = raw.equals("-") || raw.equals("--");
      if (word.isEmpty() || pause) {
        if (!marks.isEmpty()) {
          marks.set(marks.size() - 1, BREAK);
        }
        continue;
      }
      boolean comma = marked.startsWith(COMMA) || (isAbbreviation(text) && text.endsWith(COMMA));
      boolean ends = !marked.isEmpty() && !isAbbreviation(text);
      String mark = comma ? COMMA : ends ? BREAK : "";
      List<String> pieces = List.of(expand(word));
      for (int i = 0; i < pieces.size(); i++) {
        texts.add(pieces.get(i));
        marks.add(i == pieces.size() - 1 ? mark : "");
      }
    }
    return tagged(texts, marks);
  }

  private static boolean isAbbreviation(String text) {
    return text.toLowerCase(Locale.ROOT)
        .matches("(?:[a-z]\\.)+[a-z]?\\.?,?|(?:mr|mrs|ms|dr|st|no)\\.");
  }

  private static String[] expand(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> pieces = Contractions.expand(List.of(lower));
    if (pieces.size() == 1) {
      return new String[] {word};
    }
    String[] expanded = pieces.toArray(String[]::new);
    boolean capital = Character.isUpperCase(word.charAt(0)) && !expanded[0].equals("i");
    if (capital) {
      expanded[0] = word.substring(0, expanded[0].length());
    }
    return expanded;
  }

  private static List<SpokenToken> tagged(List<String> texts, List<String> marks) {
    List<String> keptTexts = new ArrayList<>();
    List<String> keptMarks = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String lower = texts.get(i).toLowerCase(Locale.ROOT);
      boolean repeated =
          !keptTexts.isEmpty()
              && keptTexts.get(keptTexts.size() - 1).equalsIgnoreCase(lower)
              && !Set.of("that", "had", "very", "so").contains(lower)
              && !Character.isDigit(lower.charAt(0))
              && !SpokenNumberWords.contains(lower);
      if (repeated || FILLERS.contains(lower)) {
        if (!keptMarks.isEmpty() && !marks.get(i).isEmpty()) {
          keptMarks.set(keptMarks.size() - 1, marks.get(i));
        }
      } else {
        keptTexts.add(texts.get(i));
        keptMarks.add(marks.get(i));
      }
    }
    List<String> lowers =
        keptTexts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toList());
    for (int i = 0; i + 1 < lowers.size(); i++) {
      boolean contracted = lowers.get(i + 1).equals("is") || lowers.get(i + 1).equals("would");
      if (contracted && i + 2 < lowers.size()) {
        String next = lowers.get(i + 2);
        if (lowers.get(i + 1).equals("is")
            && Set.of("been", "got", "had", "become").contains(next)) {
          lowers.set(i + 1, "has");
          keptTexts.set(i + 1, "has");
        } else if (lowers.get(i + 1).equals("would") && Set.of("been", "better").contains(next)) {
          lowers.set(i + 1, "had");
          keptTexts.set(i + 1, "had");
        }
      }
    }
    List<WordClass> classes = new ArrayList<>(Tagger.english().tag(lowers));
    for (int i = 1; i < lowers.size(); i++) {
      boolean afterSubject = SINGULAR_SUBJECTS.contains(lowers.get(i - 1));
      if (afterSubject && classes.get(i) == WordClass.NOUN && Verbs.isThirdPerson(lowers.get(i))) {
        classes.set(i, WordClass.VERB);
      }
      boolean named =
          Character.isUpperCase(keptTexts.get(i).charAt(0))
              && !lowers.get(i).equals("i")
              && Character.isLowerCase(
                  keptTexts.get(i - 1).charAt(keptTexts.get(i - 1).length() - 1));
      if (named && classes.get(i).isVerbal()) {
        classes.set(i, WordClass.PROPN);
      }
      boolean afterPronoun = Set.of("i", "we", "they").contains(lowers.get(i - 1));
      if (afterPronoun && (classes.get(i) == WordClass.ADJ || classes.get(i) == WordClass.NOUN)) {
        boolean inverted = i > 1 && classes.get(i - 2) == WordClass.AUX;
        classes.set(i, inverted ? classes.get(i) : WordClass.VERB);
      }
    }
    List<SpokenToken> tokens = new ArrayList<>();
    for (int i = 0; i < lowers.size(); i++) {
      tokens.add(
          new SpokenToken(keptTexts.get(i), lowers.get(i), classes.get(i), keptMarks.get(i)));
    }
    return tokens;
  }
}
