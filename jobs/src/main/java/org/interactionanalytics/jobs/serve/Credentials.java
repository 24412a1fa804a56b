package org.interactionanalytics.jobs.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may connect.
 *
 * @param user the only user; empty: any
 * @param password the password of every user; empty: any
 */
public record Credentials(Optional<String> user, Optional<String> password) {
  /** Whoever reaches the server. */
  public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());

  /** Whether they fit; takes as long for a wrong password as for the right one. */
  boolean match(String givenUser, String givenPassword) {
    return same(user, givenUser) && same(password, givenPassword);
  }

  private static boolean same(Optional<String> wanted, String given) {
    return wanted.isEmpty() || MessageDigest.isEqual(bytes(wanted.get()), bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Credentials[user=" + user + "]";
  }
}
