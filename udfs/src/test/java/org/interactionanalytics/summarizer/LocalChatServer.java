package org.interactionanalytics.summarizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Completes chats on the loopback interface, as well or as badly as a test wants it. */
final class LocalChatServer implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** How the server treats a request; numbers count from 1. */
  @FunctionalInterface
  interface Manner {
    void answer(HttpExchange exchange, int number) throws IOException;
  }

  /** What arrived. */
  record Request(String method, String path, Optional<String> authorization, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The message of a role. */
    String message(String role) {
      for (JsonNode message : json().path("messages")) {
        if (message.path("role").asText().equals(role)) {
          return message.path("content").asText();
        }
      }
      throw new AssertionError("No message of role " + role);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private LocalChatServer(HttpServer server) {
    this.server = server;
  }

  static LocalChatServer start(Manner manner) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LocalChatServer server = new LocalChatServer(http);
    http.setExecutor(server.threads);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            server.requests.add(
                new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            manner.answer(exchange, server.requests.size());
          }
        });
    http.start();
    return server;
  }

  /** Always the same text of the model. */
  static LocalChatServer saying(String content) throws IOException {
    return start((exchange, number) -> say(exchange, content));
  }

  /** Always the same status, with a body. */
  static LocalChatServer failing(int status, String body) throws IOException {
    return start((exchange, number) -> send(exchange, status, body));
  }

  static void say(HttpExchange exchange, String content) throws IOException {
    var answer = JSON.createObjectNode();
    var choice = answer.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content);
    send(exchange, 200, answer.toString());
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
