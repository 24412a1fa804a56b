package org.interactionanalytics.jobs.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hive.service.rpc.thrift.TCLIService;
import org.apache.spark.sql.SparkSession;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TTransportException;
import org.interactionanalytics.error.ConfigurationException;

/**
 * Answers Hive's JDBC and ODBC drivers and PyHive from the catalog of a Spark session: binary
 * transport, SASL PLAIN. Each connection has a session of its own. Nothing can be written.
 */
public final class JdbcServer implements AutoCloseable {
  /** A client that sends nothing for so long is gone. */
  private static final Duration IDLE_CONNECTION = Duration.ofHours(4);

  private static final Duration STOP = Duration.ofSeconds(5);

  private final ServerSocket socket;
  private final Sessions sessions;
  private final TThreadPoolServer server;
  private final Thread thread;

  private JdbcServer(
      ServerSocket socket, Sessions sessions, TThreadPoolServer server, Thread thread) {
    this.socket = socket;
    this.sessions = sessions;
    this.server = server;
    this.thread = thread;
  }

  /**
   * Listens and answers from now on.
   *
   * @param address port 0 for any free one
   * @throws ConfigurationException if it cannot listen there
   */
  public static JdbcServer start(
      SparkSession spark, InetSocketAddress address, Credentials credentials) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(address);
      Sessions sessions = new Sessions(spark);
      ConnectionSessions connections = new ConnectionSessions(sessions);
      TThreadPoolServer server =
          new TThreadPoolServer(
              new TThreadPoolServer.Args(
                      new TServerSocket(
                          new TServerSocket.ServerSocketTransportArgs()
                              .serverSocket(socket)
                              .clientTimeout((int) IDLE_CONNECTION.toMillis())))
                  .processor(
                      new TCLIService.Processor<>(new CliService(spark, sessions, connections)))
                  .transportFactory(PlainSasl.transports(credentials))
                  .protocolFactory(new TBinaryProtocol.Factory())
                  .maxWorkerThreads(Sessions.MAX_SESSIONS)
                  .stopTimeoutVal((int) STOP.toSeconds())
                  .stopTimeoutUnit(TimeUnit.SECONDS));
      server.setServerEventHandler(connections);
      Thread thread = new Thread(server::serve, "jdbc-server");
      thread.setDaemon(true);
      thread.start();
      return new JdbcServer(socket, sessions, server, thread);
    } catch (IOException | TTransportException e) {
      throw new ConfigurationException(
          "Parameters [host] and [port] are invalid. The server should be able to listen on them"
              + " (was: "
              + address
              + "): "
              + e.getMessage()
              + ". End what listens there or choose others; port 0 is any free one");
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    thread.join();
  }

  /** Stops the statements and ends the connections. */
  @Override
  public void close() {
    sessions.close();
    server.stop();
  }
}
