package dk.frist.connectors.kafka;

import static dk.frist.connectors.kafka.CaughtUpTicks.BEHIND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CaughtUpTicksIT {
  private static final long FIRST = 1_000;
  private static final long SECOND = 2_000;
  private static final byte[] RECORD = {1};

  private SharedBroker broker;
  private KafkaSettings settings;
  private CaughtUpTicks ticks;

  @BeforeEach
  void open() throws Exception {
    broker = new SharedBroker();
    settings = broker.settings("ticks");
    Topics.ensure(settings, 1);
    broker.send(settings.topics().caseEvents(), 0, RECORD);
    ticks = new CaughtUpTicks(settings, new HandSetClock());
    ticks.open(DefaultOpenContext.INSTANCE);
    HandSetClock.set(FIRST);
  }

  @AfterEach
  void close() throws Exception {
    ticks.close();
    broker.close();
  }

  @Test
  void offsetsOfAnEarlierJobCountForNothing() {
    commit();
    ticks.notifyCheckpointComplete(1);

    for (int tick = 0; tick < 100; tick++) {
      assertThat(tick()).isEqualTo(BEHIND);
    }
    assertThat(HandSetClock.looks()).isZero();
  }

  @Test
  void tickCarriesATimeOnlyOnceEverythingIsCommitted() throws Exception {
    completeTwoCheckpoints();
    assertBehindForThreeQuestions();

    commit();
    assertThat(tickUntilCaughtUp()).isEqualTo(FIRST);
    HandSetClock.set(SECOND);
    assertThat(tickUntil(SECOND)).isEqualTo(SECOND);

    broker.send(settings.topics().caseEvents(), 0, RECORD);
    settleQuestionOnItsWay();
    assertBehindForThreeQuestions();
  }

  @Test
  void tickCarriesNoTimeWhileTheBrokerIsGone() {
    completeTwoCheckpoints();
    commit();
    assertThat(tickUntilCaughtUp()).isEqualTo(FIRST);

    broker.broker().stop();
    settleQuestionOnItsWay();
    assertBehindForThreeQuestions();

    broker.broker().start();
    assertThat(tickUntilCaughtUp()).isEqualTo(FIRST);
  }

  private void commit() {
    broker.readAndCommitAsFlinkDoes(settings.topics().caseEvents(), settings.group());
  }

  private void completeTwoCheckpoints() {
    ticks.notifyCheckpointComplete(1);
    ticks.notifyCheckpointComplete(2);
  }

  private long tick() {
    return ticks.map(0L);
  }

  private long tickUntilCaughtUp() {
    return tickUntil(FIRST);
  }

  private long tickUntil(long atLeast) {
    long told = tick();
    while (told < atLeast) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      told = tick();
    }
    return told;
  }

  /** A question asked before may still be answered by the state of then. */
  private void settleQuestionOnItsWay() {
    tickUntilLooks(1);
    tickUntilLooks(1);
  }

  private void assertBehindForThreeQuestions() {
    assertThat(tickUntilLooks(3)).isEqualTo(BEHIND);
  }

  /** Ticks until a number of questions have been asked more; the latest time that was told. */
  private long tickUntilLooks(int more) {
    int wanted = HandSetClock.looks() + more;
    long latest = BEHIND;
    while (HandSetClock.looks() < wanted) {
      latest = Math.max(latest, tick());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    return latest;
  }
}
