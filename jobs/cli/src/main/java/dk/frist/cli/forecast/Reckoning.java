package dk.frist.cli.forecast;

import dk.frist.cli.history.JudgedHistory;
import dk.frist.rules.figures.Assumption;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Panes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The series of the targets of some plans, with their figures and forecasts as of any day. */
final class Reckoning {
  /**
   * One series of a reading.
   *
   * @param plan the plan
   * @param target the target
   * @param reading the reading
   * @param series where it counts: a site of several, or all
   */
  record Place(Plan plan, Target target, Reading reading, Series series) {
    /** The reading's name as tables have it, with the site where there are several. */
    String readingName() {
      String elected = reading.elected() && target.readings().size() > 1 ? " *" : "";
      String site = series.caseType().isEmpty() ? "" : " " + series.caseType();
      return reading.id() + site + elected;
    }

    Requirement required() {
      return reading.rule().required();
    }
  }

  private final JudgedHistory judged;
  private final Figures figures;
  private final List<Place> places = new ArrayList<>();

  Reckoning(JudgedHistory judged, Plans plans) {
    this.judged = judged;
    this.figures = new Figures(plans);
    for (Plan plan : plans.all()) {
      for (Target target : plan.targets()) {
        for (Reading reading : target.readings()) {
          Series.allOf(plan, target, reading)
              .forEach(series -> places.add(new Place(plan, target, reading, series)));
        }
      }
    }
  }

  /** Every series, in the plans' order. */
  List<Place> places() {
    return places;
  }

  /**
   * A number of the window {@code period} or {@code now}, whichever the measure has.
   *
   * @param day as an epoch day
   */
  OptionalDouble figure(Place place, int day, Measure measure) {
    return set(place, day).figures().stream()
        .filter(figure -> figure.measure() == measure)
        .filter(figure -> figure.window() == Window.PERIOD || figure.window() == Window.NOW)
        .mapToDouble(Figure::value)
        .findFirst();
  }

  /** How far a series has come at the end of a day, given as an epoch day. */
  Attainment attainment(Place place, int day) {
    Attainment attainment = set(place, day).attainment();
    if (attainment == null) {
      throw new IllegalStateException("a target's series has an attainment");
    }
    return attainment;
  }

  /** The panes of a series at the end of a day, given as an epoch day. */
  Panes panes(Place place, int day) {
    return judged.panes(place.series(), day);
  }

  private FigureSet set(Place place, int day) {
    return judged.figures(place.series(), day);
  }

  /** What a series will come to, as it can be said at the end of a day; empty for no forecast. */
  Optional<Forecast> forecast(Place place, int day, Assumption assumption) {
    return figures.forecast(place.series(), day, judged.panes(place.series(), day), assumption);
  }
}
