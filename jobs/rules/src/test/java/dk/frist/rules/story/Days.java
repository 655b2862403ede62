package dk.frist.rules.story;

import dk.frist.rules.calendar.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days and instants as tests write them: ISO text in {@link #ZONE}. */
public final class Days {
  /** The zone of every story and plan that names no other. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private Days() {}

  /** {@code 2024-01-03} as an epoch day. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** {@code 2024-01-01/2024-12-31}, both days included; {@code ..} leaves an end open. */
  public static DateRange range(String text) {
    String[] ends = text.split("/", -1);
    return new DateRange(end(ends[0]), end(ends[1]));
  }

  private static @Nullable LocalDate end(String text) {
    return text.equals("..") ? null : LocalDate.parse(text);
  }

  /**
   * An instant in milliseconds since the epoch.
   *
   * @param text a date (noon of that day in the zone), a local date and time in the zone, or a date
   *     and time with an offset
   */
  public static long millis(String text, ZoneId zone) {
    return instant(text, zone).toEpochMilli();
  }

  private static Instant instant(String text, ZoneId zone) {
    if (text.length() == "2024-01-03".length()) {
      return LocalDate.parse(text).atTime(12, 0).atZone(zone).toInstant();
    }
    boolean hasOffset =
        text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 10;
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
