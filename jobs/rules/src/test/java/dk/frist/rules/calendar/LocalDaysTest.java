package dk.frist.rules.calendar;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @ParameterizedTest
  @CsvSource({
    "2024-03-31T23:30:00Z, 2024-04-01, summer time: an evening in UTC is the next day",
    "2024-03-30T22:59:59.999Z, 2024-03-30, the last millisecond before the clocks change",
    "2024-03-30T23:00:00Z, 2024-03-31, midnight of the day of 23 hours",
    "2024-03-31T21:59:59.999Z, 2024-03-31, its last millisecond",
    "2024-03-31T22:00:00Z, 2024-04-01, the day after begins an hour earlier",
    "2024-10-26T22:00:00Z, 2024-10-27, midnight of the day of 25 hours",
    "2024-10-27T22:59:59.999Z, 2024-10-27, its last millisecond",
    "2024-10-27T23:00:00Z, 2024-10-28, the day after begins an hour later",
    "1969-12-31T22:59:59.999Z, 1969-12-31, before the epoch",
    "1969-12-31T23:00:00Z, 1970-01-01, the epoch in local time",
  })
  void instantBelongsToItsLocalDate(Instant instant, LocalDate date, String because) {
    int epochDay = new LocalDays(COPENHAGEN).dayOf(instant.toEpochMilli());

    assertThat(LocalDate.ofEpochDay(epochDay)).as(because).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31, 23", "2024-10-27, 25", "2024-06-01, 24"})
  void dayLastsFromItsStartToTheNext(String date, int hours) {
    LocalDays days = new LocalDays(COPENHAGEN);

    long millis = days.startOf(day(date) + 1) - days.startOf(day(date));

    assertThat(millis).isEqualTo(hours * 3_600_000L);
    assertThat(days.dayOf(days.startOf(day(date)))).isEqualTo(day(date));
    assertThat(days.dayOf(days.startOf(day(date)) - 1)).isEqualTo(day(date) - 1);
  }

  @Test
  void memoryOfTheLastOffsetDoesNotCrossTheWire() throws Exception {
    LocalDays days = new LocalDays(COPENHAGEN);
    int expected = days.dayOf(0);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(days);
    }
    LocalDays read;
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (LocalDays) in.readObject();
    }

    assertThat(read.zone()).isEqualTo(COPENHAGEN);
    assertThat(read.dayOf(0)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }

  @Provide
  Arbitrary<List<Long>> instants() {
    return Arbitraries.longs()
        .between(millisOf(1850), millisOf(2150))
        .list()
        .ofMinSize(1)
        .ofMaxSize(50);
  }

  private static long millisOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  @Property(seed = "1", tries = 1000)
  void everyInstantInEveryZoneIsTheDayThatJavaTimeSays(
      @ForAll("zones") ZoneId zone, @ForAll("instants") List<Long> instants) {
    LocalDays days = new LocalDays(zone);

    for (long instant : instants) {
      assertThat(days.dayOf(instant)).isEqualTo(javaTime(zone, instant));
    }
  }

  @Property(seed = "2", tries = 1000)
  void instantsAroundEveryChangeOfOffsetAreTheDaysThatJavaTimeSays(
      @ForAll("zones") ZoneId zone, @ForAll("instants") List<Long> instants) {
    LocalDays days = new LocalDays(zone);

    for (long instant : instants) {
      var transition = zone.getRules().nextTransition(Instant.ofEpochMilli(instant));
      if (transition != null) {
        long at = transition.getInstant().toEpochMilli();
        for (long around = at - 2; around <= at + 2; around++) {
          assertThat(days.dayOf(around)).isEqualTo(javaTime(zone, around));
        }
      }
    }
  }

  private static int javaTime(ZoneId zone, long instant) {
    return (int) Instant.ofEpochMilli(instant).atZone(zone).toLocalDate().toEpochDay();
  }
}
