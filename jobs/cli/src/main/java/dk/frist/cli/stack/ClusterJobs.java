package dk.frist.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The job on a Flink cluster, by the cluster's REST interface. */
final class ClusterJobs {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 200;
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");

  private final URI cluster;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param cluster base address of its REST interface
   */
  ClusterJobs(URI cluster) {
    this.cluster = cluster;
  }

  /**
   * A job that has not ended.
   *
   * @param id Flink's
   * @param state Flink's word for it
   * @param tasks how many parts it has
   * @param running how many of them run
   */
  record Job(String id, String state, int tasks, int running) {
    boolean runs() {
      return state.equals("RUNNING") && tasks == running;
    }
  }

  /**
   * The job; empty when there is none.
   *
   * @throws IOException if the cluster does not answer
   */
  Optional<Job> current() throws IOException, InterruptedException {
    for (JsonNode job : send("/jobs/overview", null).get("jobs")) {
      String state = job.get("state").asText();
      if (!ENDED.contains(state)) {
        JsonNode tasks = job.get("tasks");
        return Optional.of(
            new Job(
                job.get("jid").asText(),
                state,
                tasks.get("total").asInt(),
                tasks.get("running").asInt()));
      }
    }
    return Optional.empty();
  }

  /**
   * Stops a job with a savepoint in the folder where its checkpoints are.
   *
   * @return whether there is one; otherwise the next start goes on from the last checkpoint
   * @throws IOException if the cluster does not answer
   */
  boolean stop(Job job, URI folder, Duration limit) throws IOException, InterruptedException {
    String body =
        json.createObjectNode()
            .put("drain", false)
            .put("targetDirectory", folder.toString())
            .put("formatType", "CANONICAL")
            .toString();
    String trigger = send("/jobs/" + job.id() + "/stop", body).get("request-id").asText();
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode savepoint = send("/jobs/" + job.id() + "/savepoints/" + trigger, null);
      if (savepoint.at("/status/id").asText().equals("COMPLETED")) {
        return savepoint.at("/operation").has("location");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return false;
  }

  /**
   * @param body is posted; null asks
   */
  private JsonNode send(String path, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(cluster.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("Flink answered " + answer.statusCode() + " to " + path);
    }
    return json.readTree(answer.body());
  }
}
