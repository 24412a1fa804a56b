package org.interactionanalytics.udf;

import java.util.List;
import org.interactionanalytics.insight.ActModel;

/** {@code action_item(text)}. */
public final class ActionItemFunction extends TextScore {
  public ActionItemFunction() {
    super(
        "action_item",
        ActModel::task,
        new FunctionHelp(
            "_FUNC_(text) - Returns how sure it is that an English sentence gives, takes or asks for a task, 0 to 1; from"
                + " about 0.1 on it does.",
            List.of("text - STRING, punctuated or not; one sentence"),
            List.of("> SELECT _FUNC_('could you send me the report by friday') > 0.5;\ntrue"),
            "0.1.0"));
  }
}
