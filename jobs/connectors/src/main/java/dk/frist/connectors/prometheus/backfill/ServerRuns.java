package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.PrometheusServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.prometheus.MetricCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** The runs that a server holds, whichever way they came there, by its query and admin APIs. */
public final class ServerRuns {
  private static final String REPLAYS = "{source=\"replay\"}";

  /** Its samples stand at the moments of the run: one series of a plan, a sample a day. */
  private static final String MOMENTS = MetricCatalogue.FIGURES_AS_OF.metricName();

  private final PrometheusServer server;
  private final Instant now;

  public ServerRuns(PrometheusServer server, Instant now) {
    this.server = server;
    this.now = now;
  }

  /**
   * A run that a server holds.
   *
   * @param samples how many
   * @param first when the earliest figures held; null when it has none of {@code
   *     frist_figures_as_of_timestamp_seconds}
   * @param last when the latest held
   */
  public record Run(
      String replayId, long samples, @Nullable Instant first, @Nullable Instant last) {}

  /** The runs that have samples, by id. */
  public List<Run> all() throws BackfillFailedException, InterruptedException {
    Map<String, Long> samples = samples(REPLAYS);
    Map<String, Long> first = moments(Math::min);
    Map<String, Long> last = moments(Math::max);
    List<Run> runs = new ArrayList<>();
    samples.forEach(
        (id, count) -> runs.add(new Run(id, count, instant(first.get(id)), instant(last.get(id)))));
    return runs;
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  /** How many samples a run has. */
  long samples(RunSelector run) throws BackfillFailedException, InterruptedException {
    return samples(run.promQl()).getOrDefault(run.replayId(), 0L);
  }

  /** How many samples a run has at a moment. */
  long samplesAt(RunSelector run, Instant moment)
      throws BackfillFailedException, InterruptedException {
    String query = "count(last_over_time(%s[1ms]))".formatted(run.promQl());
    return query(query, moment).at("/0/value/1").asLong();
  }

  /** Metric by metric, because counting over time drops their names. */
  private Map<String, Long> samples(String selector)
      throws BackfillFailedException, InterruptedException {
    Map<String, Long> samples = new TreeMap<>();
    for (String metric : values("__name__", selector)) {
      String query = "sum by (replay_id) (count_over_time(%s[%s]))";
      for (JsonNode sum : query(query.formatted(metric + selector, always()))) {
        long count = sum.at("/value/1").asLong();
        samples.merge(sum.at("/metric/replay_id").asText(), count, Long::sum);
      }
    }
    return samples;
  }

  /** The first or last moment of each run, in milliseconds. */
  private Map<String, Long> moments(LongBinaryOperator of)
      throws BackfillFailedException, InterruptedException {
    Map<String, Long> moments = new TreeMap<>();
    for (JsonNode series : query("%s[%s]".formatted(MOMENTS + REPLAYS, always()))) {
      for (JsonNode point : series.path("values")) {
        long millis = point.path(0).decimalValue().movePointRight(3).longValue();
        moments.merge(series.at("/metric/replay_id").asText(), millis, of::applyAsLong);
      }
    }
    return moments;
  }

  /** Since 1970, as PromQL writes a range. */
  private String always() {
    return now.getEpochSecond() + "s";
  }

  private JsonNode query(String query) throws BackfillFailedException, InterruptedException {
    return query(query, now);
  }

  private JsonNode query(String query, Instant at)
      throws BackfillFailedException, InterruptedException {
    return server
        .get("/api/v1/query?time=%s&query=%s".formatted(at, encoded(query)))
        .path("result");
  }

  private List<String> values(String label, String selector)
      throws BackfillFailedException, InterruptedException {
    List<String> values = new ArrayList<>();
    server
        .get(
            "/api/v1/label/%s/values?match[]=%s"
                .formatted(label, encoded(selector))
                .replace("[]", "%5B%5D"))
        .forEach(value -> values.add(value.asText()));
    return values;
  }

  /**
   * @throws InvalidInputException if the server knows the id, be it of a run that was removed:
   *     until it forgets that one's series they would refuse older samples
   */
  void requireNew(RunSelector run) throws BackfillFailedException, InterruptedException {
    if (!values(SeriesLabels.REPLAY_ID, run.promQl()).isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(
              "--replay-id",
              "%s has had a run '%s'; a value cannot be corrected in place, so each run takes an id of its own"
                  .formatted(server.address(), run.replayId())));
    }
  }

  /**
   * Takes the series of a run out of the server, and what they took of its disk.
   *
   * @return how many samples it had
   * @throws InvalidInputException if the server has no such run
   * @throws BackfillFailedException if it refuses; says what it needs
   */
  public long remove(String replayId) throws BackfillFailedException, InterruptedException {
    RunSelector run = new RunSelector(replayId);
    long samples = samples(run);
    if (samples == 0) {
      throw new InvalidInputException(
          Mistake.in(server.address(), "has no run '%s'; %s".formatted(replayId, known())));
    }
    try {
      server.post("/api/v1/admin/tsdb/delete_series?match%5B%5D=" + encoded(run.promQl()));
      server.post("/api/v1/admin/tsdb/clean_tombstones");
    } catch (BackfillFailedException e) {
      throw refused(e);
    }
    long left = samples(run);
    if (left > 0) {
      throw new BackfillFailedException(
          String.format(
              Locale.ROOT,
              "%s still has %,d samples of '%s' after removing it",
              server.address(),
              left,
              replayId));
    }
    return samples;
  }

  private String known() throws BackfillFailedException, InterruptedException {
    List<String> ids = all().stream().map(run -> "'" + run.replayId() + "'").toList();
    return ids.isEmpty() ? "it has none" : "it has " + String.join(", ", ids);
  }

  private static BackfillFailedException refused(BackfillFailedException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("admin APIs disabled")) {
      return new BackfillFailedException(
          message
              + "; start the server with --web.enable-admin-api, remove the run, and take the flag"
              + " away again: whoever reaches the server can delete with it");
    }
    if (message.contains("no such file or directory")) {
      return new BackfillFailedException(
          message
              + "; blocks were taken out of its folder, which it notices within a minute: try again"
              + " then");
    }
    return e;
  }
}
