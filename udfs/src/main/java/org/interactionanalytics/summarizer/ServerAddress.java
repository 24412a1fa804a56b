package org.interactionanalytics.summarizer;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.interactionanalytics.error.ConfigurationException;

/**
 * The base address of an OpenAI-compatible server, for example {@code http://localhost:8000/v1}.
 *
 * @param base absolute, without a slash at the end
 */
public record ServerAddress(URI base) implements Serializable {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String CHAT = "/chat/completions";
  private static final String EXAMPLE = "for example http://localhost:8000/v1";

  /**
   * Reads an address, with or without a slash at the end.
   *
   * @throws ConfigurationException saying what is wrong with it, without repeating what may be a
   *     secret in it
   */
  public static ServerAddress parse(String text) {
    URI uri = uri(text.strip());
    if (uri.getRawUserInfo() != null || hasCredentials(uri)) {
      throw new ConfigurationException(
          "must not have credentials in it. Put the key into an environment variable and name that"
              + " under keyEnv");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new ConfigurationException(
          "must be the base address alone, without \"?\" and \"#\", " + EXAMPLE);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || uri.getHost() == null) {
      throw new ConfigurationException(
          "must be an http or https address with a host, " + EXAMPLE + " (was \"" + uri + "\")");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw new ConfigurationException(
          "must have a port from 1 to 65535, " + EXAMPLE + " (was \"" + uri + "\")");
    }
    String path = uri.getRawPath().replaceAll("/+$", "");
    if (path.endsWith(CHAT)) {
      throw new ConfigurationException(
          "must be the base address, " + EXAMPLE + ". Remove \"" + CHAT + "\" from its end");
    }
    return new ServerAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path));
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException notAnAddress) {
      throw new ConfigurationException("must be an http or https address, " + EXAMPLE);
    }
  }

  /** An authority that Java cannot take apart has no user info of its own. */
  private static boolean hasCredentials(URI uri) {
    return uri.getRawSchemeSpecificPart().contains("@");
  }

  /** Where chats are completed. */
  URI chat() {
    return URI.create(base + CHAT);
  }

  /** Scheme, host and port. */
  public String origin() {
    return base.getScheme() + "://" + base.getRawAuthority();
  }
}
