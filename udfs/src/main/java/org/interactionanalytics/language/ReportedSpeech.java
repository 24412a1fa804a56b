package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.language.PersonShift.Start;
import org.interactionanalytics.language.Report.Act;

/**
 * Reports in the third person and past tense what somebody said. What can't be put well is left
 * out: greetings, thanks, apologies, pieces of sentences, who somebody is, dictated numbers.
 */
public final class ReportedSpeech {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 34;
  private static final int MOST_NUMBER_WORDS = 4;

  private static final Pattern SMALL_TALK =
      Pattern.compile(
          "(?:(?:i|we) (?:do )?(?:really |completely |fully |totally |sincerely |truly )*(?:appreciate|understand|apologi[sz]e|know|see|hope|bet|agree|guess)\\b(?! that you .*charged).*"
              + "|(?:i|we) (?:am|are) (?:so |very |really |truly |terribly |always |more than )*(?:sorry|glad|happy to|here to|delighted|pleased to|sure|listening|waiting|ready|doing)\\b.*"
              + "|(?:i|we) would be (?:more than )?(?:glad|happy|delighted)\\b.*"
              + "|(?:i|we) (?:will be|can|would love to|will) (?:certainly |definitely |surely )?(?:help|assist|be (?:happy|glad)|guide you|walk you)\\b.*"
              + "|thank.*|thanks.*|you are (?:very |most )?(?:very )?welcome.*|you have been.*|have a .*|take care.*|enjoy .*"
              + "|my name is.*|(?:my|his|her) (?:full |first |last |account |order |phone |card |policy |reference |claim |e ?mail |date )+(?:number |of birth |address |name )*is\\b.*|this is [\\w']+(?: [\\w']+)?(?: speaking| here| calling| in [\\w ]+| from [\\w ]+)?"
              + "|you are speaking (?:with|to).*|.*speaking(?: with you)?|this call (?:is|may|will).*|.*(?:quality|training) purposes.*"
              + "|that is (?:all|everything|it|great|good|fine|perfect|wonderful|better|very|right|correct|a |an |okay|no |not a problem|completely|understandable|frustrating|so ).*"
              + "|that (?:sounds|would be|works|was|makes|will be|should be|helps)\\b.*|it is (?:my|our|a) pleasure.*|my pleasure.*|no questions.*"
              + "|(?:please )?(?:hold|bear with|stay|wait|do not hesitate|feel free|let me know|give me|go ahead|be aware|remember|rest assured|tell me|allow me)\\b.*"
              + "|let us.*|let me (?!transfer|connect|book|schedule|send|refund|offer|arrange).*|(?:can|could|would) you (?:please )?(?:also )?(?:give|tell|provide|confirm|verify|share|spell|repeat)(?: me| us)?(?: with)? (?:your|the (?:last|name|number|email|account|order|date|address|serial)).*|am i speaking.*|(?:i|we) (?:will|am going to|are going to) (?:just |now |need to |be placing |be putting )*(?:put|place) you on.*|bye.*|goodbye.*|talk .*|see you.*|sounds .*|good .*|nice .*|welcome to.*|of course.*|no .{0,12}"
              + "|if you (?:have|need) (?:any|further|more|anything).*|should you .*|is there anything (?:else|further|more).*|anything else.*"
              + "|how (?:can|may) i.*|how (?:are|is) (?:you|everything|it going).*|what can i do for you.*|are you (?:okay|ready|there).*|can you hear.*"
              + "|(?:may|can|could) i (?:please )?(?:have|get|take|know|ask|confirm|place|put) (?:your|you|the|a few|some|who|why|for).*|i can hear.*|(?:i|we) do not (?:need|want) any.*|i (?:am|'m) back.*"
              + "|i will (?:not )?(?:wait|hold|try that|do that|be here|keep that).*|i look forward.*|(?:i|we) wish you.*|looking forward.*|i did not catch.*|does that .*|is that (?:okay|all|correct|right|fine).*|do you (?:mind|understand).*|(?:yes|no) (?:i|it) (?:do|am|can|is|did|have)(?: not)?"
              + "|(?:i|we) (?:have|had) (?:a great|a nice|no problem).*|we value .*|we are (?:constantly|always|committed).*|you (?:mentioned|said).*|i (?:was|am) wondering|it is no problem.*|no worries.*)");

