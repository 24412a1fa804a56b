package org.interactionanalytics.entity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.spoken.NumberCues;
import org.interactionanalytics.spoken.NumberCues.Cue;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Group;
import org.interactionanalytics.spoken.Words;

/**
 * Telephone numbers: digits that the region's numbering plan knows, or that somebody calls a phone
 * number.
 */
final class PhoneRule implements EntityRule {
  /** Shortest local number, and the longest number of all. Source: ITU-T E.164. */
  private static final int MIN_DIGITS = 7;

  private static final int MAX_DIGITS = 15;

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final String region;

  /**
   * @param region of numbers without a country code, ISO 3166
   */
  PhoneRule(String region) {
    this.region = region;
  }

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<Group> run = SpokenNumbers.run(words, at);
      if (!run.isEmpty()) {
        phone(words, run).ifPresent(found::add);
      }
      at = run.isEmpty() ? at + 1 : run.get(run.size() - 1).to();
    }
    return found;
  }

  private Optional<Candidate> phone(Words words, List<Group> run) {
    int from = run.get(0).from();
    boolean international = words.at(from - 1).equals("plus");
    String digits = SpokenNumbers.digits(run);
    if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    Cue cue = NumberCues.before(words, from);
    if (cue == Cue.OTHER || (run.size() == 1 && cue == Cue.NONE)) {
      return Optional.empty();
    }
    Optional<String> number = valid(international ? "+" + digits : digits);
    return number
        .or(() -> cue == Cue.PHONE ? Optional.of(CardNumbers.safe(digits)) : Optional.empty())
        .map(
            value ->
                Candidate.of(
                    EntityType.PHONE,
                    value,
                    international ? from - 1 : from,
                    run.get(run.size() - 1).to()));
  }

  private Optional<String> valid(String digits) {
    try {
      PhoneNumber number = plans.parse(digits, region);
      return plans.isValidNumber(number)
          ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
