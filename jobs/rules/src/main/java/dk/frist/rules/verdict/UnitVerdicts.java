package dk.frist.rules.verdict;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What every reading of one plan says of a unit, by the same judges as the figures: for whoever
 * compares two states of a unit, in each of which everything given counts. Not safe for threads.
 */
public final class UnitVerdicts {
  private final LocalDays days;
  private final Map<UnitKind, UnitJudge> judges = new EnumMap<>(UnitKind.class);

  /**
   * What one reading says.
   *
   * @param series the series that it counts in
   * @param unit what verdicts call the unit: of a day at a site with the site
   * @param judgement for every day at once
   */
  public record Placed(Series series, String unit, Judgement judgement) {
    public Placed {
      Objects.requireNonNull(series, "series");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(judgement, "judgement");
    }
  }

  public UnitVerdicts(Plan plan) {
    this.days = plan.localDays();
    for (UnitKind kind : UnitKind.values()) {
      judges.put(kind, UnitJudge.of(plan, kind));
    }
  }

  /** The units that the plan knows before anything is recorded of them. */
  public List<Unit> planned() {
    return judges.values().stream().flatMap(judge -> judge.planned().stream()).toList();
  }

  /**
   * What the readings say, in an order that is the same for all units of a kind.
   *
   * @param events the unit's events, each id once, in {@link CaseEvent#FILE_ORDER}; all count, on
   *     whatever day they were recorded
   */
  public List<Placed> of(Unit unit, List<CaseEvent> events) {
    UnitJudge judge = Objects.requireNonNull(judges.get(unit.kind()));
    CaseFile file = CaseFile.at(events, Integer.MAX_VALUE, days);
    JudgedFile judged = new JudgedFile(file.caseType());
    judge.judge(unit, file, judged);
    List<Placed> placed = new ArrayList<>(judge.places().size());
    for (int i = 0; i < judge.places().size(); i++) {
      Place place = judge.places().get(i);
      placed.add(new Placed(place.series(), place.nameOf(unit), judged.judgement(i)));
    }
    return placed;
  }
}
