package dk.frist.rules.score;

import java.util.Objects;

/**
 * How far one series of a reading has come.
 *
 * @param state where it stands
 * @param value what the requirement is about: the share met from 0 to 1, the number met, or the
 *     mean in days; {@link #NOTHING} while nothing counts
 */
public record Attainment(TargetState state, double value) {
  /** No value: nothing counts yet. */
  public static final double NOTHING = Double.NaN;

  public Attainment {
    Objects.requireNonNull(state, "state");
  }

  public boolean hasValue() {
    return !Double.isNaN(value);
  }
}
