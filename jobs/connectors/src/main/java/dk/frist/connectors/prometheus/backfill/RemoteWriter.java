package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.prometheus.backfill.WriteAnswer.Kind;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends requests by remote write 1.0, one after another. What the server may take later is sent
 * again, a bounded number of times.
 */
final class RemoteWriter {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private final PrometheusServer server;
  private final RetryPolicy policy;
  private final BackfillProgress progress;

  RemoteWriter(PrometheusServer server, RetryPolicy policy, BackfillProgress progress) {
    this.server = server;
    this.policy = policy;
    this.progress = progress;
  }

  /**
   * Sends a body until the server has it.
   *
   * @throws BackfillFailedException if the server refuses it or goes on failing; the message is its
   *     reason
   * @throws InterruptedException if the thread was interrupted; the server may have it then
   */
  void send(byte[] body) throws BackfillFailedException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      WriteAnswer answer = once(body);
      if (answer.kind() == Kind.TAKEN) {
        return;
      }
      if (answer.kind() == Kind.REFUSED) {
        throw new BackfillFailedException("the server refused: " + answer.reason());
      }
      if (attempt == policy.attempts()) {
        throw new BackfillFailedException(
            "the server failed %d times, at last with: %s".formatted(attempt, answer.reason()));
      }
      progress.retried(answer.reason());
      policy.pause().of(policy.wait(attempt, answer.asked()));
    }
  }

  private WriteAnswer once(byte[] body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.writeAddress())
            .timeout(ANSWER_LIMIT)
            .header("Content-Encoding", "snappy")
            .header("Content-Type", "application/x-protobuf")
            .header("User-Agent", "frist")
            .header("X-Prometheus-Remote-Write-Version", "0.1.0")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<String> answer = server.client().send(request, BodyHandlers.ofString());
      String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
      return WriteAnswer.of(answer.statusCode(), retryAfter, answer.body(), Instant.now());
    } catch (IOException e) {
      return WriteAnswer.none(PrometheusServer.unreachable(server.address(), e));
    }
  }
}
