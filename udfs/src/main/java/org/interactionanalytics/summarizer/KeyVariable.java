package org.interactionanalytics.summarizer;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.interactionanalytics.error.ConfigurationException;

/**
 * The environment variable that holds a server's key. The key itself is read where it is used and
 * kept nowhere.
 *
 * @param name of the variable; empty for a server that asks for no key
 */
public record KeyVariable(String name) implements Serializable {
  /** The server asks for no key. */
  public static final KeyVariable NONE = new KeyVariable("");

  private static final Pattern NAME = Pattern.compile("[A-Z_][A-Z0-9_]{0,63}");

  /** So many letters with digits among them and no underscore are no name that a person gave. */
  private static final Pattern LOOKS_LIKE_KEY = Pattern.compile("(?=[A-Z]*[0-9])[A-Z0-9]{16}");

  /**
   * Reads the name of a variable.
   *
   * @throws ConfigurationException if it is none; does not repeat it, because it may be the key
   */
  public static KeyVariable parse(String name) {
    if (!NAME.matcher(name).matches() || LOOKS_LIKE_KEY.matcher(name).find()) {
      throw new ConfigurationException(
          "must be the name of an environment variable, in capitals, digits and underscores, for"
              + " example SUMMARIZER_KEY (what was written is not shown: it may be the key itself)."
              + " Set the variable to the key on every executor");
    }
    return new KeyVariable(name);
  }

  /** Whether the server asks for no key. */
  boolean isNone() {
    return name.isEmpty();
  }

  /**
   * The key; empty where the variable is not set.
   *
   * @param environment value of an environment variable, null where it is not set
   */
  Optional<String> key(UnaryOperator<String> environment) {
    return Optional.ofNullable(environment.apply(name))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }
}
