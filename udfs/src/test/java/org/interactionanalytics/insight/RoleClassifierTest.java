package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.interactionanalytics.timeline.Role;
import org.junit.jupiter.api.Test;

class RoleClassifierTest {
  private static final RoleClassifier ENGLISH = RoleClassifier.english();
  private static final String AGENT_TEXT =
      "thank you for calling my name is anna how can i help you today may i have your account"
          + " number please is there anything else i can help you with";
  private static final String CUSTOMER_TEXT =
      "hi i have a problem with my bill i was charged twice my account number is four five six"
          + " okay thanks for your help bye";

  @Test
  void findsTheAgent() {
    RoleGuess guess = ENGLISH.classify(AGENT_TEXT, CUSTOMER_TEXT).orElseThrow();

    assertThat(guess.first()).isEqualTo(Role.AGENT);
    assertThat(guess.second()).isEqualTo(Role.CUSTOMER);
    assertThat(guess.confidence()).isBetween(0.8, 1.0);
  }

  @Test
  void theOrderOfChannelsTurnsTheAnswerRound() {
    RoleGuess straight = ENGLISH.classify(AGENT_TEXT, CUSTOMER_TEXT).orElseThrow();

    assertThat(ENGLISH.classify(CUSTOMER_TEXT, AGENT_TEXT))
        .contains(new RoleGuess(Role.CUSTOMER, Role.AGENT, straight.confidence()));
  }

  @Test
  void oneSideAloneIsEvidence() {
    assertThat(ENGLISH.classify("", AGENT_TEXT).orElseThrow().second()).isEqualTo(Role.AGENT);
  }

  @Test
  void nothingSaidIsNoEvidence() {
    assertThat(ENGLISH.classify("", "")).isEmpty();
    assertThat(ENGLISH.classify("zzyzx", "")).isEmpty();
    assertThat(ENGLISH.classify(AGENT_TEXT, AGENT_TEXT)).isEmpty();
  }

  @Test
  void saysWhichModelItIs() {
    assertThat(ENGLISH.name()).isEqualTo("roles-en");
    assertThat(ENGLISH.version()).isEqualTo("2");
    assertThat(ENGLISH.sha256()).hasSize(64);
  }
}
