package dk.frist.cli.diff;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.UnitVerdicts;
import org.jspecify.annotations.Nullable;

/**
 * The plans of two runs.
 *
 * @param former the former run's plan
 * @param latter the latter's; null when it is the same edition
 */
record JudgedTogether(Plan former, @Nullable Plan latter) {

  /**
   * The plans of two days.
   *
   * @throws InvalidInputException if they bind two authorities, or their days differ
   */
  static JudgedTogether of(RunDay former, RunDay latter) {
    Plan one = former.results().plan();
    Plan other = latter.results().plan();
    String folder = latter.results().folder().toString();
    if (!one.agency().equals(other.agency())) {
      throw wrong(folder, "is of " + other.agency() + ", the former of " + one.agency());
    }
    if (!one.zone().equals(other.zone())) {
      throw wrong(
          folder, "has the days of " + other.zone() + ", the former those of " + one.zone());
    }
    boolean same = one.id().equals(other.id()) && one.edition().equals(other.edition());
    return new JudgedTogether(one, same ? null : other);
  }

  /** Both plans as if one job judged by them. */
  Plans plans() {
    if (latter == null) {
      return Plans.of(former);
    }
    Plan named =
        new Plan(
            former.id().equals(latter.id()) ? latter.id() + " (latter)" : latter.id(),
            latter.edition(),
            latter.agency(),
            latter.zone(),
            latter.period(),
            latter.clocks(),
            latter.targets());
    return Plans.of(former, named);
  }

  UnitVerdicts formerVerdicts() {
    return new UnitVerdicts(former);
  }

  /** Null when one edition judges both. */
  @Nullable UnitVerdicts latterVerdicts() {
    return latter == null ? null : new UnitVerdicts(latter);
  }

  private static InvalidInputException wrong(String folder, String message) {
    return new InvalidInputException(
        Mistake.in(folder, "cannot be compared with the former run: it " + message));
  }
}