  private static final Pattern WANT =
      Pattern.compile(
          "(?:i|we) ((?:still |just |only |really |also |do not |did not |would )*(?:like|love|want|wanted|need|needed|prefer))\\b");
  private static final Pattern TRYING =
      Pattern.compile(
          "(?:i|we) (am|was|are|have been) (?:currently |just )?(trying|looking|hoping) (?=to |for |into )");
  private static final Pattern CALLING =
      Pattern.compile(
          "(?:i|we) (?:(?:am|was|are|have been) )?(?:just |actually )?(?:calling|called|contacting you|reaching out|phoning|ringing|writing|here)(?: in| today| you)* (?=about|regarding|concerning|because|to\\b|for\\b|with\\b|in regard|from\\b|as\\b|since\\b)");
  private static final Pattern HELP =
      Pattern.compile(
          "(?:can|could|would|will) you (?:please )?(?:help|assist) (?:me|us)(?: out)? (?=with|to\\b|in\\b)");
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?:can|could|would|will) you (?:please |kindly |just |maybe |also )*(?=\\w)|(?:i|we) (?:would like|want|need) you to (?=\\w)|please (?=\\w)");
  private static final Pattern FUTURE =
      Pattern.compile(
          "(?:i|we) (?:will|shall|am going to|are going to) (?:also |now |just |then |go ahead and |make sure to |be sure to |definitely |quickly |personally |immediately |not )*");
  private static final Pattern ABILITY =
      Pattern.compile(
          "(?:i|we) (?:can|could|would be able to|am able to|are able to|may) (?:also |just |certainly |definitely |now |then |go ahead and )*");
  private static final Pattern PERFECT =
      Pattern.compile("(?:i|we) have (?:also |now |just |already |successfully |gone ahead and )*");
  private static final Pattern OFFER = Pattern.compile("let me (?=\\w)|what if (?:i|we) (?=\\w)");
  private static final Pattern FOUND =
      Pattern.compile(
          "(?:i|we) (?:can |could |do |have )?(?:also )?(?:see|found|find|noticed|notice|checked and)(?: here| now)? (?:that |from .* that )?(?=\\w)");
  private static final Pattern CONFIRM =
      Pattern.compile("(?:i|we) can (confirm|offer|recommend|suggest|assure you) (?:that )?");
  private static final Pattern WH =
      Pattern.compile(
          "(?:(?:what|which|whose) (?:(?:kind|type|sort) of )?(?:\\w+ ){0,2}?|how (?:much|many|long|often|soon|far|late|early|old|big|quickly|fast) (?:(?!do |does |did |is |are |will |can |would |should |could )\\w+ ){0,2}?|where |when |why |how |what |who )(?=(?:is|are|was|were|do|does|did|can|could|will|would|should|have|has|may|am) )");
  private static final Pattern YES_NO =
      Pattern.compile(
          "(?:is|are|was|were|do|does|did|can|could|will|would|should|have|has|may|am|might)(?: not)? (?=\\w)");
  private static final Set<String> TRIVIAL_ACTIONS =
      Set.of(
          "check",
          "look",
          "see",
          "help",
          "assist",
          "need",
          "ask",
          "pull",
          "put",
          "guide",
          "walk",
          "wait",
          "do",
          "try",
          "start",
          "take",
          "go",
          "proceed",
          "verify",
          "tell",
          "explain",
          "show",
          "just",
          "begin",
          "understand",
          "say",
          "imagine",
          "keep",
          "stay",
          "hear",
          "have",
          "get",
          "be",
          "think",
          "feel",
          "remember",
          "know",
          "want",
          "like",
          "let",
          "give",
          "hold",
          "bring",
          "search",
          "access",
          "find",
          "apologize",
          "appreciate");
  private static final Set<String> ANAPHORS =
      Set.of(
          "it", "he", "she", "they", "that", "this", "these", "those", "them", "him", "her", "one",
          "which", "there");
  private static final Set<String> POSSESSIVES =
      Set.of("my", "your", "our", "his", "her", "their", "its");

  private ReportedSpeech() {}

  /**
   * What a sentence says, clause by clause; nothing where it says nothing worth a report.
   *
   * @param sentence readable text, one sentence
   * @param question whether it asks
   */
  public static List<Report> of(String sentence, boolean question, Side side) {
    List<Report> reports = new ArrayList<>();
    List<List<SpokenToken>> clauses = Clauses.split(SpokenToken.of(sentence));
    for (int i = 0; i < clauses.size(); i++) {
      List<SpokenToken> clause = Openers.strip(clauses.get(i));
      boolean asks = question && i == clauses.size() - 1;
      report(clause, asks, side)
          .filter(found -> found.length() >= SHORTEST && found.length() <= LONGEST)
          .ifPresent(reports::add);
    }
    return reports;
  }

  private static Optional<Report> report(List<SpokenToken> clause, boolean question, Side side) {
    String joined = joined(clause);
    if (clause.size() < SHORTEST || isSmallTalk(joined) || isDictation(clause)) {
      return Optional.empty();
    }
    Optional<Report> pattern = wanted(clause, joined, side).or(() -> request(clause, joined, side));
    if (pattern.isPresent()) {
      return pattern;
    }
    if (question && !OFFER.matcher(joined).lookingAt()) {
      return question(clause, joined, side);
    }
    Optional<Report> own = own(clause, joined, side);
    return own.isPresent() || isTrivial(clause, joined, side) ? own : statement(clause, side);
  }

  private static boolean isSmallTalk(String joined) {
    return joined.contains("let us ")
        || joined.contains("'cause")
        || SMALL_TALK.matcher(joined).matches();
  }

  private static boolean isDictation(List<SpokenToken> clause) {
    long numbers =
        clause.stream()
            .filter(
                token ->
                    SpokenNumberWords.contains(token.lower())
                        || token.lower().matches("[0-9]{4,}|.*@.*|[a-z]"))
            .filter(token -> !token.is("i", "a"))
            .count();
    return numbers >= MOST_NUMBER_WORDS && numbers * 2 >= clause.size();
  }

  /** "I'd like to …", "I'm calling about …", "can you help me with …". */
  private static Optional<Report> wanted(List<SpokenToken> clause, String joined, Side side) {
    Optional<List<SpokenToken>> rest = after(CALLING, clause, joined);
    if (rest.isPresent()) {
      return predicate(Act.WANTED, "called", rest.get(), side, Start.CLAUSE);
    }
    Matcher want = WANT.matcher(joined);
    if (want.lookingAt() && side != Side.AGENT) {
      List<SpokenToken> wanted = rest(clause, joined, want.end());
      boolean linked = wanted.size() > 1 && wanted.get(0).is("for");
      List<SpokenToken> object = linked ? wanted.subList(1, wanted.size()) : wanted;
      String verb = want.group(1);
      boolean negated = verb.contains("not");
      String still = verb.contains("still") ? "still " : "";
      String base = verb.contains("need") ? "need" : verb.contains("prefer") ? "prefer" : "want";
      String head =
          negated ? "did not " + base : still + (base.equals("prefer") ? "preferred" : base + "ed");
      boolean conditional = verb.contains("would") || !object.isEmpty();
      return object.isEmpty() || !conditional
          ? Optional.empty()
          : predicate(Act.WANTED, head, object, side, Start.CLAUSE, side.addressee());
    }
    Matcher trying = TRYING.matcher(joined);
    if (trying.lookingAt() && side != Side.AGENT) {
      String be = trying.group(1).startsWith("have") ? "had been " : "was ";
      return predicate(
          Act.WANTED, be + trying.group(2), rest(clause, joined, trying.end()), side, Start.CLAUSE);
    }
    rest = after(HELP, clause, joined);
    if (rest.isPresent() && side != Side.AGENT) {
      return predicate(
          Act.WANTED, "asked for help", rest.get(), side, Start.CLAUSE, side.addressee());
    }
    return Optional.empty();
  }

  /** "Can you …", "please …". */
  private static Optional<Report> request(List<SpokenToken> clause, String joined, Side side) {
    Optional<List<SpokenToken>> rest = after(REQUEST, clause, joined);
    if (rest.isEmpty()
        || rest.get().isEmpty()
        || joined.startsWith("would you like")
        || rest.get().get(0).is("be", "not")) {
      return Optional.empty();
    }
    SpokenToken verb = rest.get().get(0);
    boolean base =
        (!StopWords.isFunctionWord(verb.lower()) || verb.is("have"))
            && !verb.lower().endsWith("ing")
            && !verb.is("see", "tell", "hear", "hold", "repeat", "verify", "confirm");
    return base
        ? predicate(
            Act.REQUESTED,
            "asked " + side.addressee() + " to",
            rest.get(),
            side,
            Start.ADDRESSED,
            side.addressee())
        : Optional.empty();
  }

  /** What the speaker will do, can do or has done. */
  private static Optional<Report> own(List<SpokenToken> clause, String joined, Side side) {
    Matcher confirm = CONFIRM.matcher(joined);
    if (confirm.lookingAt() && side != Side.CUSTOMER) {
      List<SpokenToken> rest = rest(clause, joined, confirm.end());
      String verb = confirm.group(1).split(" ")[0];
      String past = verb.equals("assure") ? "assured the customer" : Verbs.past(verb);
      boolean clausal =
          joined.contains(confirm.group(1) + " that")
              || verb.equals("assure")
              || verb.equals("confirm");
      return predicate(Act.OFFERED, clausal ? past + " that" : past, rest, side, Start.CLAUSE);
    }
    Matcher found = FOUND.matcher(joined);
    if (found.lookingAt() && side == Side.AGENT) {
      List<SpokenToken> rest = rest(clause, joined, found.end());
      boolean thing = !found.group().contains("that ") && !startsWithSubject(rest);
      if (thing || isClause(rest)) {
        return predicate(Act.FOUND, thing ? "found" : "found that", rest, side, Start.CLAUSE);
      }
      return Optional.empty();
    }
    Optional<List<SpokenToken>> offer = after(OFFER, clause, joined);
    if (offer.isPresent() && side == Side.AGENT) {
      return predicate(Act.OFFERED, "offered to", offer.get(), side, Start.INFINITIVE);
    }
    Optional<List<SpokenToken>> rest = after(FUTURE, clause, joined);
    if (rest.isPresent()) {
      if (startsTrivially(rest.get()) || joined.contains(" not ")) {
        return Optional.empty();
      }
      return side == Side.CUSTOMER
          ? predicate(Act.PROMISED, "said that they would", rest.get(), side, Start.INFINITIVE)
          : predicate(Act.PROMISED, "promised to", rest.get(), side, Start.INFINITIVE);
    }
    rest = after(ABILITY, clause, joined);
    if (rest.isPresent() && side == Side.AGENT && !joined.contains("can not")) {
      if (startsTrivially(rest.get())) {
        return Optional.empty();
      }
      String verb = rest.get().get(0).lower();
      return verb.equals("offer")
          ? predicate(
              Act.OFFERED, "offered", rest.get().subList(1, rest.get().size()), side, Start.CLAUSE)
          : predicate(Act.OFFERED, "offered to", rest.get(), side, Start.INFINITIVE);
    }
    rest = after(PERFECT, clause, joined);
    if (rest.isPresent() && side == Side.AGENT && !rest.get().isEmpty()) {
      String participle = rest.get().get(0).lower();
      Optional<String> past =
          Verbs.pastOfParticiple(participle).filter(verb -> !verb.equals("had"));
      if (past.isPresent()) {
        return predicate(
            Act.DID, past.get(), rest.get().subList(1, rest.get().size()), side, Start.CLAUSE);
      }
    }
    return Optional.empty();
  }

  private static boolean startsWithSubject(List<SpokenToken> rest) {
    return rest.isEmpty()
        || rest.get(0)
            .is("you", "your", "there", "we", "it", "they", "he", "she", "i", "my", "our");
  }

  /** Whether the speaker only says what is done during the conversation. */
  private static boolean isTrivial(List<SpokenToken> clause, String joined, Side side) {
    boolean will =
        after(FUTURE, clause, joined).filter(ReportedSpeech::startsTrivially).isPresent();
    boolean can =
        side == Side.AGENT
            && !joined.contains("can not")
            && after(ABILITY, clause, joined).filter(ReportedSpeech::startsTrivially).isPresent();
    return will || can;
  }

  private static boolean startsTrivially(List<SpokenToken> rest) {
    return rest.isEmpty()
        || (TRIVIAL_ACTIONS.contains(rest.get(0).lower()) && !hasWeight(rest))
        || !(rest.get(0).wordClass().isVerbal() || rest.get(0).wordClass() == WordClass.NOUN);
  }

  /**
   * "Take your business elsewhere", "give you twenty percent off", "bring it on Monday" say
   * something.
   */
  private static boolean hasWeight(List<SpokenToken> rest) {
    return rest.get(0).is("give", "take", "bring", "tell", "show", "check", "get", "explain", "try")
        && rest.stream().skip(1).filter(token -> !StopWords.isFunctionWord(token.lower())).count()
            >= 2;
  }

  private static Optional<Report> question(List<SpokenToken> clause, String joined, Side side) {
    Matcher wh = WH.matcher(joined);
    if (wh.lookingAt()) {
      int words = wordsIn(joined, wh.end());
      return inverted(clause.subList(0, words), clause.subList(words, clause.size()), side);
    }
    if (YES_NO.matcher(joined).lookingAt()) {
      return inverted(List.of(), clause, side);
    }
    return Optional.empty();
  }

  /** Puts the subject before the verb again. */
  private static Optional<Report> inverted(
      List<SpokenToken> asked, List<SpokenToken> clause, Side side) {
    SpokenToken auxiliary = clause.get(0);
    boolean negated = clause.size() > 1 && clause.get(1).is("not");
    int start = negated ? 2 : 1;
    int end = subjectEnd(clause, start);
    if (end <= start || end > clause.size()) {
      return Optional.empty();
    }
    List<SpokenToken> ordered = new ArrayList<>(clause.subList(start, end));
    boolean support = auxiliary.is("do", "does", "did");
    if (!support || negated) {
      ordered.add(auxiliary.withMark(""));
    }
    if (negated) {
      ordered.add(clause.get(1));
    }
    List<SpokenToken> rest = new ArrayList<>(clause.subList(end, clause.size()));
    if (support && !negated) {
      int verb = firstVerb(rest);
      if (verb < 0) {
        return Optional.empty();
      }
      SpokenToken old = rest.get(verb);
      String past = Verbs.past(old.lower());
      rest.set(verb, new SpokenToken(past, past, WordClass.OTHER, old.mark()));
    }
    ordered.addAll(rest);
    if (asked.isEmpty() && ordered.size() < SHORTEST) {
      return Optional.empty();
    }
    String words =
        asked.isEmpty()
            ? "whether"
            : asked.stream().map(SpokenToken::lower).collect(Collectors.joining(" "));
    return predicate(Act.ASKED, "asked " + words, ordered, side, Start.CLAUSE);
  }

  private static int firstVerb(List<SpokenToken> rest) {
    for (int i = 0; i < Math.min(rest.size(), 3); i++) {
      if (rest.get(i).wordClass().isVerbal() && !rest.get(i).is("to")) {
        return i;
      }
    }
    return -1;
  }

  /** After the words that are the subject of a question. */
  private static int subjectEnd(List<SpokenToken> clause, int start) {
    if (start >= clause.size()) {
      return start;
    }
    SpokenToken first = clause.get(start);
    if (first.is(
        "i",
        "you",
        "we",
        "they",
        "he",
        "she",
        "it",
        "there",
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "everything")) {
      return start + 1;
    }
    int end = start;
    boolean noun = false;
    while (end < clause.size()) {
      SpokenToken token = clause.get(end);
      boolean belongs =
          switch (token.wordClass()) {
            case NOUN, PROPN -> true;
            case ADJ, NUM -> !noun;
            case DET -> end == start;
            case PRON -> end == start;
            default -> POSSESSIVES.contains(token.lower()) || (noun && token.is("of"));
          };
      if (!belongs) {
        break;
      }
      noun |= token.wordClass().isNominal();
      end++;
    }
    return noun || first.is("this", "that", "these", "those") ? end : start;
  }

  private static Optional<Report> statement(List<SpokenToken> clause, Side side) {
    if (!isClause(clause)) {
      return Optional.empty();
    }
    boolean future = clause.stream().anyMatch(token -> token.is("will")) && !clause.get(0).is("if");
    boolean imperative = clause.get(0).wordClass() == WordClass.VERB;
    if (imperative) {
      return Optional.empty();
    }
    return predicate(future ? Act.FORETOLD : Act.STATED, "said that", clause, side, Start.CLAUSE);
  }

  /** Whether the words have a subject and a finite verb after it. */
  private static boolean isClause(List<SpokenToken> tokens) {
    if (tokens.size() < SHORTEST) {
      return false;
    }
    SpokenToken first = tokens.get(0);
    boolean subordinate =
        first.is("if", "when", "once", "because", "as", "since", "while", "after", "before");
    if (subordinate) {
      int comma = -1;
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).mark().equals(",")) {
          comma = i;
        }
      }
      return comma > 0 && isClause(tokens.subList(comma + 1, tokens.size()));
    }
    if (first.wordClass().isVerbal()
        || first.wordClass() == WordClass.CCONJ
        || first.is("not", "which", "who", "what", "how", "why", "where")) {
      return false;
    }
    for (int i = 1; i < tokens.size(); i++) {
      SpokenToken token = tokens.get(i);
      boolean finite =
          (token.wordClass() == WordClass.AUX && !token.is("be", "been", "being"))
              || token.is("will", "can", "would", "could", "should")
              || (token.wordClass() == WordClass.VERB
                  && !token.lower().endsWith("ing")
                  && !tokens.get(i - 1).is("to")
                  && tokens.get(i - 1).wordClass() != WordClass.CCONJ
                  && tokens.get(i - 1).wordClass() != WordClass.VERB);
      if (finite) {
        return tokens.subList(afterComma(tokens, i), i).stream()
            .anyMatch(
                before ->
                    before.wordClass().isNominal()
                        || before.wordClass() == WordClass.PRON
                        || before.wordClass() == WordClass.NUM
                        || before.is(
                            "there",
                            "this",
                            "that",
                            "i",
                            "you",
                            "we",
                            "it",
                            "they",
                            "he",
                            "she",
                            "nobody",
                            "everything"));
      }
    }
    return false;
  }

  /** After the last comma before a place. */
  private static int afterComma(List<SpokenToken> tokens, int place) {
    for (int i = place; i > 0; i--) {
      if (tokens.get(i - 1).mark().equals(",") && (i == place || !isListed(tokens, i))) {
        return i;
      }
    }
    return 0;
  }

  /** "The monitor, keyboard, and mouse were". */
  private static boolean isListed(List<SpokenToken> tokens, int at) {
    return tokens.get(at).wordClass() == WordClass.CCONJ || tokens.get(at).wordClass().isNominal();
  }

  private static Optional<Report> predicate(
      Act act, String head, List<SpokenToken> rest, Side side, Start start) {
    return predicate(act, head, rest, side, start, side.organization());
  }

  private static Optional<Report> predicate(
      Act act, String head, List<SpokenToken> rest, Side side, Start start, String you) {
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    String shifted = PersonShift.shift(rest, side, start, you);
    boolean anaphoric = isAnaphoric(rest);
    return Optional.of(new Report(act, head + " " + shifted, anaphoric));
  }

  /** Whether a pronoun stands for something that these words don't name. */
  private static boolean isAnaphoric(List<SpokenToken> rest) {
    SpokenToken first = rest.get(0);
    if (first.is("it")
        && rest.size() > 1
        && rest.get(1).is("looks", "seems", "appears", "says", "said", "looked")) {
      return false;
    }
    boolean there = first.is("there") && rest.size() > 1 && rest.get(1).wordClass().isVerbal();
    for (int i = 0; i < rest.size(); i++) {
      SpokenToken token = rest.get(i);
      boolean determiner =
          i + 1 < rest.size()
              && (rest.get(i + 1).wordClass().isNominal()
                  || rest.get(i + 1).wordClass() == WordClass.ADJ);
      boolean conjunction =
          token.is("that")
              && i + 2 < rest.size()
              && (i > 0
                  ? token.wordClass() != WordClass.PRON
                  : !rest.get(1).wordClass().isVerbal());
      if (ANAPHORS.contains(token.lower()) && !determiner && !conjunction && !(there && i == 0)) {
        boolean known =
            rest.subList(0, i).stream().anyMatch(before -> before.wordClass().isNominal());
        return !known;
      }
    }
    return false;
  }

  private static Optional<List<SpokenToken>> after(
      Pattern pattern, List<SpokenToken> clause, String joined) {
    Matcher matcher = pattern.matcher(joined);
    return matcher.lookingAt()
        ? Optional.of(rest(clause, joined, matcher.end()))
        : Optional.empty();
  }

  private static List<SpokenToken> rest(List<SpokenToken> clause, String joined, int end) {
    return clause.subList(Math.min(clause.size(), wordsIn(joined, end)), clause.size());
  }

  private static int wordsIn(String joined, int end) {
    String before = joined.substring(0, end).strip();
    return before.isEmpty() ? 0 : before.split(" ").length;
  }

  private static String joined(List<SpokenToken> clause) {
    return clause.stream().map(SpokenToken::lower).collect(Collectors.joining(" "));
  }
}
