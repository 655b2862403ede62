package dk.frist.connectors.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a person wants the reading of a topic to begin, or to end. */
public sealed interface TopicBound {

  /** The first record there ever was. */
  record Earliest() implements TopicBound {}

  /** Where the topic ends when it is asked. */
  record Now() implements TopicBound {}

  /**
   * The first record that bears this time or a later one: when it was sent, or when the broker got
   * it, as the topic is set up. Not when an authority recorded the event.
   */
  record Time(Instant time) implements TopicBound {}

  /** An offset of every partition. */
  record Offsets(SortedMap<Integer, Long> byPartition) implements TopicBound {
    public Offsets {
      byPartition = new TreeMap<>(byPartition);
    }
  }

  /** {@code partition:offset}, as Kafka's own tools write it. */
  Pattern OFFSET = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  /**
   * Reads what a person wrote: {@code earliest}, {@code now}, a date, a time with its zone, or
   * offsets such as {@code 0:120,1:80}.
   *
   * @param zone whose midnight begins a date
   * @throws IllegalArgumentException if it is none of these; the message says what would be
   */
  static TopicBound parse(String text, ZoneId zone) {
    if (text.equals("earliest")) {
      return new Earliest();
    }
    if (text.equals("now")) {
      return new Now();
    }
    if (OFFSET.matcher(text.split(",", 2)[0]).matches()) {
      return offsets(text);
    }
    try {
      return new Time(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no place in a topic; right would be a date (2024-06-30), a time with its zone"
              + " (2024-06-30T12:00:00Z) or an offset of each partition (0:120,1:80)",
          e);
    }
  }

  private static Offsets offsets(String text) {
    SortedMap<Integer, Long> byPartition = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = OFFSET.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'" + part + "' is no offset; right would be partition:offset, such as 0:120");
      }
      int partition = Integer.parseInt(matcher.group(1));
      if (byPartition.put(partition, Long.valueOf(matcher.group(2))) != null) {
        throw new IllegalArgumentException("partition " + partition + " is named twice");
      }
    }
    return new Offsets(byPartition);
  }
}
