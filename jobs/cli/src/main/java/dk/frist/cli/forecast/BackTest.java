package dk.frist.cli.forecast;

import dk.frist.cli.forecast.Reckoning.Place;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.figures.Assumption;
import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Milestone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds forecasts of the past against what came of them. */
final class BackTest {
  private static final int PER_CENT = 100;

  /**
   * One forecast of the past.
   *
   * @param percent how much of the time in which the target counts had passed
   * @param day the day it was made from, as an epoch day
   * @param now what the target had come to by then
   * @param forecast what was expected; null when there was too little data
   * @param came what it came to
   */
  record Point(
      Place place, int percent, int day, double now, @Nullable Estimate forecast, double came) {
    boolean isForecast() {
      return forecast != null;
    }

    boolean held() {
      return forecast != null && forecast.contains(came);
    }
  }

  private final Reckoning reckoning;
  private final int lastDay;

  /**
   * @param lastDay the last recorded day, as of which it is known what came
   */
  BackTest(Reckoning reckoning, int lastDay) {
    this.reckoning = reckoning;
    this.lastDay = lastDay;
  }

  /**
   * A point for each series that counts between two days, and each part of that time.
   *
   * @param percents how much of the time had passed, each from 1 to 99
   */
  List<Point> points(List<Integer> percents) {
    List<Point> points = new ArrayList<>();
    for (Place place : reckoning.places()) {
      if (isOver(place)) {
        double came = reckoning.attainment(place, lastDay).value();
        if (!Double.isNaN(came)) {
          percents.forEach(percent -> points.add(point(place, percent, came)));
        }
      }
    }
    return points;
  }

  /** Whether it counted between two days, and that is over, so that it is known what came. */
  boolean isOver(Place place) {
    DateRange countedIn = place.reading().rule().countedIn();
    return !(place.reading().rule() instanceof Milestone)
        && countedIn.first() != null
        && countedIn.last() != null
        && countedIn.lastDay() <= lastDay;
  }

  private Point point(Place place, int percent, double came) {
    DateRange countedIn = place.reading().rule().countedIn();
    int days = countedIn.lastDay() - countedIn.firstDay() + 1;
    int day = countedIn.firstDay() + Math.max(1, days * percent / PER_CENT) - 1;
    double now = reckoning.attainment(place, day).value();
    Forecast.Expected expected =
        reckoning.forecast(place, day, Assumption.AS_OF_LATE).map(Forecast::expected).orElse(null);
    Estimate estimate = expected == null ? null : Numbers.estimate(place.required(), expected);
    return new Point(place, percent, day, now, estimate, came);
  }
}
