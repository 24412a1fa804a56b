package org.interactionanalytics.audio;

import java.net.URI;
import java.util.Map;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** Says in words for a stranger why a store did not give what was asked of it. */
public final class SourceErrors {
  private record Reason(String text, boolean retryable) {}

  /**
   * By simple class name, because the classes of s3a and of other stores are not on this module's
   * class path. Superclasses are looked up too; the innermost cause that is known here wins.
   */
  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry("FileNotFoundException", new Reason("there is no such file", false)),
          Map.entry("NoSuchFileException", new Reason("there is no such file", false)),
          Map.entry("UnknownStoreException", new Reason("there is no such bucket", false)),
          Map.entry("AccessDeniedException", new Reason("access is denied", false)),
          Map.entry("AccessControlException", new Reason("access is denied", false)),
          Map.entry(
              "NoAuthWithAWSException", new Reason("no AWS credentials are configured", false)),
          Map.entry(
              "NoAwsCredentialsException", new Reason("no AWS credentials are configured", false)),
          Map.entry(
              "UnsupportedFileSystemException",
              new Reason("no file system is installed for this scheme", false)),
          Map.entry(
              "ClassNotFoundException",
              new Reason("no file system is installed for this scheme", false)),
          Map.entry("UnknownHostException", new Reason("the host name is unknown", true)),
          Map.entry("UnresolvedAddressException", new Reason("the host name is unknown", true)),
          Map.entry("ConnectException", new Reason("the host refused the connection", true)),
          Map.entry("NoRouteToHostException", new Reason("the host cannot be reached", true)),
          Map.entry("SSLException", new Reason("no secure connection could be made", false)),
          Map.entry("HttpTimeoutException", new Reason("the server took too long", true)),
          Map.entry("SocketTimeoutException", new Reason("the server took too long", true)),
          Map.entry("InterruptedIOException", new Reason("reading was interrupted", true)),
          Map.entry("EOFException", new Reason("it ended before its stated length", true)),
          Map.entry(
              "IllegalArgumentException", new Reason("the address is not a valid one", false)));

  private static final Reason OTHER = new Reason("reading failed", true);

  private SourceErrors() {}

  /** The cause in a few words, such as "there is no such bucket". */
  public static String inWords(Throwable failure) {
    Reason reason = reason(failure);
    return reason.equals(OTHER) ? reason.text + " (" + kind(failure) + ")" : reason.text;
  }

  static RecordingException unreadable(URI uri, Throwable failure) {
    return new RecordingException(
        unreadable(uri, inWords(failure), reason(failure).retryable), failure);
  }

  static RecordingError unreadable(URI uri, String reason, boolean retryable) {
    return RecordingErrors.unreadable(reason + ": " + SourceAddress.printable(uri), retryable);
  }

  private static Reason reason(Throwable failure) {
    Reason found = failure.getCause() == null ? OTHER : reason(failure.getCause());
    for (Class<?> type = failure.getClass();
        type != null && found.equals(OTHER);
        type = type.getSuperclass()) {
      found = REASONS.getOrDefault(type.getSimpleName(), OTHER);
    }
    return found;
  }

  private static String kind(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
