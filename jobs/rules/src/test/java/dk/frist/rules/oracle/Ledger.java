package dk.frist.rules.oracle;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.MemoryPanes;
import dk.frist.rules.figures.Panes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The production core run in memory: each event judged by {@link CaseUpdater}, every change kept,
 * and added up into panes only when the figures of a day are asked for. What the pipeline does,
 * without Flink.
 */
public final class Ledger {
  private record VerdictKey(String unit, String target, String reading) {}

  private final Plans plans;
  private final Map<String, Map<UnitKind, CaseUpdater>> updaters = new TreeMap<>();
  private final Map<String, List<CaseEvent>> kept = new TreeMap<>();
  private final Map<VerdictKey, CaseVerdict> verdicts = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int duplicates;

  public Ledger(Plan plan) {
    this.plans = Plans.of(plan);
    for (String agency : plans.agencies()) {
      Map<UnitKind, CaseUpdater> ofAgency = new EnumMap<>(UnitKind.class);
      for (UnitKind kind : UnitKind.values()) {
        CaseUpdater updater = new CaseUpdater(plans, agency, kind);
        ofAgency.put(kind, updater);
        updater.planned().forEach(unit -> keep(updater.begin(unit)));
      }
      updaters.put(agency, ofAgency);
    }
  }

  /** Takes one event in; it may come in any order and more than once. */
  public CaseUpdate add(CaseEvent event) {
    Unit unit = Unit.of(event, plans.localDays());
    CaseUpdater updater = updaters.get(unit.agency()).get(unit.kind());
    CaseUpdate update = updater.add(unit, kept.getOrDefault(unit.id(), List.of()), event);
    kept.put(unit.id(), update.events());
    keep(update);
    duplicates += update.duplicate() ? 1 : 0;
    return update;
  }

  private void keep(CaseUpdate update) {
    changes.addAll(update.changes());
    update
        .verdicts()
        .forEach(v -> verdicts.put(new VerdictKey(v.unit(), v.target(), v.reading()), v));
  }

  public Ledger addAll(Collection<CaseEvent> events) {
    events.forEach(this::add);
    return this;
  }

  /** The events that each unit keeps, by its id. */
  public Map<String, List<CaseEvent>> kept() {
    return kept;
  }

  /** How many events were duplicates when they came. */
  public int duplicates() {
    return duplicates;
  }

  /** Every change so far, in the order of arrival. */
  public List<Change> changes() {
    return changes;
  }

  /** The last verdict on each case by each reading, taken back ones included. */
  public Collection<CaseVerdict> verdicts() {
    return verdicts.values();
  }

  /** Takes back every change there was. */
  public void takeBackEverything() {
    List<Change> back = changes.stream().map(c -> c.withCount(-c.count())).toList();
    changes.addAll(back);
  }

  /** Rows as {@link SlowFigures#asOf} gives them, from the changes recorded by a day. */
  public SortedMap<String, String> figuresAsOf(int day) {
    return rowsAsOf(day, Measure.Kind.FACT);
  }

  /** The rows of some kinds of measure, from the changes recorded by a day. */
  public SortedMap<String, String> rowsAsOf(int day, Measure.Kind... kinds) {
    Set<Measure.Kind> wanted = Set.of(kinds);
    SortedMap<String, String> rows = new TreeMap<>();
    setsAsOf(day)
        .forEach(
            set ->
                addRows(
                    rows,
                    set.series(),
                    set.figures().stream()
                        .filter(f -> wanted.contains(f.measure().kind()))
                        .toList()));
    return rows;
  }

  /** How far each target's series has come at the end of a day. */
  public Map<Series, Attainment> attainmentsAsOf(int day) {
    Map<Series, Attainment> attainments = new HashMap<>();
    for (FigureSet set : setsAsOf(day)) {
      if (set.attainment() != null) {
        attainments.put(set.series(), set.attainment());
      }
    }
    return attainments;
  }

  /** The figures of every target's series at the end of a day. */
  public List<FigureSet> targetsAsOf(int day) {
    return setsAsOf(day).stream().filter(set -> set.attainment() != null).toList();
  }

  private List<FigureSet> setsAsOf(int day) {
    Map<Series, Panes> panes = panesAsOf(day);
    for (Map<UnitKind, CaseUpdater> ofAgency : updaters.values()) {
      for (CaseUpdater updater : ofAgency.values()) {
        updater.targetSeries().forEach(series -> panes.putIfAbsent(series, new MemoryPanes()));
      }
    }
    Figures figures = new Figures(plans);
    List<FigureSet> sets = new ArrayList<>();
    panes.forEach((series, ofSeries) -> sets.add(figures.of(series, day, false, ofSeries)));
    return sets;
  }

  private static void addRows(SortedMap<String, String> rows, Series series, List<Figure> figures) {
    for (Figure figure : figures) {
      String row =
          String.join(
              ",",
              series.caseType(),
              series.clock(),
              series.target(),
              series.reading(),
              figure.window().id(),
              figure.measure().id());
      if (rows.put(row, figure.text()) != null) {
        throw new AssertionError("twice: " + row);
      }
    }
  }

  /** Whether the changes recorded by a day cancel out. */
  public boolean isEmptyAsOf(int day) {
    return panesAsOf(day).isEmpty();
  }

  private Map<Series, Panes> panesAsOf(int day) {
    Map<Series, MemoryPanes> panes = new HashMap<>();
    for (Change change : changes) {
      if (change.recordedDay() <= day) {
        panes.computeIfAbsent(change.series(), series -> new MemoryPanes()).add(change);
      }
    }
    panes.values().removeIf(MemoryPanes::isEmpty);
    return new HashMap<>(panes);
  }
}
