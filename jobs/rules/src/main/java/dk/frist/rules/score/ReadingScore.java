package dk.frist.rules.score;

import java.util.Objects;

/**
 * Where one reading of a target stands.
 *
 * @param reading id of the reading
 * @param elected whether the authority stands by it
 * @param attainment how far it has come; of several series that must all hold, the worst
 */
public record ReadingScore(String reading, boolean elected, Attainment attainment) {
  public ReadingScore {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(attainment, "attainment");
  }

  public TargetState state() {
    return attainment.state();
  }
}
