package org.interactionanalytics.udf;

import java.util.List;
import org.interactionanalytics.insight.ActModel.Act;

/** {@code is_question(text)}. */
public final class IsQuestionFunction extends TextScore {
  public IsQuestionFunction() {
    super(
        "is_question",
        scores -> scores.get(Act.QUESTION),
        new FunctionHelp(
            "_FUNC_(text) - Returns the probability that an English sentence asks something, 0 to 1.",
            List.of("text - STRING, punctuated or not; one sentence"),
            List.of("> SELECT _FUNC_('do you have your account number') > 0.5;\ntrue"),
            "0.1.0"));
  }
}
