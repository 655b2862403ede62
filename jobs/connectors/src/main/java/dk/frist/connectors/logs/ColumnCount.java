package dk.frist.connectors.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one column. */
final class ColumnCount {
  private static final int DATE_LENGTH = 10;
  private static final Map<String, Pattern> OTHER_FORMS =
      Map.of(
          "day, month and year, such as 31-12-2024",
              Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}([T ].*)?"),
          "a year first but parted by points or strokes, such as 2024/12/31",
              Pattern.compile("\\d{4}[./]\\d{1,2}[./]\\d{1,2}([T ].*)?"),
          "digits alone, such as 20241231", Pattern.compile("(19|20)\\d{6}(\\d{6})?"));

  private final String address;
  private final Timestamps timestamps;
  private final DistinctCount values = new DistinctCount();
  private long filled;
  private long read;
  private long dates;
  private long withOffset;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long unread;
  private @Nullable String otherForm;

  ColumnCount(String address, Timestamps timestamps) {
    this.address = address;
    this.timestamps = timestamps;
  }

  void add(String value, long line) {
    if (value.isBlank()) {
      return;
    }
    filled++;
    values.add(value);
    String text = value.strip();
    if (!readTime(text)) {
      unread = unread == 0 ? line : unread;
      noteOtherForm(text);
    }
  }

  private boolean readTime(String text) {
    // Most columns hold no times, and an exception each would take long.
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    try {
      long time = timestamps.parse(text);
      read++;
      dates += text.length() == DATE_LENGTH ? 1 : 0;
      withOffset += carriesOffset(text) ? 1 : 0;
      first = Math.min(first, time);
      last = Math.max(last, time);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean carriesOffset(String text) {
    String time = text.substring(DATE_LENGTH);
    return time.indexOf('+') >= 0
        || time.indexOf('-') >= 0
        || time.endsWith("Z")
        || time.endsWith("z");
  }

  private void noteOtherForm(String text) {
    if (otherForm == null && Character.isDigit(text.charAt(0))) {
      OTHER_FORMS.forEach(
          (form, pattern) -> {
            if (pattern.matcher(text).matches()) {
              otherForm = form;
            }
          });
    }
  }

  ColumnFacts facts() {
    ColumnFacts.Times times =
        new ColumnFacts.Times(
            read,
            dates,
            withOffset,
            read == 0 ? null : Instant.ofEpochMilli(first),
            read == 0 ? null : Instant.ofEpochMilli(last),
            otherForm,
            unread);
    return new ColumnFacts(
        address, filled, values.count(), values.isExact(), values.commonest(), times);
  }
}
