package dk.frist.rules.verdict;

import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Cohort;
import org.jspecify.annotations.Nullable;

/**
 * Where one of the judgements on a file counts.
 *
 * @param series the series it counts in
 * @param site the site it speaks of; null when it speaks of the whole unit
 * @param countsOnStop whether a unit counts on the day its clock stops
 */
record Place(Series series, @Nullable String site, boolean countsOnStop) {

  static Place of(Series series) {
    return new Place(series, null, true);
  }

  static Place of(Series series, Cohort cohort) {
    return new Place(series, null, cohort.countsOnStop());
  }

  static Place atSite(Series series, String site) {
    return new Place(series, site, true);
  }

  /** What verdicts call the unit: of a day at a site {@code Aarhus/2024-03-04}. */
  String nameOf(Unit unit) {
    return site == null ? unit.id() : site + "/" + unit.id();
  }

  /** What verdicts call the unit's type: of a case its type, of a day at a site the site. */
  String typeOf(Unit unit, JudgedFile judged) {
    if (site != null) {
      return site;
    }
    return unit.kind() == UnitKind.CASE ? judged.caseType() : "";
  }
}
