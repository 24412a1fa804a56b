package org.interactionanalytics.language;

import java.util.Set;

/**
 * English words that say nothing about what is talked of: function words and what people fill with.
 */
public final class StopWords {
  private static final Set<String> FUNCTION_WORDS =
      words(
          """
          a an the this that these those there here i i'm i'd i'll i've me my mine myself we we're we'd we'll
          we've us our ours ourselves you you're you'd you'll you've your yours yourself he he's he'd he'll him
          his himself she she's she'd she'll her hers herself it it's it'd it'll its itself they they're they'd
          they'll they've them their theirs themselves who who's whom whose which what what's when where why how
          be am is are was were been being isn't aren't wasn't weren't do does did doing done don't doesn't
          didn't have has had having haven't hasn't hadn't will would shall should can could may might must won't
          wouldn't shouldn't can't cannot couldn't mightn't mustn't to of in on at by for from with without about
          into onto over under after before between through during against among within upon as than then and or
          nor but if because so though although while until since unless whether not no yes up down out off again
          only own same such too very just also even still already ever never always both each few more most much
          many other some any all every one ones two else there's that's that'll here's let's let
          """);

  private static final Set<String> CONVERSATIONAL =
      words(
          """
          oh ah um uh hmm mm huh eh er okay ok alright yeah yep yup nope hi hello hey bye goodbye thanks thank
          please sorry welcome sure right well like actually basically really kind sort gonna wanna gotta know
          think mean guess suppose see say said says tell told go going goes went get gets getting got make makes
          making made take takes taking took come comes coming came want wants need needs look looks looking let
          try trying keep thing things stuff lot lots bit way something anything everything nothing someone
          anyone everyone somebody anybody nobody people guy guys man today now moment second minute time times
          good great nice fine perfect wonderful excellent fantastic awesome cool bad big little able happy glad
          maybe probably perhaps definitely absolutely certainly exactly obviously anyway course help assist
          assistance monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow tonight week weeks
          month months year years hour hours minutes seconds dollar dollars cents pounds percent
          appreciate patience morning afternoon evening day days call calling name
          """);

  private StopWords() {}

  /** Whether a word only binds others: articles, pronouns, prepositions, auxiliaries. */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Whether a word tells nothing of a conversation's subject. */
  public static boolean isStopWord(String word) {
    return FUNCTION_WORDS.contains(word) || CONVERSATIONAL.contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
