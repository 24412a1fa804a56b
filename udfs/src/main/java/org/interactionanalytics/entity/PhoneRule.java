package org.interactionanalytics.entity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.entity.SpokenNumbers.Group;

/**
 * Telephone numbers: digits that the region's numbering plan knows, or that somebody calls a phone
 * number.
 */
final class PhoneRule implements EntityRule {
  /** Shortest local number, and the longest number of all. Source: ITU-T E.164. */
  private static final int MIN_DIGITS = 7;

  private static final int MAX_DIGITS = 15;

  /** How far back a word may stand that says what the digits are, words. Source: own choice. */
  private static final int CUE_REACH = 6;

  private static final Set<String> PHONE_CUES =
      Set.of(
          "phone",
          "telephone",
          "mobile",
          "cell",
          "cellphone",
          "call",
          "dial",
          "ring",
          "reach",
          "text",
          "fax",
          "landline",
          "callback");

  private static final Set<String> OTHER_CUES =
      Set.of(
          "account",
          "order",
          "reference",
          "tracking",
          "policy",
          "ticket",
          "case",
          "confirmation",
          "card",
          "invoice",
          "serial",
          "member",
          "membership",
          "customer",
          "zip",
          "code",
          "pin",
          "claim",
          "booking",
          "id",
          "social",
          "security",
          "routing",
          "licence",
          "license",
          "passport",
          "model",
          "part",
          "receipt",
          "transaction",
          "sort");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final String region;

  /**
   * @param region of numbers without a country code, ISO 3166
   */
  PhoneRule(String region) {
    this.region = region;
  }

  private enum Cue {
    PHONE,
    OTHER,
    NONE
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
    Cue cue = cue(words, from);
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

  /** The nearest word before that says what the digits are. */
  private static Cue cue(Words words, int from) {
    for (int at = from - 1; at >= from - CUE_REACH; at--) {
      if (words.isOneOf(at, PHONE_CUES)) {
        return Cue.PHONE;
      }
      if (words.isOneOf(at, OTHER_CUES)) {
        return Cue.OTHER;
      }
    }
    return Cue.NONE;
  }
}
