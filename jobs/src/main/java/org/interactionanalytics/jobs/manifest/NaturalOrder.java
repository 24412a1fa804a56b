package org.interactionanalytics.jobs.manifest;

import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders texts as people do: {@code call2} before {@code call10}. */
final class NaturalOrder<T> implements Comparator<T> {
  private static final Pattern PART = Pattern.compile("0*(\\d+)|\\D+");

  private final Function<T, String> text;

  NaturalOrder(Function<T, String> text) {
    this.text = text;
  }

  @Override
  public int compare(T left, T right) {
    String leftText = text.apply(left);
    String rightText = text.apply(right);
    Matcher leftPart = PART.matcher(leftText);
    Matcher rightPart = PART.matcher(rightText);
    while (leftPart.find() && rightPart.find()) {
      int order = compareParts(leftPart, rightPart);
      if (order != 0) {
        return order;
      }
    }
    return leftText.compareTo(rightText);
  }

  private static int compareParts(Matcher left, Matcher right) {
    String leftNumber = left.group(1);
    String rightNumber = right.group(1);
    if (leftNumber == null || rightNumber == null) {
      return left.group().compareTo(right.group());
    }
    int byDigits = Integer.compare(leftNumber.length(), rightNumber.length());
    return byDigits != 0 ? byDigits : leftNumber.compareTo(rightNumber);
  }
}
