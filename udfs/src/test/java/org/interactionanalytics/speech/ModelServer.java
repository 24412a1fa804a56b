package org.interactionanalytics.speech;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Serves one file on the loopback interface, as badly as a test wants it. */
final class ModelServer implements AutoCloseable {
  /** How the server treats a request. */
  interface Manner {
    void answer(HttpExchange exchange, int number, byte[] content) throws IOException;
  }

  private final HttpServer server;
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  private ModelServer(HttpServer server) {
    this.server = server;
  }

  static ModelServer start(byte[] content, Manner manner) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ModelServer server = new ModelServer(http);
    http.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    http.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          server.ranges.add(range == null ? "all" : range);
          try (exchange) {
            manner.answer(exchange, server.ranges.size(), content);
          }
        });
    http.start();
    return server;
  }

  static ModelServer start(byte[] content) throws IOException {
    return start(content, (exchange, number, bytes) -> send(exchange, 200, bytes));
  }

  static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content);
    }
  }

  /** Announces everything, sends the first bytes and hangs up. */
  static void hangUpAfter(int bytes, HttpExchange exchange, byte[] content) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    OutputStream out = exchange.getResponseBody();
    out.write(content, 0, bytes);
    out.flush();
  }

  String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** The Range header of every request so far, {@code all} where there was none. */
  List<String> ranges() {
    return ranges;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
