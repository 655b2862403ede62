package dk.frist.rules.forecast;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.forecast.Hazards.Chances;
import dk.frist.rules.forecast.UnitTable.Ended;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.State;
import dk.frist.rules.forecast.UnitTable.Waiting;
import dk.frist.rules.plan.Cohort;

/**
 * The rest of a period for a target whose cases start clocks: each case that waits, and each that
 * the intake of late lets expect, grows older to the end of the period and counts or leaves with
 * the chances of its age. Where a case counts when its clock stops, its deadline decides between
 * met and missed; elsewhere the lead times of met cases do.
 */
public final class CohortForecast {
  /** How far back hazards look: a shorter time errs more in back-tests, a longer one no less. */
  public static final int LOOK_BACK_DAYS = 180;

  /** Over which days the mean intake is taken. */
  public static final int INTAKE_DAYS = 90;

  /**
   * What is to be forecast.
   *
   * @param units what is known of the target's units in the last {@link #LOOK_BACK_DAYS} days, or
   *     since counting began; {@link #firstDay} says from when
   * @param left those of them that wait and are to be forecast; usually all
   * @param cohort which cases count, and when; counting ends some day
   * @param deadline how long the clock may run
   * @param intakeFactor how much of the intake of late is still to be expected; 1 for the same
   */
  public record Question(
      UnitTable units, UnitTable left, Cohort cohort, Deadline deadline, double intakeFactor) {

    /** Of all the units that wait. */
    public Question(UnitTable units, Cohort cohort, Deadline deadline, double intakeFactor) {
      this(units, units, cohort, deadline, intakeFactor);
    }
  }

  private final UnitTable units;
  private final UnitTable left;
  private final Cohort cohort;
  private final Deadline deadline;
  private final int asOf;
  private final int days;
  private final boolean countsWhenStopped;
  private final double intake;
  private final Hazards hazards;

  CohortForecast(Question question) {
    units = question.units();
    left = question.left();
    cohort = question.cohort();
    deadline = question.deadline();
    asOf = units.asOf();
    days = cohort.countedIn().lastDay() - asOf;
    countsWhenStopped = cohort.countsOnStop();
    intake = question.intakeFactor() * dailyIntake();
    hazards = new Hazards(units, days);
  }

  /** The first day that a forecast looks back at; after the day it is as of when there is none. */
  public static int firstDay(Cohort cohort, int asOf) {
    return Math.max(asOf - LOOK_BACK_DAYS + 1, cohort.countedIn().firstDay());
  }

  /** Cases that counted before the period began are not known, so the intake is that since. */
  private double dailyIntake() {
    int since = Math.max(asOf - INTAKE_DAYS + 1, cohort.countedIn().firstDay());
    int first = Math.max(since, cohort.filedIn().firstDay());
    int last = Math.min(asOf, cohort.filedIn().lastDay());
    if (last < first) {
      return 0;
    }
    long filed = 0;
    for (Ended ended : units.ended()) {
      filed += ended.start() >= first && ended.start() <= last ? ended.count() : 0;
    }
    for (Waiting waiting : units.waiting()) {
      filed += waiting.start() >= first && waiting.start() <= last ? waiting.count() : 0;
    }
    return filed / (double) (last - first + 1);
  }

  /** How many can still count: those that wait, unless more may be filed. */
  double most() {
    return intake > 0 && lastFiled() > asOf
        ? Double.POSITIVE_INFINITY
        : (double) left.countWaiting();
  }

  private int lastFiled() {
    return Math.min(cohort.filedIn().lastDay(), asOf + days);
  }

  /** What counts further. What is decided already and what is not vary for themselves. */
  Further further(double varianceOfLogOdds, double varianceOfNumber) {
    Further open = arrivals();
    Further settled = Further.NONE;
    for (Waiting waiting : left.waiting()) {
      if (waiting.state() == State.IN_TIME) {
        open = open.plus(inTime(waiting));
      } else {
        settled = settled.plus(settled(waiting));
      }
    }
    return open.inVaryingShare(varianceOfLogOdds)
        .inVaryingNumber(varianceOfNumber)
        .plus(settled.inVaryingNumber(varianceOfNumber));
  }

  private Further inTime(Waiting waiting) {
    int age = asOf - waiting.start();
    if (countsWhenStopped) {
      Chances chances = hazards.ofWaiting(age, days, waiting.deadline() - waiting.start());
      return Further.ofUnits((double) waiting.count(), chances.early(), chances.late());
    }
    double counts = hazards.ofWaiting(age, days, Integer.MAX_VALUE).counted();
    double met = counts * shareMetAfter(age);
    return Further.ofUnits((double) waiting.count(), met, counts - met);
  }

  private Further settled(Waiting waiting) {
    double counts = hazards.ofWaiting(asOf - waiting.start(), days, Integer.MAX_VALUE).counted();
    return waiting.state() == State.MET
        ? Further.ofUnits((double) waiting.count(), counts, 0)
        : Further.ofUnits((double) waiting.count(), 0, counts);
  }

  private Further arrivals() {
    Further arrivals = Further.NONE;
    double shareMet = countsWhenStopped ? 0 : shareMetAfter(-1);
    for (int start = firstArrival(); start <= lastFiled(); start++) {
      int daysLeft = asOf + days - start;
      if (countsWhenStopped) {
        Chances chances = hazards.ofNew(daysLeft, deadline.dayFor(start) - start);
        arrivals = arrivals.plus(Further.ofArrivals(intake, chances.early(), chances.late()));
      } else {
        double counts = hazards.ofNew(daysLeft, Integer.MAX_VALUE).counted();
        double met = counts * shareMet;
        arrivals = arrivals.plus(Further.ofArrivals(intake, met, counts - met));
      }
    }
    return arrivals;
  }

  private int firstArrival() {
    return Math.max(asOf + 1, cohort.filedIn().firstDay());
  }

  /** Of the cases that had not been met at an age and counted since, the share that was met. */
  private double shareMetAfter(int age) {
    double met = (double) units.metLaterThan(age);
    double missed = (double) units.count(Outcome.MISSED);
    return met + missed > 0 ? met / (met + missed) : 0;
  }

  /** After how many days further cases will count: expected numbers, by age. */
  double[] furtherByAge() {
    int oldest = left.waiting().stream().mapToInt(w -> asOf - w.start()).max().orElse(0);
    double[] byAge = new double[Math.max(oldest, 0) + days + 1];
    for (Waiting waiting : left.waiting()) {
      hazards.addAges(asOf - waiting.start(), days, (double) waiting.count(), byAge);
    }
    for (int start = firstArrival(); start <= lastFiled(); start++) {
      hazards.addAges(-1, asOf + days - start + 1, intake, byAge);
    }
    return byAge;
  }
}
