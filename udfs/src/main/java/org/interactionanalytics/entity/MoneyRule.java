package org.interactionanalytics.entity;

import java.math.RoundingMode;
import java.util.Optional;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenMoney.Money;
import org.interactionanalytics.spoken.Words;

/** Amounts of money: "forty five dollars and twenty cents", "fifty p", "$45.20". */
final class MoneyRule implements EntityReader {
  private static final int DECIMALS = 2;

  @Override
  public Optional<Candidate> read(Words words, int at) {
    return SpokenMoney.read(words, at).map(MoneyRule::candidate);
  }

  private static Candidate candidate(Money money) {
    int decimals = Math.max(DECIMALS, money.amount().stripTrailingZeros().scale());
    String value = money.amount().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    return Candidate.of(EntityType.MONEY, money.currency() + value, money.from(), money.end());
  }
}
