package org.interactionanalytics.udf;

import java.util.List;
import org.interactionanalytics.insight.ActModel;

/** {@code action_item(text)}. */
public final class ActionItemFunction extends TextScore {
  public ActionItemFunction() {
    super(
        "action_item",
        ActModel.Act.ACTION,
        new FunctionHelp(
            "_FUNC_(text) - Returns the probability that an English sentence gives or takes a task, 0 to 1.",
            List.of("text - STRING, punctuated or not; one sentence"),
            List.of("> SELECT _FUNC_('i will send you the report by friday') > 0.5;\ntrue"),
            "0.1.0"));
  }
}
