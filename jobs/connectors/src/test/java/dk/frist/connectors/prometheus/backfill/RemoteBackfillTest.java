package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.MetricsText.END;
import static dk.frist.connectors.prometheus.backfill.MetricsText.HEAD;
import static dk.frist.connectors.prometheus.backfill.MetricsText.NOW;
import static dk.frist.connectors.prometheus.backfill.MetricsText.regular;
import static dk.frist.connectors.prometheus.backfill.MetricsText.sample;
import static dk.frist.connectors.prometheus.backfill.MetricsText.series;
import static dk.frist.connectors.prometheus.backfill.MetricsText.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.prometheus.backfill.FakeServer.Answer;
import dk.frist.connectors.prometheus.backfill.RemoteBackfill.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteBackfillTest {
  private static final String RUN = "run-1";

  @TempDir Path folder;
  private FakeServer server;
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> retried = new ArrayList<>();
  private RemoteBackfill backfill;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
    RetryPolicy policy =
        new RetryPolicy(3, Duration.ofMillis(10), Duration.ofSeconds(30), waits::add);
    backfill = new RemoteBackfill(server.client(), NOW, policy);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void samplesArriveInTheOrderOfTimeUnderTheIdOfTheRun() throws Exception {
    SampleSpan span = run(regular(3, 5));

    assertThat(span).isEqualTo(new SampleSpan(15, 3, time(0), time(4)));
    assertThat(backfill.sent()).isEqualTo(new Sent(15, 5, time(4)));
    List<WrittenSample> sent = sent();
    assertThat(sent).hasSize(15);
    assertThat(sent).extracting(WrittenSample::millis).isSorted();
    assertThat(sent.get(4))
        .isEqualTo(
            new WrittenSample(
                List.of(
                    "__name__=frist_open_cases",
                    "case_type=type-1",
                    "replay_id=run-1",
                    "source=replay"),
                1.001,
                time(1).toEpochMilli()));
  }

  @Test
  void aRequestHoldsASeriesOnceAndNoMoreThanItMay() throws Exception {
    run(regular(MomentWriter.BATCH + 1, 2));

    assertThat(server.requests()).extracting(List::size).containsExactly(1000, 1, 1000, 1);
    for (List<WrittenSample> request : server.requests()) {
      Set<List<String>> labels = new HashSet<>();
      assertThat(request).allMatch(sample -> labels.add(sample.labels()));
    }
  }

  @Test
  void whatTheServerMayTakeLaterIsSentAgainAfterTheWaitItAsksFor() throws Exception {
    server.answering(new Answer(429, "7", "slow down"), Answer.of(503, "starting"));

    run(regular(2, 1));

    assertThat(backfill.sent().samples()).isEqualTo(2);
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(20));
    assertThat(retried).containsExactly("429 slow down", "503 starting");
    assertThat(server.requests()).hasSize(3);
    assertThat(Set.copyOf(server.requests())).hasSize(1);
  }

  @Test
  void aServerThatGoesOnFailingEndsTheRunAfterAFewAttempts() {
    Answer busy = Answer.of(500, "storage is busy");
    server.answering(Answer.of(204, ""), busy, busy, busy);

    assertThatThrownBy(() -> run(regular(2, 3)))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage("the server failed 3 times, at last with: 500 storage is busy");
    assertThat(backfill.sent()).isEqualTo(new Sent(2, 1, time(0)));
  }

  @Test
  void aSampleTooOldIsNotSentAgainThoughTheServerCallsItAnErrorOfItsOwn() {
    server.answering(Answer.of(500, "too old sample\n"));

    assertThatThrownBy(() -> run(regular(2, 3)))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage("the server refused: 500 too old sample");
    assertThat(server.requests()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void theFirstRefusalEndsTheRunAndWhatWasTakenIsTold() {
    server.answering(Answer.of(204, ""), Answer.of(204, ""), Answer.of(400, "out of bounds"));

    assertThatThrownBy(() -> run(regular(2, 5)))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage("the server refused: 400 out of bounds");
    assertThat(server.requests()).hasSize(3);
    assertThat(backfill.sent()).isEqualTo(new Sent(4, 2, time(1)));
  }

  @Test
  void aFileThatIsWrongSendsNothing() {
    String text = HEAD + sample(series("a"), 1, 1) + sample(series("a"), 0, 1) + END;

    assertThatThrownBy(() -> run(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("goes back to");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anIdThatTheServerKnowsIsRefused() {
    server.knowing(RUN);

    assertThatThrownBy(() -> run(regular(1, 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has had a run 'run-1'");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void interruptedItTellsWhatTheServerHas() {
    Thread here = Thread.currentThread();
    BackfillProgress interrupting =
        new BackfillProgress() {
          private int requests;

          @Override
          public void sent(long samples) {
            requests++;
            if (requests == 2) {
              here.interrupt();
            }
          }
        };

    assertThatThrownBy(
            () -> backfill.run(MetricsText.write(folder, regular(2, 5)), RUN, interrupting))
        .isInstanceOf(InterruptedException.class);
    assertThat(backfill.sent()).isEqualTo(new Sent(4, 2, time(1)));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aSampleThatTheServerTookAndLostIsSentAgainBeforeLaterOnes() throws Exception {
    server.losingOneOfEach(1);

    run(regular(2, 2));

    assertThat(server.requests())
        .extracting(samples -> samples.get(0).millis())
        .containsExactly(time(0).toEpochMilli(), time(0).toEpochMilli(), time(1).toEpochMilli());
    assertThat(backfill.sent()).isEqualTo(new Sent(4, 2, time(1)));
    assertThat(waits).containsExactly(Duration.ofMillis(10));
    assertThat(retried)
        .containsExactly("the server took 2 samples of " + time(0) + " and answers queries with 1");
  }

  @Test
  void aServerThatGoesOnLosingSamplesEndsTheRunAtTheirMoment() {
    server.losingOneOfEach(3);

    assertThatThrownBy(() -> run(regular(2, 2)))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage("the server took 2 samples of " + time(0) + " and answers queries with 1");
    assertThat(server.requests()).hasSize(3);
    assertThat(backfill.sent()).isEqualTo(new Sent(0, 1, time(0)));
  }

  @Test
  void aServerThatHasOtherSamplesThanItTookIsFoundOut() {
    server.forgettingOne();

    assertThatThrownBy(() -> run(regular(2, 2)))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage("the server took 4 samples and answers queries with 3");
  }

  private SampleSpan run(String text) throws Exception {
    BackfillProgress progress =
        new BackfillProgress() {
          @Override
          public void retried(String reason) {
            retried.add(reason);
          }
        };
    return backfill.run(MetricsText.write(folder, text), RUN, progress);
  }

  private List<WrittenSample> sent() {
    return server.requests().stream().flatMap(List::stream).toList();
  }
}
