package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushLoopTest {
  /** A Pushgateway that can be switched off. */
  private static final class SwitchedGroup implements PushGroup {
    private final List<String> calls = new ArrayList<>();
    private boolean off;

    @Override
    public synchronized void put(CollectorRegistry registry) throws IOException {
      answer("put");
    }

    @Override
    public synchronized void delete() throws IOException {
      answer("delete");
    }

    private void answer(String call) throws IOException {
      if (off) {
        throw new IOException("connection refused");
      }
      calls.add(call);
    }
  }

  private final SwitchedGroup group = new SwitchedGroup();
  private final PushCounts counts = new PushCounts();
  private final PushLoop loop = new PushLoop(group, new CollectorRegistry(), counts);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void failureIsCountedAndCostsNothingElse() throws InterruptedException {
    group.off = true;
    loop.deliver();
    group.off = false;
    loop.deliver();

    assertThat(shown()).containsExactly(success(1), failure(1));
    assertThat(group.calls).containsExactly("put");
  }

  @Test
  void groupIsDeletedAtTheEnd() throws InterruptedException {
    loop.deliver();
    loop.close();

    assertThat(group.calls).containsExactly("put", "delete");
  }

  @Test
  void pushgatewayThatIsDownAtTheEndIsNoError() {
    group.off = true;

    assertThatNoException().isThrownBy(loop::close);
  }

  @Test
  void outageIsNewsOnceAndSoIsItsEnd() {
    assertThat(counts.succeeded()).isFalse();
    assertThat(counts.failed()).isTrue();
    assertThat(counts.failed()).isFalse();
    assertThat(counts.succeeded()).isTrue();
    assertThat(counts.succeeded()).isFalse();
    assertThat(counts.failed()).isTrue();
  }

  private List<Measured> shown() {
    List<Measured> shown = new ArrayList<>();
    counts.forEach(shown::add);
    return shown;
  }

  private static Measured success(double count) {
    return Measured.ofJob(MetricCatalogue.PUSHES, count, "success");
  }

  private static Measured failure(double count) {
    return Measured.ofJob(MetricCatalogue.PUSHES, count, "failure");
  }
}
