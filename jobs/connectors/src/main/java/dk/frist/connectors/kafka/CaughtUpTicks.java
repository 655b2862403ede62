package dk.frist.connectors.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns each tick into the time up to which everything has been read, or {@link #BEHIND}. Asks in a
 * thread of its own and never waits for the answer, so that a broker that is gone holds up no
 * checkpoint: a tick carries the answer to the question of the tick before.
 */
final class CaughtUpTicks extends RichMapFunction<Long, Long> implements CheckpointListener {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CaughtUpTicks.class);

  /** No time: something is left to read, or nobody knows. */
  static final long BEHIND = Long.MIN_VALUE;

  private static final Duration ONE_QUESTION = Duration.ofSeconds(3);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /**
   * An offset that the group committed before this job started says nothing about this job. At the
   * first checkpoint that completes, the source begins to commit its own; at the second it has.
   */
  private static final int CHECKPOINTS_BEFORE_TRUST = 2;

  private final Properties client;
  private final String topic;
  private final String group;
  private final Clock clock;

  private transient @Nullable ExecutorService thread;
  private transient @Nullable CompletableFuture<Long> answer;
  private transient volatile @Nullable CaughtUpProbe probe;
  private transient int completedCheckpoints;

  /**
   * @param clock in milliseconds since the epoch; serializable
   */
  CaughtUpTicks(KafkaSettings settings, Clock clock) {
    this.client = settings.client();
    this.topic = settings.topics().caseEvents();
    this.group = settings.group();
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "caught-up-probe");
              made.setDaemon(true);
              return made;
            });
  }

  @Override
  public Long map(Long tick) {
    CompletableFuture<Long> asked = answer;
    if (asked != null && !asked.isDone()) {
      return BEHIND;
    }
    long told = asked == null ? BEHIND : asked.join();
    if (thread != null && completedCheckpoints >= CHECKPOINTS_BEFORE_TRUST) {
      answer = CompletableFuture.supplyAsync(this::ask, thread);
    }
    return told;
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    completedCheckpoints++;
  }

  @Override
  public void close() throws InterruptedException {
    ExecutorService running = thread;
    if (running == null) {
      return;
    }
    CaughtUpProbe asking = probe;
    if (asking != null) {
      asking.interrupt();
    }
    running.execute(this::closeProbe);
    running.shutdown();
    if (!running.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("The probe of {} did not end within {}.", topic, CLOSING);
    }
  }

  /** The time the question was asked, when the answer is yes. */
  private long ask() {
    long askedAt = clock.millis();
    try {
      CaughtUpProbe opened = probe;
      if (opened == null) {
        opened = CaughtUpProbe.open(client, topic, group, ONE_QUESTION);
        probe = opened;
      }
      return opened.isCaughtUp() ? askedAt : BEHIND;
    } catch (KafkaException e) {
      // The source, which talks to the same broker, reports and retries. Here it means: not known.
      LOG.debug("The broker did not say how far {} has been read.", topic, e);
      return BEHIND;
    }
  }

  private void closeProbe() {
    CaughtUpProbe opened = probe;
    if (opened != null) {
      opened.close();
    }
  }
}
