package org.interactionanalytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.interactionanalytics.language.Report.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected reports are written by hand. */
class ReportedSpeechTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I was charged twice for the same order.|said that they had been charged twice for the same order",
        "I'd like to cancel my broadband contract, please.|wanted to cancel their broadband contract",
        "Where is my order?|asked where their order was",
        "Can I keep my phone number?|asked whether they could keep their phone number",
        "Do I need to return the router?|asked whether they needed to return the router",
        "Can you call me back on Tuesday?|asked the agent to call them back on Tuesday",
        "I'm calling about my claim with your company.|called about their claim with the company",
        "My internet has been down since this morning.|said that their internet had been down since that morning",
        "I don't want a new appointment.|did not want a new appointment",
        "I just want to say thank you.|wanted to say thank you",
        "If nobody calls me, I will make a formal complaint.|said that if nobody called them, they would make a formal complaint",
        "My laptop keeps freezing.|said that their laptop kept freezing",
        "Well, um, I I forgot my password.|said that they forgot their password",
        "Will it arrive tomorrow?|asked whether it would arrive the next day",
      })
  void reportsWhatACustomerSays(String said, String report) {
    assertThat(predicate(said, Side.CUSTOMER)).isEqualTo(report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will send you an email with all the details by Friday.|promised to send the customer an email with all the details by Friday",
        "I've sent you a link to reset your password.|sent the customer a link to reset their password",
        "I can see that you paid $89.50 on Monday.|found that the customer paid $89.50 on Monday",
        "The engineer will visit you this afternoon.|said that the engineer would visit the customer that afternoon",
        "Could you please unplug the power cable?|asked the customer to unplug the power cable",
        "Let me transfer you to my supervisor.|offered to transfer the customer to their supervisor",
        "You can return the router within fourteen days.|said that the customer could return the router within fourteen days",
        "There is a problem with the cable in your street.|said that there was a problem with the cable in the customer's street",
        "I can offer you a discount of thirty percent.|offered the customer a discount of thirty percent",
        "Please check your email.|asked the customer to check their email",
      })
  void reportsWhatAnAgentSays(String said, String report) {
    assertThat(predicate(said, Side.AGENT)).isEqualTo(report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So we decided to postpone the office move until September.|said that they decided to postpone the office move until September",
        "I will update the budget.|promised to update the budget",
        "What do the customers complain about?|asked what the customers complained about",
      })
  void reportsWhatSomebodyInAMeetingSays(String said, String report) {
    assertThat(predicate(said, Side.PARTICIPANT)).isEqualTo(report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello.",
        "Thank you for calling Home Direct.",
        "My name is Sarah.",
        "How can I help you today?",
        "I'm so sorry about that.",
        "Let me check that for you, one moment please.",
        "It's seven three zero four five eight.",
        "Is there anything else I can help you with?",
        "May I have your account number please?",
        "Have a great day.",
        "and if you",
        "Okay.",
        "",
        "My order number is four seven one nine two six."
      })
  void leavesOutWhatSaysNothing(String said) {
    assertThat(ReportedSpeech.of(said, said.endsWith("?"), Side.AGENT)).isEmpty();
    assertThat(ReportedSpeech.of(said, said.endsWith("?"), Side.CUSTOMER)).isEmpty();
  }

  @Test
  void partsSentencesThatCouldStandAlone() {
    assertThat(
            ReportedSpeech.of(
                "I forgot my password, and I'm locked out of my account.", false, Side.CUSTOMER))
        .extracting(Report::predicate)
        .containsExactly(
            "said that they forgot their password",
            "said that they were locked out of their account");
  }

  @Test
  void partsSentencesWhoseEndWasMissed() {
    assertThat(
            ReportedSpeech.of(
                "hello laura i have a question about my electricity bill it is higher this month can you"
                    + " explain the difference",
                false,
                Side.CUSTOMER))
        .extracting(Report::predicate)
        .containsExactly(
            "said that they had a question about their electricity bill",
            "said that it was higher that month",
            "asked the agent to explain the difference");
  }

  @Test
  void saysWhatIsDoneAndWhatLeansOnWordsBefore() {
    List<Report> reports =
        ReportedSpeech.of("I can waive that for you this time.", false, Side.AGENT);
    assertThat(reports).extracting(Report::act).containsExactly(Act.OFFERED);
    assertThat(reports).extracting(Report::anaphoric).containsExactly(true);
    assertThat(ReportedSpeech.of("The router is broken.", false, Side.CUSTOMER))
        .extracting(Report::anaphoric)
        .containsExactly(false);
  }

  private static String predicate(String said, Side side) {
    return ReportedSpeech.of(said, said.endsWith("?"), side).stream()
        .map(Report::predicate)
        .collect(Collectors.joining(" / "));
  }
}
