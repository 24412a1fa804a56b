package org.interactionanalytics.jobs.serve;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.server.ServerContext;
import org.apache.thrift.server.TServerEventHandler;
import org.apache.thrift.transport.TTransport;

/** Closes the sessions of a connection that ends, as of a client that was killed. */
final class ConnectionSessions implements TServerEventHandler {
  /** The connection that the thread serves. */
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final Sessions sessions;

  ConnectionSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  private record Connection(Set<UUID> opened) implements ServerContext {
    @Override
    public <T> T unwrap(Class<T> type) {
      return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return type.isInstance(this);
    }
  }

  /** The current connection opened a session. */
  void opened(UUID session) {
    CURRENT.get().opened().add(session);
  }

  @Override
  public void preServe() {}

  @Override
  public ServerContext createContext(TProtocol input, TProtocol output) {
    return new Connection(ConcurrentHashMap.newKeySet());
  }

  @Override
  public void processContext(ServerContext context, TTransport input, TTransport output) {
    CURRENT.set((Connection) context);
  }

  @Override
  public void deleteContext(ServerContext context, TProtocol input, TProtocol output) {
    ((Connection) context).opened().forEach(sessions::close);
    CURRENT.remove();
  }
}
