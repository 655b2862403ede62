package dk.frist.connectors.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as files write them. Remembers those of about eleven years. Not safe for threads. */
final class DayTexts {
  private static final int REMEMBERED = 1 << 12;

  private final int[] days = new int[REMEMBERED];
  private final @Nullable String[] texts = new @Nullable String[REMEMBERED];

  /**
   * @param day an epoch day
   */
  String of(int day) {
    int place = day & (REMEMBERED - 1);
    String known = texts[place];
    if (known != null && days[place] == day) {
      return known;
    }
    String text = LocalDate.ofEpochDay(day).toString();
    days[place] = day;
    texts[place] = text;
    return text;
  }
}
