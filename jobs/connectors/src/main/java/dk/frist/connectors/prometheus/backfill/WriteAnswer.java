package dk.frist.connectors.prometheus.backfill;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to remote write means.
 *
 * @param kind what to do about it
 * @param reason what the server said; empty when it took the samples
 * @param asked how long it asked to be left alone; null when it did not say
 */
record WriteAnswer(Kind kind, String reason, @Nullable Duration asked) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** What to do. */
  enum Kind {
    /** The server has the samples. */
    TAKEN,
    /** It may take them later. */
    RETRYABLE,
    /** It will never take them. */
    REFUSED
  }

  /**
   * Classifies an answer.
   *
   * @param retryAfter the header of that name; null when there is none
   */
  static WriteAnswer of(int status, @Nullable String retryAfter, String body, Instant now) {
    if (status / 100 == 2) {
      return new WriteAnswer(Kind.TAKEN, "", null);
    }
    String reason = status + " " + PrometheusServer.reason(body);
    // Before 2.50 Prometheus says 500 to a sample beyond its window, for ever.
    boolean never = body.contains("too old sample");
    boolean later = status == TOO_MANY_REQUESTS || status / 100 == 5;
    return later && !never
        ? new WriteAnswer(Kind.RETRYABLE, reason, wait(retryAfter, now))
        : new WriteAnswer(Kind.REFUSED, reason, null);
  }

  /** No answer came. */
  static WriteAnswer none(String reason) {
    return new WriteAnswer(Kind.RETRYABLE, reason, null);
  }

  /** Seconds, or a date; anything else says nothing. */
  private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null) {
      return null;
    }
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
