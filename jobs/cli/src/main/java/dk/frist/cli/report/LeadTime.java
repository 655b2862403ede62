package dk.frist.cli.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long one case type takes on one clock: of the cases that stopped in the last 365 days, and
 * estimated for all that started in them. Days; whatever was not computed or not reached is null.
 *
 * @param caseType the case type
 * @param clock id of the clock
 * @param stopped how many stopped
 * @param p50 the days by which half of those had stopped
 * @param p90 the days by which nine of ten of those had
 * @param filed how many started
 * @param all50 the days by which half of all is estimated to stop
 * @param all90 the days by which nine of ten of all are
 * @param gap50 by how much {@code all50} is more than {@code p50}
 * @param gap90 by how much {@code all90} is more than {@code p90}
 */
public record LeadTime(
    String caseType,
    String clock,
    @Nullable Long stopped,
    @Nullable Long p50,
    @Nullable Long p90,
    @Nullable Long filed,
    @Nullable Interval all50,
    @Nullable Interval all90,
    @Nullable Long gap50,
    @Nullable Long gap90) {
  public LeadTime {
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(clock, "clock");
  }
}
