package dk.frist.connectors.prometheus.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP API of a Prometheus server, or of what speaks as one. */
public final class PrometheusServer {
  static final String WRITE_PATH = "/api/v1/write";

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
  private static final JsonMapper JSON = new JsonMapper();

  private final String base;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

  private PrometheusServer(String base) {
    this.base = base;
  }

  /**
   * The server at an address: its own, or that of its receiver, which ends in {@code
   * /api/v1/write}.
   *
   * @throws InvalidInputException if it is no such address
   */
  public static PrometheusServer at(String option, URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null || address.getQuery() != null) {
      throw new InvalidInputException(
          Mistake.in(
              option,
              "'%s' is no address of a server, such as http://localhost:9090".formatted(address)));
    }
    String prefix =
        path.endsWith(WRITE_PATH)
            ? path.substring(0, path.length() - WRITE_PATH.length())
            : path.replaceAll("/+$", "");
    return new PrometheusServer(address.getScheme() + "://" + address.getRawAuthority() + prefix);
  }

  /** Its address, without a slash at the end. */
  public String address() {
    return base;
  }

  URI writeAddress() {
    return URI.create(base + WRITE_PATH);
  }

  HttpClient client() {
    return client;
  }

  /**
   * Asks for data.
   *
   * @param path below the address, with a query already encoded
   * @return what stands under {@code data}
   * @throws BackfillFailedException if it refuses or cannot be reached; says why
   */
  JsonNode get(String path) throws BackfillFailedException, InterruptedException {
    return data(HttpRequest.newBuilder(URI.create(base + path)));
  }

  /** Tells it to do something; as {@link #get} otherwise. */
  void post(String path) throws BackfillFailedException, InterruptedException {
    data(HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.noBody()));
  }

  private JsonNode data(HttpRequest.Builder request)
      throws BackfillFailedException, InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              request.timeout(ANSWER_LIMIT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw new BackfillFailedException(
            "%s answered %d: %s".formatted(base, answer.statusCode(), reason(answer.body())));
      }
      return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()).path("data");
    } catch (JsonProcessingException e) {
      throw new BackfillFailedException(base + " does not answer as Prometheus does");
    } catch (IOException e) {
      throw new BackfillFailedException(unreachable(base, e));
    }
  }

  static String unreachable(String address, IOException e) {
    String message = e.getMessage() == null ? unsaid(e) : e.getMessage();
    return "%s cannot be reached: %s".formatted(address, message);
  }

  /** Java's client says nothing of why there is no connection. */
  private static String unsaid(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "the name of the host is not known";
      }
    }
    return e instanceof ConnectException ? "nothing listens there" : e.getClass().getSimpleName();
  }

  /** What an answer says is wrong: the {@code error} of Prometheus, or its first line. */
  static String reason(String body) {
    try {
      String error = JSON.readTree(body).path("error").asText();
      if (!error.isEmpty()) {
        return error;
      }
    } catch (JsonProcessingException e) {
      // Then it is plain text.
    }
    return body.lines().findFirst().orElse("nothing more");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
