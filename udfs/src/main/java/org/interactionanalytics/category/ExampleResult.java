package org.interactionanalytics.category;

import java.util.List;

/**
 * What the rules made of an example.
 *
 * @param name of the example
 * @param matched labels of the categories that matched
 * @param missing labels that should have matched and did not
 * @param unwanted labels that should not have matched and did
 * @param remarks why categories could not be decided, or none were looked at
 */
public record ExampleResult(
    String name,
    List<String> matched,
    List<String> missing,
    List<String> unwanted,
    List<String> remarks) {
  public ExampleResult {
    matched = List.copyOf(matched);
    missing = List.copyOf(missing);
    unwanted = List.copyOf(unwanted);
    remarks = List.copyOf(remarks);
  }

  public boolean passed() {
    return missing.isEmpty() && unwanted.isEmpty();
  }

  /** One line, and one for each difference and remark. */
  public String text() {
    StringBuilder text = new StringBuilder(passed() ? "pass  " : "FAIL  ").append(name);
    missing.forEach(label -> text.append("\n      missing:  ").append(label));
    unwanted.forEach(label -> text.append("\n      unwanted: ").append(label));
    if (!passed()) {
      text.append("\n      matched:  ")
          .append(matched.isEmpty() ? "nothing" : String.join(", ", matched));
      remarks.forEach(remark -> text.append("\n      ").append(remark));
    }
    return text.toString();
  }
}
