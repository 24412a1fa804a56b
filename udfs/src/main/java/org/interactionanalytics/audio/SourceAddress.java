package org.interactionanalytics.audio;

import java.net.URI;

/** Reads the parts of an address that may be shown. */
final class SourceAddress {
  private SourceAddress() {}

  /** Without user info, query and fragment, which may hold secrets. */
  static String printable(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme() + ":";
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return scheme + (host.isEmpty() ? "" : "//" + host) + path(uri);
  }

  static String lastSegment(URI uri) {
    String path = path(uri);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String path(URI uri) {
    return uri.getPath() == null ? "" : uri.getPath();
  }
}
