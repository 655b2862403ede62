package dk.frist.cli.history;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.MemoryPanes;
import dk.frist.rules.figures.Panes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of some plans over a {@link CaseHistory}, for any day: what a replay computes,
 * without Flink. Every change is kept with its recorded day, so figures as of a day add up those
 * recorded by then.
 */
public final class JudgedHistory {
  private final Plans plans;
  private final Figures figures;
  private final Map<String, Map<UnitKind, CaseUpdater>> updaters = new LinkedHashMap<>();
  private final Map<Series, List<Change>> changes = new LinkedHashMap<>();

  private JudgedHistory(Plans plans) {
    this.plans = plans;
    this.figures = new Figures(plans);
    plans.agencies().forEach(agency -> updaters.put(agency, new EnumMap<>(UnitKind.class)));
  }

  /** Judges every unit of a history, and those that the plans know by themselves. */
  public static JudgedHistory of(CaseHistory history, Plans plans) {
    JudgedHistory judged = new JudgedHistory(plans);
    judged.begin();
    history.forEachUnit(judged::add);
    return judged;
  }

  private void begin() {
    for (String agency : plans.agencies()) {
      for (UnitKind kind : UnitKind.values()) {
        CaseUpdater updater = updater(agency, kind);
        updater.targetSeries().forEach(series -> changes.put(series, new ArrayList<>()));
        updater.planned().forEach(unit -> keep(updater.begin(unit)));
      }
    }
  }

  private void add(Unit unit, List<CaseEvent> events) {
    keep(updater(unit.agency(), unit.kind()).addAll(unit, events));
  }

  private CaseUpdater updater(String agency, UnitKind kind) {
    Map<UnitKind, CaseUpdater> ofAgency = updaters.get(agency);
    if (ofAgency == null) {
      throw new IllegalArgumentException("no plan binds " + agency);
    }
    return ofAgency.computeIfAbsent(kind, k -> new CaseUpdater(plans, agency, k));
  }

  private void keep(CaseUpdate update) {
    for (Change change : update.changes()) {
      changes.computeIfAbsent(change.series(), series -> new ArrayList<>()).add(change);
    }
  }

  /** Every series of the plans' targets, and those of clocks that something was counted in. */
  public Set<Series> series() {
    return changes.keySet();
  }

  /** The changes of a series, in no order of days. */
  public List<Change> changes(Series series) {
    return changes.getOrDefault(series, List.of());
  }

  /** The panes of a series from what was recorded by the end of a day, given as an epoch day. */
  public Panes panes(Series series, int day) {
    return MemoryPanes.of(changes(series), day);
  }

  /** The figures of a series at the end of a day, given as an epoch day. */
  public FigureSet figures(Series series, int day) {
    return figures.of(series, day, false, panes(series, day));
  }
}
