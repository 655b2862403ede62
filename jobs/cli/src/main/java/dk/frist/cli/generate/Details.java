package dk.frist.cli.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event carries beside its kind and times. */
record Details(
    @Nullable String interview,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable LocalDate newDate,
    @Nullable String voids) {
  static final Details NONE = new Details(null, null, null, null, null, null);

  static Details interview(String interview) {
    return new Details(interview, null, null, null, null, null);
  }

  static Details outcome(String outcome) {
    return new Details(null, outcome, null, null, null, null);
  }

  static Details reason(String reason) {
    return new Details(null, null, reason, null, null, null);
  }

  static Details purpose(@Nullable String purpose) {
    return new Details(null, null, null, purpose, null, null);
  }

  static Details newDate(LocalDate newDate) {
    return new Details(null, null, null, null, newDate, null);
  }

  static Details voids(String eventId) {
    return new Details(null, null, null, null, null, eventId);
  }
}
