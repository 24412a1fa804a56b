package org.interactionanalytics.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profile that is shipped in {@code conf/categories}. */
class SupportProfileTest {
  private static final Path FOLDER = Path.of("..", "conf", "categories");

  private static final CategoryProfile SUPPORT =
      CategoryProfiles.readFolder(FOLDER).select("en-us", "support").orElseThrow();

  private static final Timeline CALL =
      TestTimelines.of(
          100,
          "agent 0 thank you for calling acme this call may be recorded for quality my name is sam"
              + " how can i help",
          "customer 10 hi um i was charged twice on my last bill and i want my money back",
          "agent 18 i'm so sorry about that i understand how frustrating that is may i have your"
              + " account number please",
          "customer 27 sure it's four five six",
          "agent 30 thank you please hold for a moment",
          "agent 60 thank you for holding i can see the charge i will refund it",
          "customer 68 this is ridiculous i want to speak to a manager or i will cancel my plan",
          "agent 76 i can transfer you or my manager will call you back tomorrow",
          "customer 83 okay thanks",
          "agent 86 is there anything else have a great day");

  @Test
  void theExampleInTheReadmeIsAProfile() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    String fence = "```yaml\n";
    String example = readme.substring(readme.indexOf(fence) + fence.length());

    assertThat(Profiles.of(example.substring(0, example.indexOf("```"))).version()).isEqualTo(3);
  }

  private static List<String> names(Timeline timeline, Optional<List<Double>> sentiment) {
    return SUPPORT.categorize(timeline, sentiment).matches().stream()
        .map(CategoryMatch::name)
        .toList();
  }

  @Test
  void aCallHasTheCategoriesThatAPersonWouldGiveIt() {
    Double[] scores = new Double[CALL.turns().size()];
    Arrays.fill(scores, 0.0);
    scores[6] = -0.7;

    assertThat(names(CALL, Optional.of(List.of(scores))))
        .containsExactly(
            "Greeting",
            "Thanks",
            "Apology",
            "Closing",
            "RecordingDisclosure",
            "Verification",
            "Empathy",
            "Hold",
            "Transfer",
            "CallbackPromise",
            "Refund",
            "BillingDispute",
            "Cancellation",
            "Complaint",
            "SupervisorRequest",
            "EscalationRisk",
            "DeadAir");
  }

  @Test
  void withoutRolesOverlapAndSentimentItSaysWhatIsUndecided() {
    CategoryResult result =
        SUPPORT.categorize(TestTimelines.mono(TestTimelines.withoutRoles(CALL)), Optional.empty());

    assertThat(result.matches())
        .extracting(CategoryMatch::name)
        .containsExactly("Thanks", "RecordingDisclosure", "Refund", "DeadAir");
    assertThat(result.undecided())
        .filteredOn(undecided -> undecided.name().equals("Crosstalk"))
        .extracting(UndecidedCategory::reason)
        .containsExactly("crosstalk is not measurable where the speakers share a channel");
  }

  @Test
  void aSilentCallLacksTheDisclosureAndNothingElseIsSaid() {
    assertThat(names(TestTimelines.of(60), Optional.empty()))
        .containsExactly("MissingDisclosure", "DeadAir");
  }

  @ParameterizedTest
  @CsvSource({
    "customer, i want to cancel my subscription, Cancellation",
    "customer, i'd like to close my savings account, Cancellation",
    "customer, i don't recognise this charge, BillingDispute",
    "customer, my bill is forty dollars higher this month, BillingDispute",
    "customer, the wi fi keeps dropping, TechnicalIssue",
    "customer, i'm having a lot of trouble with it, TechnicalIssue",
    "customer, i can't log in, TechnicalIssue",
    "customer, where's my package, Delivery",
    "customer, you will hear from my lawyer, LegalThreat",
    "customer, i'll just go to another provider, ChurnRisk",
    "customer, let me talk to your um supervisor, SupervisorRequest",
    "customer, that fixed it, Resolution",
    "agent, what are the three digits on the back, PaymentTaken",
    "agent, i'll call you back on monday, CallbackPromise",
    "agent, for security purposes what is your date of birth, Verification",
    "agent, we apologise for that, Apology",
    "agent, bear with me, Hold",
    "agent, i'm going to put you through to billing, Transfer",
  })
  void firesOn(String party, String said, String category) {
    assertThat(names(TestTimelines.of(29, party + " 1 " + said), Optional.empty()))
        .contains(category);
  }

  @ParameterizedTest
  @CsvSource({
    "customer, are there any extra charges, BillingDispute",
    "agent, please hold the power button for ten seconds, Hold",
    "customer, i filed a police complaint, Complaint",
    "customer, no thank you, Thanks",
    "agent, i'm sorry could you repeat that, Apology",
    "agent, i will take care of that, Closing",
    "customer, someone else used my phone, SupervisorRequest",
  })
  void doesNotFireOn(String party, String said, String category) {
    assertThat(names(TestTimelines.of(29, party + " 1 " + said), Optional.empty()))
        .doesNotContain(category);
  }
}
