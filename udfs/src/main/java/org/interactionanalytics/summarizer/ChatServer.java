package org.interactionanalytics.summarizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;

/**
 * A server that completes chats as OpenAI's {@code POST /chat/completions} does: vLLM, llama.cpp,
 * Ollama and others. Redirects are not followed: they would carry the transcript to a place that
 * nobody chose. Thread-safe.
 */
final class ChatServer {
  /** An answer of {@link #MAX_ANSWER_TOKENS} is about 10 kB; some servers add their reasoning. */
  static final int MAX_RESPONSE_BYTES = 1 << 20;

  /** Twice what the longest permitted answer takes. */
  private static final int MAX_ANSWER_TOKENS = 2048;

  /** Any number; the same one each time makes servers that sample repeat themselves. */
  private static final int SEED = 17;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  /** What servers call a context that is too short, and a model that they do not have. */
  private static final Set<String> TOO_LONG =
      Set.of("context_length_exceeded", "exceed_context_size_error");

  private static final Set<String> NO_MODEL = Set.of("model_not_found");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** HTTP/1.1, because the offer to upgrade makes some Python servers lose the body. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** How to let time pass between two attempts. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration duration) throws InterruptedException;
  }

  private final ChatSettings settings;
  private final Duration timeout;
  private final UnaryOperator<String> environment;
  private final Pause pause;
  private final SummarizerErrors errors;
  private final AtomicBoolean takesResponseFormat = new AtomicBoolean(true);

  ChatServer(
      ChatSettings settings, Duration timeout, UnaryOperator<String> environment, Pause pause) {
    this.settings = settings;
    this.timeout = timeout;
    this.environment = environment;
    this.pause = pause;
    this.errors = new SummarizerErrors(settings);
  }

  /** The model's text in answer to instructions and the data that they are about. */
  String answer(String instructions, String data) throws SummarizerException {
    if (takesResponseFormat.get()) {
      ObjectNode formatted = request(instructions, data);
      formatted.putObject("response_format").put("type", "json_object");
      HttpResponse<byte[]> reply = post(formatted);
      if (!mayDislikeFormat(reply)) {
        return text(reply);
      }
      HttpResponse<byte[]> plain = post(request(instructions, data));
      if (plain.statusCode() == OK) {
        takesResponseFormat.set(false);
      }
      return text(plain);
    }
    return text(post(request(instructions, data)));
  }

  private static boolean mayDislikeFormat(HttpResponse<byte[]> reply) {
    boolean refused = reply.statusCode() == BAD_REQUEST || reply.statusCode() == UNPROCESSABLE;
    return refused && !isCalled(reply, TOO_LONG) && !isCalled(reply, NO_MODEL);
  }

  private ObjectNode request(String instructions, String data) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("model", settings.model());
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions);
    messages.addObject().put("role", "user").put("content", data);
    request.put("temperature", 0);
    request.put("seed", SEED);
    request.put("max_tokens", MAX_ANSWER_TOKENS);
    request.put("stream", false);
    return request;
  }

  private String text(HttpResponse<byte[]> reply) throws SummarizerException {
    if (isCalled(reply, TOO_LONG)) {
      throw errors.tooLongForServer(reply.statusCode());
    }
    if (isCalled(reply, NO_MODEL)) {
      throw errors.modelNotFound(reply.statusCode());
    }
    if (reply.statusCode() != OK) {
      throw errors.refused(reply.statusCode());
    }
    JsonNode choice = json(reply).path("choices").path(0);
    if (choice.path("finish_reason").asText().equals("length")) {
      throw errors.malformed("does not end within " + MAX_ANSWER_TOKENS + " tokens");
    }
    JsonNode content = choice.path("message").path("content");
    if (!content.isTextual()) {
      throw errors.malformed("is no chat completion");
    }
    return content.textValue();
  }

  private static boolean isCalled(HttpResponse<byte[]> reply, Set<String> names) {
    if (reply.statusCode() == OK) {
      return false;
    }
    JsonNode error = json(reply).path("error");
    return names.contains(error.path("code").asText())
        || names.contains(error.path("type").asText());
  }

  private static JsonNode json(HttpResponse<byte[]> reply) {
    try {
      return Optional.ofNullable(JSON.readTree(reply.body())).orElse(MissingNode.getInstance());
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  private HttpResponse<byte[]> post(ObjectNode content) throws SummarizerException {
    HttpRequest request = httpRequest(content);
    for (int attempt = 0; ; attempt++) {
      boolean last = attempt == settings.retries();
      try {
        HttpResponse<byte[]> reply = send(request);
        if (last || !isTransient(reply.statusCode())) {
          return reply;
        }
        sleep(RetryDelay.after(attempt, reply.headers()));
      } catch (LimitedBody.TooLargeException e) {
        throw errors.answerTooLarge(MAX_RESPONSE_BYTES);
      } catch (IOException e) {
        if (last) {
          throw unanswered(e);
        }
        sleep(RetryDelay.after(attempt));
      }
    }
  }

  private static boolean isTransient(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  private HttpRequest httpRequest(ObjectNode content) throws SummarizerException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.address().chat())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(content.toString().getBytes(StandardCharsets.UTF_8)));
    if (!settings.keyVariable().isNone()) {
      String key = settings.keyVariable().key(environment).orElseThrow(errors::keyMissing);
      // Checked here, because the client would repeat a malformed value in its exception.
      if (!key.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
        throw errors.keyMalformed();
      }
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  /** The client's own limit would not count the time that the body takes. */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, SummarizerException {
    CompletableFuture<HttpResponse<byte[]>> pending =
        CLIENT.sendAsync(request, head -> new LimitedBody(MAX_RESPONSE_BYTES));
    try {
      return pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw new HttpTimeoutException("no answer in time");
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw errors.interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure
          ? failure
          : new IOException("The request failed", e.getCause());
    }
  }

  private void sleep(Duration duration) throws SummarizerException {
    try {
      pause.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errors.interrupted();
    }
  }

  private SummarizerException unanswered(IOException failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return errors.unreachable("it does not take connections");
    }
    if (failure instanceof HttpTimeoutException) {
      return errors.timeout();
    }
    if (failure instanceof SSLException) {
      return errors.unreachable("its certificate or its encryption is not accepted");
    }
    if (failure instanceof UnknownHostException
        || failure.getCause() instanceof UnresolvedAddressException) {
      return errors.unreachable("its host name is unknown");
    }
    return errors.unreachable(
        failure instanceof ConnectException
            ? "the connection was refused"
            : "the connection broke");
  }
}
