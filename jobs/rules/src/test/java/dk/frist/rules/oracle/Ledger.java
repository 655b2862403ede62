package dk.frist.rules.oracle;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.DayHistogram;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.Panes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The production core run in memory: each event judged by {@link CaseUpdater}, every change kept,
 * and added up into panes only when the figures of a day are asked for. What the pipeline does,
 * without Flink.
 */
public final class Ledger {
  private record PaneKey(Column column, int day) {}

  private record VerdictKey(String unit, String target, String reading) {}

  private final Plan plan;
  private final CaseUpdater updater;
  private final Map<String, List<CaseEvent>> kept = new TreeMap<>();
  private final Map<VerdictKey, CaseVerdict> verdicts = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int duplicates;

  public Ledger(Plan plan) {
    this.plan = plan;
    this.updater = new CaseUpdater(plan);
  }

  /** Takes one event in; it may come in any order and more than once. */
  public CaseUpdate add(CaseEvent event) {
    CaseUpdate update = updater.add(kept.getOrDefault(event.caseId(), List.of()), event);
    kept.put(event.caseId(), update.events());
    changes.addAll(update.changes());
    update
        .verdicts()
        .forEach(v -> verdicts.put(new VerdictKey(v.unit(), v.target(), v.reading()), v));
    duplicates += update.duplicate() ? 1 : 0;
    return update;
  }

  public Ledger addAll(Collection<CaseEvent> events) {
    events.forEach(this::add);
    return this;
  }

  /** The events that each case keeps. */
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
    Map<Series, Map<PaneKey, DayHistogram>> panes = panesAsOf(day);
    updater.targetSeries().forEach(series -> panes.putIfAbsent(series, Map.of()));
    Figures figures = new Figures(plan);
    SortedMap<String, String> rows = new TreeMap<>();
    panes.forEach(
        (series, ofSeries) -> addRows(rows, series, figures.of(series, day, panesOf(ofSeries))));
    return rows;
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

  private Map<Series, Map<PaneKey, DayHistogram>> panesAsOf(int day) {
    Map<Series, Map<PaneKey, DayHistogram>> panes = new HashMap<>();
    for (Change change : changes) {
      if (change.recordedDay() <= day) {
        panes
            .computeIfAbsent(change.series(), series -> new HashMap<>())
            .computeIfAbsent(new PaneKey(change.column(), change.day()), k -> new DayHistogram())
            .add(change.value(), change.count());
      }
    }
    panes.values().forEach(ofSeries -> ofSeries.values().removeIf(DayHistogram::isEmpty));
    panes.values().removeIf(Map::isEmpty);
    return panes;
  }

  private static Panes panesOf(Map<PaneKey, DayHistogram> panes) {
    int earliest =
        panes.keySet().stream()
            .filter(key -> key.column().isDated())
            .mapToInt(PaneKey::day)
            .min()
            .orElse(Integer.MAX_VALUE);
    return new Panes() {
      @Override
      public @Nullable DayHistogram pane(Column column, int day) {
        return panes.get(new PaneKey(column, day));
      }

      @Override
      public int earliestDay() {
        return earliest;
      }
    };
  }
}
