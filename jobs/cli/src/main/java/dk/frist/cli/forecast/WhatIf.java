package dk.frist.cli.forecast;

import dk.frist.cli.forecast.Reckoning.Place;
import dk.frist.cli.history.CaseHistory;
import dk.frist.cli.history.JudgedHistory;
import dk.frist.rules.figures.Assumption;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Attainment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the targets of some plans would move: if the cases that are overdue were all decided on one
 * day, judged by the very rules that judge real decisions, and if more or fewer cases came in.
 */
final class WhatIf {
  /**
   * How a series stands in one course of events.
   *
   * @param n how many units count
   * @param attainment what the requirement is about, and the state
   * @param breachesLeft how many more may fail; empty where no share is required
   * @param forecast what it will come to; null for no forecast
   */
  record Course(
      long n, Attainment attainment, OptionalDouble breachesLeft, @Nullable Forecast forecast) {
    Forecast.@Nullable Expected expected() {
      return forecast == null ? null : forecast.expected();
    }
  }

  /**
   * How one series would move.
   *
   * @param overdue how many of its units are overdue today
   * @param as how it stands if nothing is done
   * @param then how it stands if that is done which is asked about
   */
  record Move(Place place, long overdue, Course as, Course then) {}

  private final CaseHistory known;
  private final Plans plans;
  private final int day;
  private final double intakeFactor;
  private final Reckoning today;

  /**
   * @param known what was recorded by the day
   * @param day the day to ask from, as an epoch day
   * @param intakeFactor how much of the intake of late comes in from then on
   */
  WhatIf(CaseHistory known, Plans plans, int day, double intakeFactor) {
    this.known = known;
    this.plans = plans;
    this.day = day;
    this.intakeFactor = intakeFactor;
    this.today = new Reckoning(JudgedHistory.of(known, plans), plans);
  }

  /** If nothing is decided out of turn. */
  List<Move> moves() {
    Assumption assumption = new Assumption(intakeFactor, null);
    List<Move> moves = new ArrayList<>();
    for (Place place : today.places()) {
      Course as = course(today, place, day, Assumption.AS_OF_LATE);
      moves.add(new Move(place, overdue(place), as, course(today, place, day, assumption)));
    }
    return moves;
  }

  /**
   * If the cases that are overdue are decided on a day.
   *
   * @param decidedOn as an epoch day, after the day that is asked from
   */
  List<Move> movesDeciding(int decidedOn) {
    OverdueUnits overdue = OverdueUnits.in(known, plans, day);
    CaseHistory others = known.knownBy(day, unit -> !overdue.units().contains(unit));
    CaseHistory decided = known.knownBy(day, unit -> true);
    overdue.decidedOn(decidedOn).forEach(decided::add);
    Reckoning left = new Reckoning(JudgedHistory.of(others, plans), plans);
    Reckoning after = new Reckoning(JudgedHistory.of(decided, plans), plans);
    List<Move> moves = new ArrayList<>();
    for (Place place : today.places()) {
      Assumption assumption =
          new Assumption(
              intakeFactor,
              new Assumption.Decided(
                  decidedOn, after.panes(place, decidedOn), left.panes(place, day)));
      moves.add(
          new Move(
              place,
              overdue(place),
              course(today, place, decidedOn, Assumption.AS_OF_LATE),
              course(after, place, decidedOn, assumption)));
    }
    return moves;
  }

  private long overdue(Place place) {
    return (long) today.figure(place, day, Measure.PENDING_OVERDUE).orElse(0);
  }

  /** Figures as of a day in some course of events; the forecast is made from today in any. */
  private Course course(Reckoning figures, Place place, int asOf, Assumption assumption) {
    return new Course(
        (long) figures.figure(place, asOf, Measure.N).orElse(0),
        figures.attainment(place, asOf),
        figures.figure(place, asOf, Measure.BREACHES_LEFT),
        today.forecast(place, day, assumption).orElse(null));
  }
}
