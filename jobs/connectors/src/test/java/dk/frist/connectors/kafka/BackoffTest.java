package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LIMIT = Duration.ofSeconds(1);

  @Test
  void delaysDoubleUpToTheLimitAndAreDrawnFromTheUpperHalf() {
    var backoff = new Backoff(FIRST, LIMIT, new SplittableRandom(7));

    for (long span : new long[] {100, 200, 400, 800, 1000, 1000}) {
      assertThat(backoff.next().toMillis()).isBetween(span / 2, span);
    }
  }

  @Test
  void clientsOfDifferentSeedsDoNotComeBackTogether() {
    long different =
        Stream.iterate(0, seed -> seed + 1)
            .limit(20)
            .map(seed -> new Backoff(LIMIT, LIMIT, new SplittableRandom(seed)).next())
            .distinct()
            .count();

    assertThat(different).isGreaterThan(15);
  }
}
