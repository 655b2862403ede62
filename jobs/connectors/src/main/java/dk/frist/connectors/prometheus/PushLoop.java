package dk.frist.connectors.prometheus;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes all families at intervals, on a thread of its own, so that no Pushgateway slows the
 * pipeline.
 *
 * <pre>
 * answering ──push fails: warn──▶ silent ──push fails: count only──▶ silent
 *     ▲                             │
 *     └──────push succeeds: say so──┘
 * </pre>
 *
 * <p>Nothing is queued while it is silent: each push carries everything.
 */
final class PushLoop implements OpenDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(PushLoop.class);

  /** Longer than the push that may be under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final PushGroup group;
  private final CollectorRegistry registry;
  private final PushCounts counts;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(PushLoop::daemon);

  PushLoop(PushGroup group, CollectorRegistry registry, PushCounts counts) {
    this.group = group;
    this.registry = registry;
    this.counts = counts;
  }

  /** Pushes from now on, waiting for an interval between the end of a push and the next. */
  void start(Duration interval) {
    long millis = interval.toMillis();
    // A push never throws, so the future would tell nothing.
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::push, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void deliver() throws InterruptedException {
    try {
      thread.submit(this::push).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a push failed in a way that is not the Pushgateway's", e);
    }
  }

  /** Stops pushing, then deletes the group, so that nothing stale outlives the pipeline. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A push is still under way after {}; its group may stay", PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      group.delete();
    } catch (IOException e) {
      LOG.warn("The group stays on the Pushgateway, for it could not be deleted: {}", reason(e));
    }
  }

  private void push() {
    try {
      group.put(registry);
    } catch (IOException | RuntimeException e) {
      if (counts.failed()) {
        LOG.warn("Pushing failed: {}. The next push that succeeds carries everything", reason(e));
      }
      return;
    }
    if (counts.succeeded()) {
      LOG.info("Pushing succeeds again");
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "frist-push");
    thread.setDaemon(true);
    return thread;
  }
}
