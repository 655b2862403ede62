package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.survival.AalenJohansen;
import dk.frist.rules.survival.Exit;
import dk.frist.rules.survival.KaplanMeier;
import dk.frist.rules.survival.LifeTable;
import dk.frist.rules.survival.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What stands beside the lead times of a clock over a case type: estimates over whole cohorts of
 * cases filed, undecided ones and those that left included, and how far they lie from the
 * percentiles of the decided cases.
 *
 * <p>A case belongs to the cohort of the window that its clock started in; what became of it is
 * seen up to the day, whether or not the window has ended. A case whose stop or closure lies ahead
 * of the day, by a date in the future, joins its cohort on that date.
 */
final class ClockInsights {
  private final Window window;
  private final LifeTable cohort;
  private final List<Figure> figures = new ArrayList<>();

  private ClockInsights(Window window, LifeTable cohort) {
    this.window = window;
    this.cohort = cohort;
  }

  /**
   * As of a day. A cohort without cases gives no figure, an estimate that the observation does not
   * reach neither.
   *
   * @param facts the figures of the decided cases, as of the same day
   */
  static List<Figure> asOf(int day, Panes panes, DateRange period, List<Figure> facts) {
    List<Figure> figures = new ArrayList<>();
    new FiledCohorts(day, panes, period)
        .forEach(
            (window, cohort) -> {
              ClockInsights insights = new ClockInsights(window, cohort);
              insights.add(facts);
              figures.addAll(insights.figures);
            });
    return figures;
  }

  private void add(List<Figure> facts) {
    add(Measure.FILED, cohort.filed());
    KaplanMeier ifNobodyLeft = cohort.kaplanMeier();
    Percentile median = ifNobodyLeft.percentile(50);
    add(Measure.KM_P50, median.estimate());
    add(Measure.KM_P50_LOW, median.low());
    add(Measure.KM_P50_HIGH, median.high());
    Percentile p90 = ifNobodyLeft.percentile(90);
    add(Measure.KM_P90, p90.estimate());
    add(Measure.KM_P90_LOW, p90.low());
    add(Measure.KM_P90_HIGH, p90.high());
    addGap(Measure.KM_P50_GAP, median.estimate(), Measure.P50, facts);
    addGap(Measure.KM_P90_GAP, p90.estimate(), Measure.P90, facts);
    addIncidences(cohort.aalenJohansen());
  }

  private void addIncidences(AalenJohansen curves) {
    add(Measure.AJ_P50, curves.percentile(50));
    add(Measure.AJ_P90, curves.percentile(90));
    add(Measure.AJ_STOPPED, curves.incidence(Exit.STOPPED));
    add(Measure.AJ_WITHDRAWN, curves.incidence(Exit.WITHDRAWN));
    add(Measure.AJ_TRANSFERRED, curves.incidence(Exit.TRANSFERRED));
    add(Measure.AJ_CLOSED, curves.incidence(Exit.CLOSED));
  }

  private void add(Measure measure, long value) {
    figures.add(new Figure(window, measure, value));
  }

  private void add(Measure measure, double value) {
    figures.add(Figure.rounded(window, measure, value));
  }

  private void add(Measure measure, OptionalInt days) {
    days.ifPresent(value -> figures.add(new Figure(window, measure, value)));
  }

  private void addGap(
      Measure measure, OptionalInt estimate, Measure ofDecided, List<Figure> facts) {
    for (Figure fact : facts) {
      if (fact.window() == window && fact.measure() == ofDecided && estimate.isPresent()) {
        figures.add(new Figure(window, measure, estimate.getAsInt() - fact.value()));
      }
    }
  }
}
