package dk.frist.pipeline;

import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdater;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@link CaseUpdater} of each agency and kind of unit, made when it is first asked for. */
final class Updaters {
  private final Plans plans;
  private final Map<String, Map<UnitKind, CaseUpdater>> byAgency = new HashMap<>();

  Updaters(Plans plans) {
    this.plans = plans;
  }

  CaseUpdater of(String agency, UnitKind kind) {
    return byAgency
        .computeIfAbsent(agency, name -> new EnumMap<>(UnitKind.class))
        .computeIfAbsent(kind, asked -> new CaseUpdater(plans, agency, asked));
  }

  /** Marks that every target series of an agency begins on a recorded day. */
  List<Change> begin(String agency, int recordedDay) {
    return Arrays.stream(UnitKind.values())
        .flatMap(kind -> of(agency, kind).targetSeries().stream())
        .map((Series series) -> Change.begin(series, recordedDay))
        .toList();
  }

  /** Every unit that the plans know before anything is recorded of it. */
  List<Unit> planned() {
    return plans.agencies().stream()
        .sorted()
        .flatMap(
            agency ->
                Arrays.stream(UnitKind.values())
                    .flatMap(kind -> of(agency, kind).planned().stream()))
        .toList();
  }
}
