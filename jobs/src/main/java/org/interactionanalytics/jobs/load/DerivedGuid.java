package org.interactionanalytics.jobs.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** The guid of a recording whose manifest gives none: a UUID of version 5 (RFC 9562). */
final class DerivedGuid {
  /** Namespace of the guids that this software derives. */
  private static final UUID NAMESPACE = UUID.fromString("9b1f4d0c-6a53-4a0e-8d0a-7c0f5b3d2e11");

  private DerivedGuid() {}

  /** For a recording that was read: the same bytes have the same guid. */
  static String ofContent(String contentSha256) {
    return version5(contentSha256).toString();
  }

  /** For a recording that could not be read. */
  static String ofLocation(String uri) {
    return version5("uri:" + uri).toString();
  }

  /** For a manifest line that is not understood. */
  static String ofLine(String lineSha256) {
    return version5("line:" + lineSha256).toString();
  }

  private static UUID version5(String name) {
    MessageDigest sha1 = DigestUtils.getSha1Digest();
    sha1.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array());
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
    long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(most, least);
  }
}
