package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps of foreign logs mean one instant each, or are refused. */
class TimestampsTest {
  private final Timestamps timestamps = new Timestamps(ZoneId.of("Europe/Copenhagen"));

  @ParameterizedTest
  @CsvSource({
    "2010-10-05T14:57:22.123+03:00, 2010-10-05T11:57:22.123Z",
    "2010-10-05T14:57:22+0300, 2010-10-05T11:57:22Z",
    "2010-10-05T14:57:22+03, 2010-10-05T11:57:22Z",
    "2010-10-05T14:57:22Z, 2010-10-05T14:57:22Z",
    "2010-10-05t14:57:22z, 2010-10-05T14:57:22Z",
    "2010-10-05 14:57:22, 2010-10-05T12:57:22Z",
    "2010-10-05T14:57:22.1234567, 2010-10-05T12:57:22.123Z",
    "2010-10-05T14:57, 2010-10-05T12:57:00Z",
    "2010-10-05 14:57+01:00, 2010-10-05T13:57:00Z",
    "'  2010-10-05 ', 2010-10-05T10:00:00Z",
    "2010-12-05, 2010-12-05T11:00:00Z",
    "2012-02-29, 2012-02-29T11:00:00Z",
    "2024-03-31 02:30:00, 2024-03-31T01:30:00Z",
    "2024-10-27 02:30:00, 2024-10-27T00:30:00Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
  })
  void timestampMeansAnInstant(String text, Instant instant) {
    assertThat(timestamps.parse(text)).isEqualTo(instant.toEpochMilli());
  }

  @Test
  void localTimeThatTheClocksSkipInSpringMovesOnAnHour() {
    assertThat(timestamps.parse("2024-03-31T02:30:00"))
        .isEqualTo(timestamps.parse("2024-03-31T03:30:00"))
        .isEqualTo(Instant.parse("2024-03-31T01:30:00Z").toEpochMilli());
  }

  @Test
  void localTimeThatTheClocksHaveTwiceInAutumnIsTheFormerUnlessAnOffsetTells() {
    assertThat(timestamps.parse("2024-10-27T02:30:00"))
        .isEqualTo(timestamps.parse("2024-10-27T02:30:00+02:00"))
        .isEqualTo(timestamps.parse("2024-10-27T02:30:00+01:00") - 3_600_000);
  }

  @Test
  void changeOfTheClocksNeverMovesATimeToAnotherDate() {
    for (String text : List.of("2024-03-31T02:00:00", "2024-10-27T02:59:59")) {
      Instant parsed = Instant.ofEpochMilli(timestamps.parse(text));
      assertThat(parsed.atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate())
          .isEqualTo(text.substring(0, 10));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-02-31",
        "2011-02-29",
        "2010-13-01",
        "2010-10-05T24:00:00",
        "2010-10-05T14:60:00",
        "2010-10-05T14:57:60",
        "2010-10-05T14:57:22+25:00",
        "2010-10-0514:57:22",
        "2010-10-05T 14:57:22",
        "2010-10-05 14:57.5",
        "2010-10-05T",
        "2010-10-05T14",
        "05-10-2010",
        "05/10/2010",
        "2010-10-5",
        "20101005",
        "0000-01-01",
        "-001-01-01",
        "yesterday",
        "1286283442",
        "2010-10-05T14:57:22 Europe/Copenhagen",
      })
  void textThatIsNoTimestampIsRefused(String text) {
    assertThatThrownBy(() -> timestamps.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
