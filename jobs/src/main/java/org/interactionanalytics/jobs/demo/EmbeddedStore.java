package org.interactionanalytics.jobs.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** An S3 server in this process, in memory, on loopback. */
public final class EmbeddedStore implements AutoCloseable {
  /** Of this server only; it is gone with the process. */
  private static final String IDENTITY = "local";

  private static final String CREDENTIAL = "localsecret";

  private final S3Proxy server;

  private EmbeddedStore(S3Proxy server) {
    this.server = server;
  }

  /** Starts a server with one empty bucket. */
  public static EmbeddedStore start(String bucket) throws Exception {
    TransientNio2BlobStore blobs = new TransientNio2BlobStore();
    blobs.createContainer(bucket);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, CREDENTIAL)
            .build();
    server.start();
    return new EmbeddedStore(server);
  }

  /** What Hadoop needs to reach it. */
  public Map<String, String> hadoopSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + server.getPort());
    settings.put("fs.s3a.endpoint.region", "us-east-1");
    settings.put("fs.s3a.path.style.access", "true");
    settings.put("fs.s3a.connection.ssl.enabled", "false");
    settings.put(
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    settings.put("fs.s3a.access.key", IDENTITY);
    settings.put("fs.s3a.secret.key", CREDENTIAL);
    return settings;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // as Jetty declares it
      throw new IllegalStateException("Cannot stop the S3 server", e);
    }
  }
}
