package dk.frist.rules.difference;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.verdict.VerdictKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a unit from one verdict to another. Holds personal data: the unit may be a case.
 *
 * @param series the series it counts in; of the latter plan where only that has it
 * @param unit what verdicts call the unit
 * @param cause why
 * @param day the day from whose end on it is so, as an epoch day
 * @param kind the kind of the event that made it; null when none did
 * @param from the verdict before; null when nothing was counted
 * @param to the verdict after; null when nothing is counted
 */
public record VerdictMove(
    Series series,
    String unit,
    Cause cause,
    int day,
    @Nullable EventKind kind,
    @Nullable VerdictKind from,
    @Nullable VerdictKind to) {

  /**
   * @throws IllegalArgumentException if both verdicts are one
   */
  public VerdictMove {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(cause, "cause");
    if (from == to) {
      throw new IllegalArgumentException("a step leads from one verdict to another");
    }
  }
}
