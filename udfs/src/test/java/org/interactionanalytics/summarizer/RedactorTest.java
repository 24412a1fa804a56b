package org.interactionanalytics.summarizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private static List<String> redact(Set<Redaction> kinds, String... lines) {
    return new Redactor(kinds, "en-US")
        .redact(
            Arrays.stream(lines)
                .map(line -> new SaidLine(line.substring(0, 1), line.substring(2).strip()))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My card is 4111 1111 1111 1111, thanks. | My card is [card], thanks.
          It is 4111-1111-1111-1111. | It is [card].
          my card is four one one one one one one one one one one one one one one one | my card is [card]
          It is 4111 1111 1111 1112. | It is [card].
          Call me at (212) 555-0123. | Call me at ([phone].
          Call me at 212.555.0123 please. | Call me at [phone] please.
          my number is two one two five five five oh one two three | my number is [phone]
          Write to sam.smith@example.com. | Write to [email]
          write to sam at example dot com please | write to [email] please
          Write to "sam@shop.zone"! | Write to [email]
          Account 12345 is mine. | Account [number] is mine.
          Order A12345 is late. | Order [number] is late.
          the pin is four two one one | the pin is [number]
          the pin is four um two uh one one | the pin is [number]
          the code is one two three | the code is [number]
          my date of birth is june third nineteen eighty five | my date of birth is june third [number]
          It was 1985. | It was [number].
          reference double seven oh four | reference [number]
          I was charged $45.20 twice. | I was charged $45.20 twice.
          I was charged $1,245.20 twice. | I was charged $1,245.20 twice.
          i was charged forty five dollars and twenty cents | i was charged forty five dollars and twenty cents
          He came at 10:30 for 45 minutes. | He came at 10:30 for 45 minutes.
          that one took twenty minutes | that one took twenty minutes
          June 23rd at half past three. | June 23rd at half past three.
          """)
  void removesNumbersAndAddresses(String said, String sent) {
    assertThat(redact(Redaction.DEFAULTS, "C: " + said)).containsExactly(sent);
  }

  @Test
  void numberThatIsDictatedInPiecesIsPutTogether() {
    assertThat(
            redact(
                Redaction.DEFAULTS,
                "C: It is four one.",
                "A: Okay.",
                "C: One one.",
                "C: Then that is all."))
        .containsExactly("It is [number].", "[number].", "[number].", "Then that is all.");
  }

  @Test
  void numberThatIsSplitOverTwoSpeakersByMistakeIsPutTogether() {
    assertThat(
            redact(
                Redaction.DEFAULTS,
                "C: My card is four one one one one one one one.",
                "A: One one one one one one one one."))
        .containsExactly("My card is [card].", "[card].");
    assertThat(redact(Redaction.DEFAULTS, "C: My pin is four two.", "A: One one."))
        .containsExactly("My pin is [number].", "[number].");
  }

  @Test
  void codeThatTheOtherSideAskedForIsRemoved() {
    assertThat(redact(Redaction.DEFAULTS, "A: And the security code?", "C: Seven three one."))
        .containsExactly("And the security code?", "[number].");
  }

  @Test
  void onlyWhatIsAskedForIsRemoved() {
    String said = "C: My name is Maria Jones, account 12345, card 4111 1111 1111 1111.";
    assertThat(redact(EnumSet.of(Redaction.CARD), said))
        .containsExactly("My name is Maria Jones, account 12345, card [card].");
    assertThat(redact(EnumSet.of(Redaction.NUMBER), said))
        .containsExactly("My name is Maria Jones, account [number], card [number].");
    assertThat(redact(EnumSet.of(Redaction.PERSON), said))
        .containsExactly("My name is [person], account 12345, card 4111 1111 1111 1111.");
    assertThat(redact(EnumSet.noneOf(Redaction.class), said))
        .containsExactly("My name is Maria Jones, account 12345, card 4111 1111 1111 1111.");
  }

  @Test
  void digitsOfOtherScriptsAreDigits() {
    assertThat(redact(Redaction.DEFAULTS, "C: It is \u0664\u0662\u0661\u0661\u0669."))
        .containsExactly("It is [number].");
  }

  @Test
  void emptyLinesStayEmpty() {
    assertThat(redact(Redaction.DEFAULTS, "C: ", "A: ...", "C: 12345"))
        .containsExactly("", "...", "[number]");
  }
}
