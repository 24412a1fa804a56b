package org.interactionanalytics.jobs.serve;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import javax.security.sasl.SaslServerFactory;
import org.apache.thrift.transport.TSaslServerTransport;
import org.apache.thrift.transport.TTransportFactory;

/**
 * SASL PLAIN (RFC 4616), how Hive's drivers tell user and password. The JDK has the client's half
 * only.
 */
final class PlainSasl {
  private static final String MECHANISM = "PLAIN";

  private PlainSasl() {}

  /** Connections that begin with user and password, of whom others than these are refused. */
  static TTransportFactory transports(Credentials credentials) {
    if (Security.getProvider(PlainProvider.NAME) == null) {
      Security.addProvider(new PlainProvider());
    }
    return new TSaslServerTransport.Factory(
        MECHANISM, null, null, Map.of(), new CredentialsHandler(credentials));
  }

  /** Registers the server's half with the JDK; it creates the factory by its public constructor. */
  private static final class PlainProvider extends Provider {
    private static final String NAME = "InteractionAnalyticsPlain";
    private static final long serialVersionUID = 1;

    PlainProvider() {
      super(NAME, "1", "SASL PLAIN, server");
      put("SaslServerFactory." + MECHANISM, Factory.class.getName());
    }
  }

  /** Created by the JDK. */
  public static final class Factory implements SaslServerFactory {
    @Override
    public SaslServer createSaslServer(
        String mechanism,
        String protocol,
        String serverName,
        Map<String, ?> properties,
        CallbackHandler handler) {
      return handler instanceof CredentialsHandler known && mechanism.equals(MECHANISM)
          ? new PlainServer(known.credentials())
          : null;
    }

    @Override
    public String[] getMechanismNames(Map<String, ?> properties) {
      return new String[] {MECHANISM};
    }
  }

  /** Carries the credentials through the JDK's factory. */
  private record CredentialsHandler(Credentials credentials) implements CallbackHandler {
    @Override
    public void handle(Callback[] callbacks) {
      throw new UnsupportedOperationException("Only carries credentials");
    }
  }

  private static final class PlainServer implements SaslServer {
    private final Credentials credentials;
    private String user = "";
    private boolean complete;

    private PlainServer(Credentials credentials) {
      this.credentials = credentials;
    }

    /**
     * Takes the one message there is: authorization id, user and password, each ended by a zero but
     * for the last.
     */
    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
      List<String> parts = List.of(new String(response, StandardCharsets.UTF_8).split("\0", -1));
      if (parts.size() != 3) {
        throw new SaslException("The login is not of the form that SASL PLAIN prescribes");
      }
      if (!credentials.match(parts.get(1), parts.get(2))) {
        throw new SaslException(
            "User or password is wrong. Give those that the server was started with");
      }
      user = parts.get(1);
      complete = true;
      return new byte[0];
    }

    @Override
    public String getMechanismName() {
      return MECHANISM;
    }

    @Override
    public boolean isComplete() {
      return complete;
    }

    @Override
    public String getAuthorizationID() {
      return user;
    }

    @Override
    public Object getNegotiatedProperty(String name) {
      return name.equals(Sasl.QOP) ? "auth" : null;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) {
      throw new IllegalStateException("SASL PLAIN protects no messages");
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) {
      throw new IllegalStateException("SASL PLAIN protects no messages");
    }

    @Override
    public void dispose() {
      complete = false;
    }
  }
}
