package dk.frist.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a Prometheus server over its HTTP API, and returns values as the server gave them. */
public final class PromQl {
  private final URI server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param server base address, e.g. {@code http://127.0.0.1:9090}
   */
  public PromQl(URI server) {
    this.server = server;
  }

  /** A value at a time. */
  public record Point(Instant time, double value) {}

  /**
   * One series of an answer.
   *
   * @param labels sorted by name; {@code __name__} is the metric's name
   * @param points by time; exactly one in the answer to an instant query
   */
  public record Series(Map<String, String> labels, List<Point> points) {
    /** The only, or the last, value. */
    public double value() {
      return points.get(points.size() - 1).value();
    }
  }

  /**
   * The answer at an instant; empty when no series has a value then.
   *
   * @throws IllegalStateException if the server refuses the query
   */
  public List<Series> instant(String query, Instant at) {
    return ask("/api/v1/query?query=%s&time=%s".formatted(encoded(query), at));
  }

  /**
   * The answer at every step from start to end, both included.
   *
   * @throws IllegalStateException if the server refuses the query
   */
  public List<Series> range(String query, Instant start, Instant end, Duration step) {
    return ask(
        "/api/v1/query_range?query=%s&start=%s&end=%s&step=%d"
            .formatted(encoded(query), start, end, step.toSeconds()));
  }

  private List<Series> ask(String pathAndQuery) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(pathAndQuery)).build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the server refused " + request.uri() + answer.body());
      }
      List<Series> series = new ArrayList<>();
      for (JsonNode result : json.readTree(answer.body()).at("/data/result")) {
        series.add(new Series(labels(result.get("metric")), points(result)));
      }
      return List.copyOf(series);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + server, e);
    }
  }

  private static Map<String, String> labels(JsonNode metric) {
    Map<String, String> labels = new TreeMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static List<Point> points(JsonNode result) {
    JsonNode pairs = result.has("values") ? result.get("values") : null;
    if (pairs == null) {
      return List.of(point(result.get("value")));
    }
    List<Point> points = new ArrayList<>();
    pairs.forEach(pair -> points.add(point(pair)));
    return List.copyOf(points);
  }

  private static Point point(JsonNode pair) {
    BigDecimal seconds = pair.get(0).decimalValue();
    Instant time = Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    return new Point(time, value(pair.get(1).asText()));
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
