package dk.frist.rules.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns instants into local dates of one zone: the business date of {@code occurredAt}, the
 * recorded day of {@code recordedAt}. Days are counted from 1970-01-01, as {@link
 * LocalDate#toEpochDay()} does.
 *
 * <p>Remembers the zone offsets that were asked for, so an instant costs a lookup and a division.
 * What is remembered is immutable, and at worst found out twice: safe to share between threads.
 */
public final class LocalDays implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MILLIS_PER_SECOND = 1000L;
  private static final long SECONDS_PER_DAY = 86_400L;

  private final ZoneId zone;

  /** 2^17 seconds are a day and a half: so short that hardly any place has two offsets. */
  private static final int PLACE_BITS = 17;

  /** Eight years of them. */
  private static final int PLACES = 2048;

  private transient @Nullable OffsetSpan @Nullable [] recent;

  public LocalDays(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  public ZoneId zone() {
    return zone;
  }

  /** The local date of an instant given in milliseconds since the epoch, as an epoch day. */
  public int dayOf(long epochMillis) {
    long second = Math.floorDiv(epochMillis, MILLIS_PER_SECOND);
    OffsetSpan span = remembered(second);
    return (int) Math.floorDiv(second + span.offsetSeconds, SECONDS_PER_DAY);
  }

  private OffsetSpan remembered(long second) {
    @Nullable OffsetSpan[] spans = recent;
    if (spans == null) {
      spans = new OffsetSpan[PLACES];
      recent = spans;
    }
    int place = (int) (second >> PLACE_BITS) & (PLACES - 1);
    OffsetSpan span = spans[place];
    if (span == null || second < span.from || second >= span.to) {
      span = spanAt(second);
      spans[place] = span;
    }
    return span;
  }

  /** The first millisecond of a local day; where a day starts twice, the earlier. */
  public long startOf(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private OffsetSpan spanAt(long second) {
    var rules = zone.getRules();
    var instant = Instant.ofEpochSecond(second);
    var before = rules.previousTransition(instant.plusSeconds(1));
    var after = rules.nextTransition(instant);
    return new OffsetSpan(
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond(),
        rules.getOffset(instant).getTotalSeconds());
  }

  /** The seconds from {@code from} (included) to {@code to} (excluded) share one offset. */
  private record OffsetSpan(long from, long to, int offsetSeconds) {}
}
