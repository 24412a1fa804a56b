package org.interactionanalytics.udf;

import java.util.List;
import org.interactionanalytics.insight.ActModel.Act;

/** {@code politeness(text)}. */
public final class PolitenessFunction extends TextScore {
  public PolitenessFunction() {
    super(
        "politeness",
        scores -> scores.get(Act.POLITENESS),
        new FunctionHelp(
            "_FUNC_(text) - Returns how polite an English request is: 0 rude, 0.5 neither, 1 polite.",
            List.of("text - STRING, punctuated or not; one request or turn"),
            List.of("> SELECT _FUNC_('could you please help me with this thank you') > 0.5;\ntrue"),
            "0.1.0"));
  }
}
