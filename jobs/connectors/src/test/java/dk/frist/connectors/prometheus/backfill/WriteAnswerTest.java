package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.MetricsText.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.backfill.WriteAnswer.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteAnswerTest {
  private static final RetryPolicy POLICY =
      new RetryPolicy(9, Duration.ofMillis(250), Duration.ofSeconds(20), wait -> {});

  @ParameterizedTest
  @CsvSource({
    "200, '', TAKEN",
    "204, '', TAKEN",
    "400, out of bounds, REFUSED",
    "404, remote write receiver needs to be enabled, REFUSED",
    "413, '', REFUSED",
    "301, '', REFUSED",
    "429, slow down, RETRYABLE",
    "500, storage is busy, RETRYABLE",
    "503, '', RETRYABLE",
    "500, too old sample, REFUSED"
  })
  void tellsWhatMayBeSentAgainFromWhatIsRefusedForEver(int status, String body, Kind kind) {
    assertThat(WriteAnswer.of(status, null, body, NOW).kind()).isEqualTo(kind);
  }

  @Test
  void waitsAsLongAsTheServerAsksInSecondsOrUntilADate() {
    assertThat(asked("7")).isEqualTo(Duration.ofSeconds(7));
    assertThat(asked("Sat, 01 Mar 2025 10:15:30 GMT")).isEqualTo(Duration.ofSeconds(30));
    assertThat(asked("Sat, 01 Mar 2025 10:14:30 GMT")).isZero();
    assertThat(asked("soon")).isNull();
  }

  private static Duration asked(String retryAfter) {
    return WriteAnswer.of(429, retryAfter, "", NOW).asked();
  }

  @Test
  void everyWaitIsTwiceTheOneBeforeUntilTheLongest() {
    assertThat(POLICY.wait(1, null)).isEqualTo(Duration.ofMillis(250));
    assertThat(POLICY.wait(2, null)).isEqualTo(Duration.ofMillis(500));
    assertThat(POLICY.wait(7, null)).isEqualTo(Duration.ofSeconds(16));
    assertThat(POLICY.wait(8, null)).isEqualTo(Duration.ofSeconds(20));
    assertThat(POLICY.wait(900, null)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aServerMayAskForALongerWaitAndForNoShorterOne() {
    assertThat(POLICY.wait(1, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
    assertThat(POLICY.wait(2, Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
    assertThat(POLICY.wait(1, Duration.ofDays(1))).isEqualTo(Duration.ofSeconds(20));
  }
}
