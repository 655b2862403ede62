package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicBoundTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private static TopicBound bound(String text) {
    return TopicBound.parse(text, ZONE);
  }

  @Test
  void wordsMeanTheEnds() {
    assertThat(bound("earliest")).isEqualTo(new TopicBound.Earliest());
    assertThat(bound("now")).isEqualTo(new TopicBound.Now());
  }

  @Test
  void dateBeginsAtTheMidnightOfThePlansZone() {
    assertThat(bound("2024-07-01"))
        .isEqualTo(new TopicBound.Time(Instant.parse("2024-06-30T22:00:00Z")));
  }

  @Test
  void timeHasAZoneOfItsOwn() {
    assertThat(bound("2024-07-01T10:00:00+02:00"))
        .isEqualTo(new TopicBound.Time(Instant.parse("2024-07-01T08:00:00Z")));
  }

  @Test
  void offsetsAreWrittenAsKafkasToolsDo() {
    assertThat(bound("1:80,0:120"))
        .isEqualTo(new TopicBound.Offsets(new TreeMap<>(Map.of(0, 120L, 1, 80L))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latest              | 'latest' is no place in a topic",
        "2024-07-01T10:00:00 | '2024-07-01T10:00:00' is no place in a topic",
        "120                 | '120' is no place in a topic",
        "0:120,81            | '81' is no offset; right would be partition:offset, such as 0:120",
        "0:1,0:2             | partition 0 is named twice"
      })
  void anythingElseIsRefusedWithWhatWouldBeRight(String text, String message) {
    assertThatThrownBy(() -> bound(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
