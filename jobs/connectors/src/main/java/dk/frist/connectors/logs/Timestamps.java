package dk.frist.connectors.logs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Reads the timestamps of foreign logs. One that carries an offset keeps it; one that carries none
 * is in the mapping's zone; one of ten characters is a date and means noon of that day in the
 * mapping's zone. Date and time are parted by {@code T} or a space; seconds and their fraction (up
 * to nine digits, cut to milliseconds) may be left out.
 *
 * <p>A local time that the zone skips in spring moves on by the length of the gap, one that it has
 * twice in autumn is the earlier; neither changes the date.
 */
final class Timestamps {
  private static final int DATE_LENGTH = 10;
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DATE)
          .appendPattern("'T'HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId zone;

  Timestamps(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A timestamp in milliseconds since the epoch.
   *
   * @throws DateTimeException if the text is none, or names a date or time that does not exist
   */
  long parse(String text) {
    String stripped = text.strip();
    if (stripped.length() == DATE_LENGTH) {
      LocalDate date = LocalDate.parse(stripped, DATE);
      return millis(date.atTime(12, 0).atZone(zone).toOffsetDateTime());
    }
    String withT =
        stripped.length() > DATE_LENGTH && stripped.charAt(DATE_LENGTH) == ' '
            ? stripped.substring(0, DATE_LENGTH) + 'T' + stripped.substring(DATE_LENGTH + 1)
            : stripped;
    TemporalAccessor parsed = TIMESTAMP.parseBest(withT, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime withOffset
        ? millis(withOffset)
        : millis(LocalDateTime.from(parsed).atZone(zone).toOffsetDateTime());
  }

  private static long millis(OffsetDateTime time) {
    if (time.getYear() < 1) {
      throw new DateTimeException("a year before the first");
    }
    return time.toInstant().toEpochMilli();
  }
}
