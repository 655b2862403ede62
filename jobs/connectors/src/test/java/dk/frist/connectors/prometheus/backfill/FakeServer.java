package dk.frist.connectors.prometheus.backfill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A real HTTP server that answers remote write as it is told, keeps the samples it takes, and
 * answers queries with how many those are.
 */
final class FakeServer implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final List<List<WrittenSample>> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean admin = true;
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong losing = new AtomicLong();
  private final Set<WrittenSample> taken = ConcurrentHashMap.newKeySet();
  private volatile List<String> ids = List.of();

  /** What to say to a request. */
  record Answer(int status, String retryAfter, String body) {
    static Answer of(int status, String body) {
      return new Answer(status, "", body);
    }
  }

  FakeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/write", this::write);
    server.createContext("/api/v1/label/", this::labels);
    server.createContext("/api/v1/query", this::query);
    server.createContext("/api/v1/admin/", this::administer);
    server.start();
  }

  PrometheusServer client() {
    return PrometheusServer.at("--server", URI.create("http://" + address()));
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next requests are answered so; later ones well. */
  FakeServer answering(Answer... next) {
    answers.addAll(List.of(next));
    return this;
  }

  /** Knows these ids already. */
  FakeServer knowing(String... replayIds) {
    ids = List.of(replayIds);
    return this;
  }

  /** Holds samples of run-1 already. */
  FakeServer holding(long samples) {
    held.set(samples);
    return this;
  }

  /** Loses one sample in the end that it took. */
  FakeServer forgettingOne() {
    return holding(-1);
  }

  /** Loses the first sample of so many requests, though it answers well. */
  FakeServer losingOneOfEach(long requests) {
    losing.set(requests);
    return this;
  }

  FakeServer withoutAdmin() {
    admin = false;
    return this;
  }

  /** The samples of every request that came, also of those it did not take. */
  List<List<WrittenSample>> requests() {
    return List.copyOf(requests);
  }

  /** What else it was asked, decoded. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void write(HttpExchange exchange) throws IOException {
    List<WrittenSample> samples = WrittenSample.of(exchange.getRequestBody().readAllBytes());
    requests.add(samples);
    Answer answer = answers.isEmpty() ? Answer.of(204, "") : answers.remove();
    if (answer.status() / 100 == 2) {
      taken.addAll(losing.getAndDecrement() > 0 ? samples.subList(1, samples.size()) : samples);
    }
    if (!answer.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
    }
    send(exchange, answer.status(), answer.body());
  }

  private void labels(HttpExchange exchange) throws IOException {
    asked.add(question(exchange));
    boolean names = exchange.getRequestURI().getPath().contains("__name__");
    List<String> values = names ? List.of("frist_open_cases") : ids;
    String data = values.isEmpty() ? "" : "\"" + String.join("\",\"", values) + "\"";
    send(exchange, 200, "{\"status\":\"success\",\"data\":[" + data + "]}");
  }

  private void query(HttpExchange exchange) throws IOException {
    String question = question(exchange);
    asked.add(question);
    long found = question.contains("count(last") ? at(question) : held.get() + taken.size();
    String result = "{\"metric\":{\"replay_id\":\"run-1\"},\"value\":[1,\"" + found + "\"]}";
    send(
        exchange,
        200,
        "{\"status\":\"success\",\"data\":{\"result\":[" + (found > 0 ? result : "") + "]}}");
  }

  /** How many samples it has of the moment that a question is about. */
  private long at(String question) {
    String time = question.replaceFirst(".*[?]time=([^&]+)&.*", "$1");
    long millis = Instant.parse(time).toEpochMilli();
    return taken.stream().filter(sample -> sample.millis() == millis).count();
  }

  private void administer(HttpExchange exchange) throws IOException {
    asked.add(question(exchange));
    if (admin) {
      held.set(0);
      taken.clear();
    }
    String disabled = "{\"status\":\"error\",\"error\":\"admin APIs disabled\"}";
    send(exchange, admin ? 204 : 503, admin ? "" : disabled);
  }

  private static String question(HttpExchange exchange) {
    return exchange.getRequestMethod()
        + " "
        + URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
