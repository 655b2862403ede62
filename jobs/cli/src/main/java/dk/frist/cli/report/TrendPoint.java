package dk.frist.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a target had come to on a past day, in the measure its requirement is about.
 *
 * @param day the day
 * @param recent over the last 30 days; null when nothing counted
 * @param period since the period began; null when nothing counted
 * @param pace of a volume, how many the working days passed ask for; else null
 */
public record TrendPoint(
    LocalDate day,
    @Nullable BigDecimal recent,
    @Nullable BigDecimal period,
    @Nullable BigDecimal pace) {
  public TrendPoint {
    Objects.requireNonNull(day, "day");
  }

  boolean isEmpty() {
    return recent == null && period == null;
  }
}
