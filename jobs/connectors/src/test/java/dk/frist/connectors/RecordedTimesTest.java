package dk.frist.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTimesTest {
  private final RecordedTimes times =
      new RecordedTimes(Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2024-05-01T12:00:00Z", "2024-05-02T12:00:00Z"})
  void timeFromTheEpochToADayFromNowIsTaken(Instant recordedAt) {
    assertThat(times.mistakeIn(recordedAt)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59.999Z, recordedAt is before 1970-01-01",
    "0024-05-01T12:00:00Z, recordedAt is before 1970-01-01",
    "-1000000000-01-01T00:00:00Z, recordedAt is before 1970-01-01",
    "2024-05-02T12:00:00.001Z, recordedAt is more than a day in the future",
    "2204-05-01T12:00:00Z, recordedAt is more than a day in the future",
    "+1000000000-12-31T23:59:59.999999999Z, recordedAt is more than a day in the future",
  })
  void timeThatNobodyCanHaveRecordedIsNamed(Instant recordedAt, String mistake) {
    assertThat(times.mistakeIn(recordedAt)).isEqualTo(mistake);
  }

  @Test
  void ruleOfAJobIsSentToItsTasks() throws Exception {
    RecordedTimes sent = InstantiationUtil.clone(new RecordedTimes(Clock.systemUTC()));

    assertThat(sent.mistakeIn(Instant.EPOCH)).isNull();
  }
}
